package vn.hocvuso.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.hocvuso.publishing.control.ContentCheck;
import vn.hocvuso.testing.Sentences;

class ContentLinterTest {
    private static final Path TREE = Path.of("src/test/content");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static Map<String, byte[]> tree() {
        Map<String, byte[]> files = new TreeMap<>();
        try (var walk = Files.walk(TREE)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(TREE.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static ContentReport check(Map<String, byte[]> files) {
        return ContentCheck.of(files, TODAY, new Sentences());
    }

    @Test
    void the_small_course_of_the_tests_has_nothing_to_mend() {
        ContentReport report = check(tree());
        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} → {2}: {3}")
    @CsvFileSource(resources = "/vn/hocvuso/publishing/mistakes.csv", useHeadersInDisplayName = true)
    void a_mistake_is_named_with_its_file_and_line(
            String file, String was, String becomes, String code, String where, int line, String why) {
        Map<String, byte[]> files = tree();
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(text).as("the mistake can be made").contains(was.replace("¶", "\n"));
        String changed = text.replace(was.replace("¶", "\n"), becomes == null ? "" : becomes.replace("¶", "\n"));
        files.put(file, changed.getBytes(StandardCharsets.UTF_8));
        ContentReport report = check(files);
        String place = where == null ? file : where;
        assertThat(Stream.concat(report.errors().stream(), report.warnings().stream()))
                .as(why)
                .anySatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo(code);
                    assertThat(finding.file()).isEqualTo(place);
                    assertThat(finding.line()).isEqualTo(line);
                    assertThat(finding.message()).isNotBlank().doesNotContain("{0}", "{1}", "''");
                });
    }

    private static Map<String, byte[]> ruled(String yaml) {
        Map<String, byte[]> files = tree();
        files.put("courses/khoa-mau/access.yaml", yaml.replace("¶", "\n").getBytes(StandardCharsets.UTF_8));
        return files;
    }

    @ParameterizedTest(name = "{3}")
    @CsvFileSource(resources = "/vn/hocvuso/publishing/access-mistakes.csv", delimiter = '|', useHeadersInDisplayName = true, quoteCharacter = '`')
    void a_mistake_in_conditions_and_rules_is_named_in_a_sentence(String yaml, String code, int line, String why) {
        ContentReport report = check(ruled(yaml));
        assertThat(Stream.concat(report.errors().stream(), report.warnings().stream())).as(why).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.file()).isEqualTo("courses/khoa-mau/access.yaml");
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.message()).isNotBlank().doesNotContain("{0}", "{1}");
        });
    }

    @Test
    void conditions_and_rules_as_the_page_for_authors_shows_them_have_nothing_to_mend() {
        ContentReport report = check(ruled("""
                - lesson: bai-hai
                  open:
                    all:
                      - after: bai-mot
                      - any:
                          - passed: kiem-tra-khoa-mau
                            percent: 80
                          - viewed: bai-mot
                            minutes: 3
                          - not: {group: [HV]}
                          - unit: [HL-E1]
                          - from: 2026-12-01
                  done:
                    by: time
                    minutes: 2
                - quiz: kiem-tra-khoa-mau
                  done: {by: grade, percent: 60}
                """));
        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void files_that_are_missing_or_left_over_are_named() {
        Map<String, byte[]> files = tree();
        files.remove("courses/khoa-mau/lessons/010-bai-mot/lesson.md");
        files.remove("courses/khoa-mau/lessons/020-bai-hai/media/ba-buoc.svg");
        files.put("courses/khoa-khac/design.md", "x".getBytes(StandardCharsets.UTF_8));
        files.put("courses/khoa-mau/lessons/bai-ba/lesson.yaml", "x".getBytes(StandardCharsets.UTF_8));
        assertThat(check(files).errors()).extracting(ContentReport.Finding::code).contains(
                "lesson-text-missing", "lesson-missing", "media-missing", "course-yaml-missing", "lesson-folder");
    }

    @Test
    void letters_from_a_phone_and_other_encodings_are_named_with_their_line() {
        Map<String, byte[]> files = tree();
        String path = "courses/khoa-mau/lessons/010-bai-mot/lesson.md";
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        files.put(path, ("Dòng đầu\n" + Normalizer.normalize(text, Normalizer.Form.NFD)).getBytes(StandardCharsets.UTF_8));
        files.put("programmes/chuong-trinh.yaml", "title: Ti\u00eang".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(check(files).errors())
                .anySatisfy(finding -> assertThat(finding.code() + finding.line()).isEqualTo("file-not-nfc2"))
                .anySatisfy(finding -> assertThat(finding.code()).isEqualTo("file-not-utf8"));
    }

    @Test
    void an_empty_tree_is_no_content() {
        assertThat(check(Map.of()).errors()).extracting(ContentReport.Finding::code).containsExactly("content-empty");
    }

    @Test
    void yaml_cannot_make_objects_or_swell() {
        for (String yaml : new String[] {
            "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://x/\"]]]]",
            "a: &a [x]\nb: *a\nc: [*a, *a]",
            "a: ".repeat(50),
            "[" .repeat(100)
        }) {
            Map<String, byte[]> files = tree();
            files.put("programmes/x.yaml", yaml.getBytes(StandardCharsets.UTF_8));
            assertThat(check(files).errors()).as(yaml).isNotEmpty();
        }
    }
}
