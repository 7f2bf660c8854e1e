package vn.hocvuso.classroom.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.kernel.Vietnamese;

/** How somebody was at a session. */
public enum Attendance {
    PRESENT("Có mặt", "cm", "có", "x"),
    LATE("Đi muộn", "m", "muộn"),
    /** Away with leave. */
    EXCUSED("Vắng có phép", "p", "có phép", "phép"),
    ABSENT("Vắng không phép", "kp", "không phép", "vắng"),
    /** Need not come. */
    EXEMPT("Miễn", "mi");

    private final String word;
    private final Set<String> written;

    Attendance(String word, String... written) {
        this.word = word;
        this.written = Set.of(written);
    }

    /** As files and paper have it. */
    public String word() {
        return word;
    }

    /** As the API, the tables and bundles write it: {@code present}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Attendance> named(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Of a cell of a file: a code, its Vietnamese words or their short form, capitals or not, with accents or without. */
    public static Optional<Attendance> read(String cell) {
        String folded = Vietnamese.fold(cell.strip());
        return Arrays.stream(values())
                .filter(one -> one.code().equals(folded) || Vietnamese.fold(one.word).equals(folded) || one.written.stream().anyMatch(word -> Vietnamese.fold(word).equals(folded)))
                .findFirst();
    }

    /** Whether the person was there. */
    public boolean attended() {
        return this == PRESENT || this == LATE;
    }
}
