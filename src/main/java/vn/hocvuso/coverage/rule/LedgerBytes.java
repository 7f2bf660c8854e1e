package vn.hocvuso.coverage.rule;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

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
        VarWriter out = new VarWriter(64);
        out.octet(FORMAT);
        out.number(names.size());
        names.forEach(line -> {
            out.text(line.group());
            out.text(line.cohort());
        });
        lines(out, names, page.opening());
        out.number(page.changes().size());
        long day = page.from().toEpochDay();
        for (Map.Entry<LocalDate, TreeMap<Line, Counts>> change : page.changes().entrySet()) {
            out.number(change.getKey().toEpochDay() - day);
            day = change.getKey().toEpochDay();
            lines(out, names, change.getValue());
        }
        return out.written();
    }

    /** All pages of a ledger, cut as {@link LedgerPage#booked} cuts them, without making the pages first. */
    static void write(Entries entries, List<Line> lines, BiConsumer<LocalDate, byte[]> taker) {
        boolean one = entries.size() <= LedgerPage.LARGEST;
        Map<Integer, Counts> balance = new TreeMap<>();
        LocalDate from = LedgerPage.FIRST_DAY;
        int start = 0;
        while (start < entries.size()) {
            int end = one ? entries.size() : endOfPage(entries, start);
            taker.accept(from, page(from, balance, entries, start, end, lines));
            if (end < entries.size()) {
                for (int i = start; i < end; i++) {
                    balance.merge(entries.line(i), entries.counts(i), LedgerBytes::sumOrNothing);
                }
                from = LocalDate.ofEpochDay(entries.day(end));
            }
            start = end;
        }
    }

    private static Counts sumOrNothing(Counts one, Counts other) {
        Counts sum = one.plus(other);
        return Counts.ZERO.equals(sum) ? null : sum;
    }

    /** Whole days, at least one, of no more than half of the largest page. */
    private static int endOfPage(Entries entries, int start) {
        int end = start;
        while (end < entries.size()) {
            int next = endOfDay(entries, end);
            if (end > start && next - start > LedgerPage.LARGEST / 2) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static int endOfDay(Entries entries, int start) {
        int end = start + 1;
        while (end < entries.size() && entries.day(end) == entries.day(start)) {
            end++;
        }
        return end;
    }

    private static byte[] page(LocalDate from, Map<Integer, Counts> opening, Entries entries, int start, int end, List<Line> lines) {
        Map<Integer, Integer> names = new LinkedHashMap<>();
        opening.keySet().forEach(line -> names.putIfAbsent(line, names.size()));
        for (int i = start; i < end; i++) {
            names.putIfAbsent(entries.line(i), names.size());
        }
        VarWriter out = new VarWriter(64 + 8 * (end - start));
        out.octet(FORMAT);
        out.number(names.size());
        names.keySet().forEach(line -> {
            out.text(lines.get(line).group());
            out.text(lines.get(line).cohort());
        });
        out.number(opening.size());
        opening.forEach((line, counts) -> {
            out.number(names.get(line));
            counts(out, counts.numbers());
        });
        days(out, from, names, entries, start, end);
        return out.written();
    }

    private static void days(VarWriter out, LocalDate from, Map<Integer, Integer> names, Entries entries, int start, int end) {
        int days = 0;
        for (int at = start; at < end; at = endOfDay(entries, at)) {
            days++;
        }
        out.number(days);
        long day = from.toEpochDay();
        for (int at = start; at < end; ) {
            int next = endOfDay(entries, at);
            out.number(entries.day(at) - day);
            day = entries.day(at);
            out.number(next - at);
            for (; at < next; at++) {
                out.number(names.get(entries.line(at)));
                counts(out, entries.counts(at).numbers());
            }
        }
    }

    public static LedgerPage read(LocalDate from, byte[] content) {
        ByteBuffer in = open(content);
        List<Line> names = names(in);
        TreeMap<Line, Counts> opening = lines(in, names);
        TreeMap<LocalDate, TreeMap<Line, Counts>> changes = new TreeMap<>();
        long day = from.toEpochDay();
        for (long left = VarBytes.number(in); left > 0; left--) {
            day += VarBytes.number(in);
            changes.put(LocalDate.ofEpochDay(day), lines(in, names));
        }
        return new LedgerPage(from, opening, changes);
    }

    /** What {@link LedgerPage#balance} of the page gives, added up along the bytes: a file of all units reads 50 000 pages. */
    public static SortedMap<Line, Counts> balance(LocalDate from, byte[] content, LocalDate day) {
        ByteBuffer in = open(content);
        List<Line> names = names(in);
        long[][] sums = new long[names.size()][Counts.ALL];
        add(in, sums);
        long at = from.toEpochDay();
        for (long left = VarBytes.number(in); left > 0; left--) {
            at += VarBytes.number(in);
            if (at > day.toEpochDay()) {
                break;
            }
            add(in, sums);
        }
        TreeMap<Line, Counts> balance = new TreeMap<>();
        for (int i = 0; i < sums.length; i++) {
            Counts counts = Counts.of(sums[i]);
            if (!Counts.ZERO.equals(counts)) {
                balance.put(names.get(i), counts);
            }
        }
        return balance;
    }

    private static void add(ByteBuffer in, long[][] sums) {
        for (long left = VarBytes.number(in); left > 0; left--) {
            long[] sum = sums[(int) VarBytes.number(in)];
            for (long there = VarBytes.bits(in); there != 0; there &= there - 1) {
                sum[Long.numberOfTrailingZeros(there)] += VarBytes.number(in);
            }
        }
    }

    /** Stands at the lines' names, which are followed by the opening and the changes. */
    static ByteBuffer open(byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content);
        if (in.get() != FORMAT) {
            throw new IllegalStateException("a ledger page of another format");
        }
        return in;
    }

    static List<Line> names(ByteBuffer in) {
        List<Line> names = new ArrayList<>();
        for (long left = VarBytes.number(in); left > 0; left--) {
            names.add(new Line(VarBytes.text(in), VarBytes.text(in)));
        }
        return names;
    }

    private static void lines(VarWriter out, List<Line> names, Map<Line, Counts> lines) {
        out.number(lines.size());
        lines.forEach((line, counts) -> {
            out.number(names.indexOf(line));
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
    private static void counts(VarWriter out, long[] numbers) {
        long there = 0;
        for (int i = 0; i < numbers.length; i++) {
            there |= numbers[i] == 0 ? 0 : 1L << i;
        }
        out.bits(there);
        for (long number : numbers) {
            if (number != 0) {
                out.number(number);
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
