package vn.hocvuso.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.report.ReportDraft;

/**
 * Whoever is refused reads what people call a field, and days as people write them. The names of fields are taken from the sources:
 * every literal that a check names, and every literal that is passed on to a method which checks a field it was told.
 */
class RefusedFieldsTest {
    private static final Path MAIN = Path.of("src", "main", "java", "vn", "hocvuso");
    private static final Pattern CHECK = Pattern.compile("[.\\s](that|text)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");
    /** Told by a loop over {@link ReportDraft#PARTS}. */
    private static final String PART = "part";

    private record Call(Path file, String method, List<String> arguments) {}

    @Test
    void every_field_that_can_be_wrong_has_a_name_for_people_in_both_languages() throws IOException {
        Collection<String> names = names();
        assertThat(names).as("the sources were read").contains("slug", "escalateAfter", "dueOn", "asOf", "leftOn", "into", "situation").hasSizeGreaterThan(80);
        for (Locale language : List.of(Bundles.VIETNAMESE, Locale.ENGLISH)) {
            assertThat(names).as("without called.… in %s", language).filteredOn(name -> Texts.sentence(
                            language, new Refused.Field(name, "on".equals(name) ? "switch-required" : "required", List.of()))
                    .startsWith(name + ":")).isEmpty();
        }
    }

    @Test
    void a_name_for_people_stands_in_one_bundle_only() throws IOException {
        Map<String, String> bundles = new TreeMap<>();
        for (Path bundle : files(Path.of("src", "main", "resources", "vn", "hocvuso"), "messages.properties")) {
            Files.readAllLines(bundle).stream()
                    .filter(line -> line.startsWith("called."))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .forEach(key -> assertThat(bundles.put(key, bundle.toString())).as("%s in %s", key, bundle).isNull());
        }
        assertThat(bundles).isNotEmpty();
    }

    @Test
    void days_in_sentences_are_written_as_people_write_them() {
        LocalDate day = LocalDate.of(2027, 3, 12);
        assertThat(Texts.sentence(Bundles.VIETNAMESE, "days-out-of-order", day, day)).contains("12/03/2027").doesNotContain("2027-03-12");
        assertThat(Texts.sentence(Locale.ENGLISH, "preview-day", day, day)).contains("12/03/2027").doesNotContain("2027-03-12");
    }

    @Test
    void nobody_hands_a_day_to_a_refusal_as_a_text() throws IOException {
        for (Path file : files(MAIN, ".java")) {
            Matcher refusal = Pattern.compile("new Refused\\((?:[^;]*?)\\);").matcher(Files.readString(file));
            while (refusal.find()) {
                assertThat(refusal.group()).as(file.toString()).doesNotContainPattern("(?i)(day|from|until|date|due\\w*|startsOn)(\\(\\))?\\.toString\\(\\)")
                        .doesNotContainPattern("(?i)valueOf\\((day|from|until|date|due\\w*|startsOn)(\\(\\))?\\)");
            }
        }
    }

    private static Collection<String> names() throws IOException {
        Collection<String> names = new TreeSet<>(ReportDraft.PARTS);
        for (Path file : files(MAIN, ".java")) {
            String source = Files.readString(file);
            if (source.contains("Refused.Checks") && !file.endsWith("Refused.java")) {
                for (Call check : calls(file, source, CHECK)) {
                    add(names, check);
                }
            }
        }
        return names;
    }

    /** Of {@code that(ok, field, code, …)} and {@code text(value, field, most)} the field. */
    private static void add(Collection<String> names, Call check) throws IOException {
        boolean isCheck = check.method().equals("text") ? check.arguments().size() == 3 : check.arguments().size() >= 3;
        if (!isCheck || check.arguments().stream().anyMatch(argument -> argument.matches("(String|Integer|Object) \\w+"))) {
            return;
        }
        String field = check.arguments().get(1);
        Matcher literal = LITERAL.matcher(field);
        if (literal.matches()) {
            names.add(literal.group(1));
        } else if (!field.equals(PART)) {
            names.addAll(passedOn(check.file(), field));
        }
    }

    /** What callers hand to the method whose parameter this is. */
    private static Collection<String> passedOn(Path file, String parameter) throws IOException {
        Collection<String> names = new TreeSet<>();
        Matcher method = Pattern.compile("(\\w+)\\(([^()]*\\bString " + parameter + "\\b[^()]*)\\)[^;{]*\\{").matcher(Files.readString(file));
        while (method.find()) {
            List<String> parameters = List.of(method.group(2).replaceAll("<[^>]*>", "").split(",\\s*"));
            int index = parameters.indexOf("String " + parameter);
            for (Path caller : files(file.getParent().getParent(), ".java")) {
                for (Call call : calls(caller, Files.readString(caller), Pattern.compile("(?<!Sql\\.)\\b(" + method.group(1) + ")\\("))) {
                    if (call.arguments().size() == parameters.size() && LITERAL.matcher(call.arguments().get(index)).matches()) {
                        names.add(call.arguments().get(index).replace("\"", ""));
                    }
                }
            }
        }
        assertThat(names).as("%s is a literal or is handed on by callers: %s", parameter, file).isNotEmpty();
        return names;
    }

    private static List<Call> calls(Path file, String source, Pattern name) {
        List<Call> calls = new ArrayList<>();
        Matcher found = name.matcher(source);
        while (found.find()) {
            calls.add(new Call(file, found.group(1), arguments(source, found.end())));
        }
        return calls;
    }

    private static List<String> arguments(String source, int start) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < source.length() && depth >= 0; i++) {
            char c = source.charAt(i);
            if (quoted) {
                quoted = c != '"';
                argument.append(c);
                if (c == '\\') {
                    argument.append(source.charAt(++i));
                }
            } else if (c == ',' && depth == 0) {
                arguments.add(argument.toString().strip());
                argument.setLength(0);
            } else {
                quoted = c == '"';
                depth += c == '(' || c == '{' || c == '[' ? 1 : c == ')' || c == '}' || c == ']' ? -1 : 0;
                argument.append(depth < 0 ? "" : String.valueOf(c));
            }
        }
        arguments.add(argument.toString().strip());
        return arguments;
    }

    private static List<Path> files(Path root, String end) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }
}
