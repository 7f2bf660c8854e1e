package vn.hocvuso.progress.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.hocvuso.catalog.DoneRule;

class CompletionTest {
    @ParameterizedTest(name = "{5}")
    @CsvFileSource(resources = "/vn/hocvuso/progress/completion.csv", useHeadersInDisplayName = true)
    void a_course_is_complete_on_the_day_the_table_says(
            String lessons, String tests, String done, String passed, LocalDate completedOn, String why) {
        assertThat(Completion.day(ids(lessons), ids(tests), days(done), days(passed)).orElse(null))
                .as(why)
                .isEqualTo(completedOn);
    }

    @ParameterizedTest(name = "{5}")
    @CsvFileSource(resources = "/vn/hocvuso/progress/tests-done.csv", useHeadersInDisplayName = true)
    void a_test_is_done_by_its_rule(DoneRule.By by, int percent, String held, boolean usedUp, LocalDate day, String why) {
        List<Completion.Held> results = words(held)
                .map(word -> word.split(":"))
                .map(parts -> new Completion.Held(LocalDate.parse(parts[0]), parts[1].equals("p"), Integer.parseInt(parts[2])))
                .toList();
        assertThat(Completion.testDay(new DoneRule(by, 0, percent), results, usedUp).orElse(null)).as(why).isEqualTo(day);
    }

    private static Stream<String> words(String text) {
        return text == null ? Stream.empty() : Arrays.stream(text.split(" "));
    }

    private static Set<UUID> ids(String names) {
        return words(names).map(CompletionTest::id).collect(Collectors.toSet());
    }

    private static Map<UUID, LocalDate> days(String text) {
        Map<UUID, LocalDate> days = new HashMap<>();
        words(text).map(word -> word.split(":")).forEach(pair -> days.put(id(pair[0]), LocalDate.parse(pair[1])));
        return days;
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
