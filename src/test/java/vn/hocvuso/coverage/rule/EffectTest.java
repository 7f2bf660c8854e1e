package vn.hocvuso.coverage.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.kernel.Period;

/** What one person adds to the effect of new terms; today is 10 March, fewer than seven days are too few. */
class EffectTest {
    private static final UUID UNIT = new UUID(0, 1);

    /**
     * Spans as {@code from-until:state} in days of March 2026, half-open, 99 for ever; states: r required, x exempt, p passed, o
     * overdue.
     */
    @ParameterizedTest(name = "{6}")
    @CsvSource(
            value = {
                "-, 1-99:r, 1, 0, 0, 0, taken in and in time",
                "1-99:r, -, 0, 1, 0, 0, dropped",
                "1-99:r, 1-99:r, 0, 0, 0, 0, nothing changes",
                "-, 1-99:o, 1, 0, 1, 1, overdue at once",
                "1-99:r, 1-99:o, 0, 0, 1, 1, an earlier due day",
                "1-99:o, 1-99:o, 0, 0, 0, 0, was overdue before",
                "1-99:o, 1-99:r, 0, 0, 0, 0, a later due day helps",
                "-, 1-16:r 16-99:o, 1, 0, 1, 0, six days are too few",
                "-, 1-17:r 17-99:o, 1, 0, 0, 0, seven days are enough",
                "-, 1-30:x 30-99:o, 1, 0, 1, 0, back from hospital after the due day",
                "-, 1-30:x 30-40:r 40-99:o, 1, 0, 0, 0, back with ten days left",
                "-, 1-99:x, 1, 0, 0, 0, never has to learn",
                "-, 1-5:o, 0, 0, 0, 0, was in the audience once",
                "-, 20-22:r 22-99:o, 0, 0, 1, 0, will be posted there two days before the end",
                "-, 1-99:p, 1, 0, 0, 0, has passed already",
                "-, 1-12:p 12-99:o, 1, 0, 1, 0, what was passed expires after the due day",
                "1-99:x, 1-99:r, 0, 0, 0, 0, no longer excused and in time",
            },
            nullValues = "-")
    void a_person_counts_for_what_changes(String before, String after, int added, int removed, int late, int overdueNow, String why) {
        Effect effect = new Effect(day(10), 7);
        effect.add(spans(before), spans(after));
        Effect.Figures figures = effect.figures();
        assertThat(List.of(figures.added(), figures.removed(), figures.late(), figures.overdueNow())).as(why)
                .containsExactly((long) added, (long) removed, (long) late, (long) overdueNow);
        assertThat(figures.after().onRoll() - figures.before().onRoll()).as("the same told as a difference").isEqualTo(added - removed);
    }

    private static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        for (String one : text == null ? new String[0] : text.split(" ")) {
            String[] parts = one.split("[-:]");
            LocalDate until = parts[1].equals("99") ? Period.OPEN : day(Integer.parseInt(parts[1]));
            spans.add(new Span(new Period(day(Integer.parseInt(parts[0])), until), List.of(UNIT), "SQ", "", state(parts[2])));
        }
        return spans;
    }

    private static int state(String letter) {
        return switch (letter) {
            case "x" -> State.EXEMPT;
            case "p" -> State.PASSED;
            case "o" -> State.OVERDUE;
            default -> 0;
        };
    }

    private static LocalDate day(int ofMarch) {
        return LocalDate.of(2026, 3, 1).plusDays(ofMarch - 1L);
    }
}
