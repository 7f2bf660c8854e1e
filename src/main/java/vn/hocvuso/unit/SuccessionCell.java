package vn.hocvuso.unit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In whose place a unit stands, as our own exports write it into one cell: {@code merge 2026-05-01 d1; split 2026-08-01 d2}.
 *
 * @param kind        {@code merge} or {@code split}
 * @param on          the first day
 * @param predecessor code of the unit it came after
 */
public record SuccessionCell(String kind, LocalDate on, String predecessor) {
    private static final Pattern ONE = Pattern.compile("(merge|split) (\\d{4}-\\d{2}-\\d{2}) (.+)");
    private static final String BETWEEN = "; ";

    /** A code may hold a semicolon; only one with a succession behind it stands between two. */
    private static final Pattern NEXT = Pattern.compile(";\\s*(?=(?:merge|split) \\d{4}-\\d{2}-\\d{2} )");

    public static String written(List<SuccessionCell> some) {
        return String.join(BETWEEN, some.stream().map(one -> one.kind + " " + one.on + " " + one.predecessor).sorted().toList());
    }

    /** Empty when it cannot be read. */
    public static Optional<List<SuccessionCell>> read(String cell) {
        List<SuccessionCell> found = new ArrayList<>();
        for (String text : NEXT.split(cell)) {
            Matcher one = ONE.matcher(text.strip());
            if (!one.matches()) {
                return Optional.empty();
            }
            try {
                found.add(new SuccessionCell(one.group(1), LocalDate.parse(one.group(2)), one.group(3)));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }
}
