package vn.hocvuso.progress.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CompletionTest {
    @ParameterizedTest(name = "{5}")
    @CsvFileSource(resources = "/vn/hocvuso/progress/completion.csv", useHeadersInDisplayName = true)
    void a_course_is_complete_on_the_day_the_table_says(
            String lessons, String tests, String done, String passed, LocalDate completedOn, String why) {
        assertThat(Completion.day(ids(lessons), ids(tests), days(done), days(passed)).orElse(null))
                .as(why)
                .isEqualTo(completedOn);
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
