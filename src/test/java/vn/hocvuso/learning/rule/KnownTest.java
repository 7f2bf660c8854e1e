package vn.hocvuso.learning.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class KnownTest {
    @ParameterizedTest(name = "{5}")
    @CsvFileSource(resources = "/vn/hocvuso/learning/known.csv", useHeadersInDisplayName = true)
    void a_lesson_is_known_when_the_table_says_so(String skills, String shown, int share, int least, boolean known, String why) {
        Map<String, Known.Shown> marks = new HashMap<>();
        for (String one : shown.split(" ")) {
            String[] parts = one.split("[=/]");
            marks.put(parts[0], new Known.Shown(Integer.parseInt(parts[1]), Long.parseLong(parts[2])));
        }
        List<String> taught = skills == null ? List.of() : Arrays.asList(skills.split(" "));
        assertThat(new Known(share, least).lesson(taught, marks)).as(why).isEqualTo(known);
    }
}
