package vn.hocvuso.publishing.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.DrawSpec;
import vn.hocvuso.quiz.Points;
import vn.hocvuso.quiz.QuizProfile;

/**
 * Lines of a draw as a plain form: fields of the line {@code i} end in {@code .i}. A line without a count is none. A tag or code that
 * has a comma, a semicolon or a quotation mark in it stands in quotation marks, those in it doubled, as in a table of commas.
 */
final class DrawForm {
    /** Lines to be filled in, behind those there are. */
    private static final int SPARE = 2;

    /** Signs of all tags of a line. */
    private static final int LONGEST = 1_000;

    /** One of a list: what stands in quotation marks, or what stands between commas. */
    private static final Pattern ONE = Pattern.compile("\\s*(?:\"((?:[^\"]|\"\")*)\"|([^,;]*))\\s*(?:[,;]|$)");

    private DrawForm() {}

    /**
     * @param number  from 0
     * @param tags    with commas between; {@code skills} too
     * @param count   empty: the line is none
     * @param points  of each question; empty: one
     */
    public record Row(int number, String bank, String tags, String skills, Set<String> levels, String count, String points) {
        public boolean has(String level) {
            return levels.contains(level);
        }
    }

    static List<Row> of(List<QuizProfile.Draw> lines, String bank) {
        List<Row> rows = new ArrayList<>();
        for (QuizProfile.Draw line : lines) {
            rows.add(new Row(
                    rows.size(), line.from().bank(), joined(line.from().tags()), joined(line.from().skills()),
                    line.from().difficulty().stream().map(String::valueOf).collect(Collectors.toSet()), String.valueOf(line.count()), said(line.weight())));
        }
        for (int spare = 0; spare < SPARE; spare++) {
            rows.add(new Row(rows.size(), bank, "", "", Set.of(), "", ""));
        }
        return rows;
    }

    private static String joined(Set<String> texts) {
        return new TreeSet<>(texts).stream().map(DrawForm::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return text.matches(".*[,;\"].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    static List<Row> sent(Map<String, String[]> fields) {
        List<Row> rows = new ArrayList<>();
        while (fields.containsKey("bank." + rows.size())) {
            int at = rows.size();
            String[] levels = fields.getOrDefault("level." + at, new String[0]);
            rows.add(new Row(
                    at, one(fields, "bank." + at), one(fields, "tags." + at), one(fields, "skills." + at), Set.of(levels), one(fields, "count." + at), one(fields, "points." + at)));
        }
        return rows;
    }

    private static String one(Map<String, String[]> fields, String name) {
        String[] values = fields.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    /** @throws Refused 422 {@code invalid-fields} */
    static List<QuizProfile.Draw> lines(List<Row> rows) {
        List<QuizProfile.Draw> lines = new ArrayList<>();
        for (Row row : rows) {
            if (row.count().isEmpty() || row.count().equals("0")) {
                continue;
            }
            new Refused.Checks()
                    .that(row.count().matches("\\d{1,3}"), "draw", "draw-count")
                    .that(row.tags().length() <= LONGEST && row.skills().length() <= LONGEST, "draw", "too-long", LONGEST)
                    .orRefuse();
            Set<Integer> levels = row.levels().stream().filter(level -> level.matches("[1-4]")).map(Integer::valueOf).collect(Collectors.toSet());
            lines.add(new QuizProfile.Draw(new DrawSpec(row.bank(), parts(row.tags()), parts(row.skills()), levels), Integer.parseInt(row.count()), weight(row.points())));
        }
        return lines;
    }

    /** As people write it; one point is said too. */
    static String said(int weight) {
        return Points.of(weight).toPlainString().replace('.', ',');
    }

    /** @throws Refused 422 {@code invalid-fields} */
    static int weight(String typed) {
        Optional<Integer> weight = Points.typed(typed);
        new Refused.Checks().that(weight.isPresent(), "points", "points-of-question").orRefuse();
        return weight.get();
    }

    private static Set<String> parts(String text) {
        return ONE.matcher(text).results()
                .map(one -> one.group(1) == null ? one.group(2) : one.group(1).replace("\"\"", "\""))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toSet());
    }
}
