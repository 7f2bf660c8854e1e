package vn.hocvuso.coverage.rule;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A ledger page as bytes: the lines' names, the opening, the changes; numbers as variable-length integers, since nearly all are
 * 0, 1 or −1. The first byte is the format.
 */
public final class LedgerBytes {
    private static final int FORMAT = 2;

    private LedgerBytes() {}

    public static byte[] write(LedgerPage page) {
        TreeSet<Line> used = new TreeSet<>(page.opening().keySet());
        page.changes().values().forEach(lines -> used.addAll(lines.keySet()));
        List<Line> names = List.copyOf(used);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(FORMAT);
        VarBytes.number(out, names.size());
        names.forEach(line -> {
            VarBytes.text(out, line.group());
            VarBytes.text(out, line.cohort());
        });
        lines(out, names, page.opening());
        VarBytes.number(out, page.changes().size());
        long day = page.from().toEpochDay();
        for (Map.Entry<LocalDate, TreeMap<Line, Counts>> change : page.changes().entrySet()) {
            VarBytes.number(out, change.getKey().toEpochDay() - day);
            day = change.getKey().toEpochDay();
            lines(out, names, change.getValue());
        }
        return out.toByteArray();
    }

    public static LedgerPage read(LocalDate from, byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content);
        if (in.get() != FORMAT) {
            throw new IllegalStateException("a ledger page of another format");
        }
        List<Line> names = new ArrayList<>();
        for (long left = VarBytes.number(in); left > 0; left--) {
            names.add(new Line(VarBytes.text(in), VarBytes.text(in)));
        }
        TreeMap<Line, Counts> opening = lines(in, names);
        TreeMap<LocalDate, TreeMap<Line, Counts>> changes = new TreeMap<>();
        long day = from.toEpochDay();
        for (long left = VarBytes.number(in); left > 0; left--) {
            day += VarBytes.number(in);
            changes.put(LocalDate.ofEpochDay(day), lines(in, names));
        }
        return new LedgerPage(from, opening, changes);
    }

    private static void lines(ByteArrayOutputStream out, List<Line> names, Map<Line, Counts> lines) {
        VarBytes.number(out, lines.size());
        lines.forEach((line, counts) -> {
            VarBytes.number(out, names.indexOf(line));
            counts(out, counts.numbers());
        });
    }

    private static TreeMap<Line, Counts> lines(ByteBuffer in, List<Line> names) {
        TreeMap<Line, Counts> lines = new TreeMap<>();
        for (long left = VarBytes.number(in); left > 0; left--) {
            lines.put(names.get((int) VarBytes.number(in)), counts(in));
        }
        return lines;
    }

    /** A bit for each number that is not zero, then those numbers: most changes touch two or three. */
    private static void counts(ByteArrayOutputStream out, long[] numbers) {
        long there = 0;
        for (int i = 0; i < numbers.length; i++) {
            there |= numbers[i] == 0 ? 0 : 1L << i;
        }
        VarBytes.bits(out, there);
        for (long number : numbers) {
            if (number != 0) {
                VarBytes.number(out, number);
            }
        }
    }

    private static Counts counts(ByteBuffer in) {
        long there = VarBytes.bits(in);
        long[] numbers = new long[Long.SIZE - Long.numberOfLeadingZeros(there)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (there >>> i & 1) == 0 ? 0 : VarBytes.number(in);
        }
        return Counts.of(numbers);
    }
}
