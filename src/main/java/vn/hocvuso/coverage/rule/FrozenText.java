package vn.hocvuso.coverage.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.hocvuso.coverage.CutoffDefinition;
import vn.hocvuso.coverage.UnitName;

/**
 * The canonical text of a cut-off: one line a thing, fields between tabs, {@code -} for nothing, lists between blanks, UTF-8, a
 * line feed after every line. It is what is kept, what the hash is over, and what anybody may check with {@code sha256sum}.
 */
public final class FrozenText {
    private static final String FORM = "hocvuso-cutoff\t1";
    private static final String NOTHING = "-";
    private static final int COUNTS = Tally.NAMES.length;

    private FrozenText() {}

    public static String write(Frozen frozen) {
        StringBuilder text = new StringBuilder(FORM).append('\n');
        Frozen.Mark mark = frozen.mark();
        line(text, "mark", mark.number(), mark.version(), mark.asOf(), mark.by(), mark.as(), mark.at(), mark.note(), mark.previous());
        CutoffDefinition d = frozen.definition();
        line(text, "campaign", d.code(), d.name(), d.startsOn(), d.dueOn(), d.newcomerDays(), d.target(), d.validityMonths());
        line(text, "audience", words(d.units()), words(d.groups()));
        line(text, "programme", words(d.courses()), d.quiz());
        line(text, "excusing", words(d.excusingStatuses()));
        Frozen.Signed s = frozen.strength();
        line(text, "strength", s.confirmed(), s.on(), s.roster(), s.difference(), s.state());
        frozen.units().forEach(unit -> unit(text, unit));
        return text.toString();
    }

    private static void unit(StringBuilder text, Frozen.Line line) {
        UnitName unit = line.unit();
        List<Object> fields = new ArrayList<>(Arrays.asList("unit", line.depth(), line.parent(), unit.code(), unit.name(), unit.type(), unit.tier(),
                line.targetSince(), line.completeSince()));
        Arrays.stream(line.tally().numbers()).forEach(fields::add);
        line(text, fields.toArray());
        line.groups().forEach((group, tally) -> {
            List<Object> counts = new ArrayList<>(List.of("group", group));
            Arrays.stream(tally.numbers()).forEach(counts::add);
            line(text, counts.toArray());
        });
    }

    private static String words(List<String> words) {
        return words.isEmpty() ? null : String.join(" ", words);
    }

    private static void line(StringBuilder text, Object... fields) {
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : "\t").append(fields[i] == null ? NOTHING : safe(fields[i].toString()));
        }
        text.append('\n');
    }

    /** So that a name or a note can neither end a field nor pass for nothing. */
    private static String safe(String value) {
        String safe = value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
        return safe.equals(NOTHING) ? "\\-" : safe;
    }

    private static String plain(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\') {
                c = field.charAt(++i);
                c = c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c;
            }
            plain.append(c);
        }
        return plain.toString();
    }

    /** @throws IllegalArgumentException when the text was not written here */
    public static Frozen read(String text) {
        String[] lines = text.split("\n");
        if (lines.length < 8 || !lines[0].equals(FORM)) {
            throw new IllegalArgumentException("not the text of a cut-off");
        }
        Fields m = Fields.of(lines[1]);
        Frozen.Mark mark = new Frozen.Mark(m.text(1), m.number(2), m.day(3), m.text(4), m.text(5), m.value(6, Instant::parse), m.text(7), m.text(8));
        Fields c = Fields.of(lines[2]);
        Fields audience = Fields.of(lines[3]);
        Fields programme = Fields.of(lines[4]);
        CutoffDefinition definition = new CutoffDefinition(c.text(1), c.text(2), c.day(3), c.day(4), c.number(5), c.number(6), c.number(7),
                audience.words(1), audience.words(2), programme.words(1), programme.text(2), Fields.of(lines[5]).words(1));
        Fields s = Fields.of(lines[6]);
        Frozen.Signed strength =
                new Frozen.Signed(s.value(1, Long::valueOf), s.day(2), s.value(3, Long::valueOf), s.value(4, Long::valueOf), s.text(5));
        return new Frozen(mark, definition, strength, units(lines));
    }

    private static List<Frozen.Line> units(String[] lines) {
        List<Frozen.Line> units = new ArrayList<>();
        Map<String, Tally> groups = new LinkedHashMap<>();
        for (int i = 7; i < lines.length; i++) {
            Fields f = Fields.of(lines[i]);
            if (f.text(0).equals("group")) {
                groups.put(f.text(1), f.tally(2));
            } else {
                groups = new LinkedHashMap<>();
                UnitName unit = new UnitName(f.text(3), f.text(4), f.text(5), f.number(6));
                units.add(new Frozen.Line(f.number(1), f.text(2), unit, f.tally(9), groups, f.day(7), f.day(8)));
            }
        }
        return units;
    }

    /** The fields of one line. */
    private record Fields(String[] raw) {
        static Fields of(String line) {
            return new Fields(line.split("\t", -1));
        }

        private <T> T value(int at, Function<String, T> reader) {
            return raw[at].equals(NOTHING) ? null : reader.apply(plain(raw[at]));
        }

        private String text(int at) {
            return value(at, Function.identity());
        }

        private Integer number(int at) {
            return value(at, Integer::valueOf);
        }

        private LocalDate day(int at) {
            return value(at, LocalDate::parse);
        }

        private List<String> words(int at) {
            String words = text(at);
            return words == null ? List.of() : List.of(words.split(" "));
        }

        private Tally tally(int at) {
            long[] n = Arrays.stream(raw, at, at + COUNTS).mapToLong(Long::parseLong).toArray();
            return new Tally(n[0], n[1], n[2], n[3], n[4], n[5], n[6]);
        }
    }

    /** SHA-256 in small hexadecimal. */
    public static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
