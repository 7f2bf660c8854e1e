package vn.hocvuso.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {
    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/vn/hocvuso/quiz/points.csv", useHeadersInDisplayName = true)
    void points_are_read_as_people_write_them(String typed, Integer thousandths, String why) {
        assertThat(Points.typed(typed).orElse(null)).as(why).isEqualTo(thousandths);
        if (thousandths != null) {
            assertThat(Points.typed(Points.of(thousandths).toPlainString())).as("and said again").contains(thousandths);
        }
    }

    @ParameterizedTest(name = "{0} points at {1}%: {4}")
    @CsvSource({
        "4,    80, false, 4,     more than three right answers of four",
        "30,   80, false, 24,    the army's test",
        "22.5, 80, true,  18,    weighted: exactly",
        "10,   33, true,  3.3,   weighted: a part of a point",
        "0.25, 67, true,  0.17,  0.1675 is rounded up: less does not pass",
        "10,   0,  true,  0,     handing in is enough",
        "100,  100, true, 100,   no noughts and no power of ten",
    })
    void the_least_points_that_pass_are_told(BigDecimal points, int passPercent, boolean weighted, String least, String why) {
        assertThat(Points.toPass(points, passPercent, weighted).toString()).as(why).isEqualTo(least);
    }
}
