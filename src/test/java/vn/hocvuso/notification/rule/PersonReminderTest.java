package vn.hocvuso.notification.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.hocvuso.notification.rule.PersonReminder.Memory;
import vn.hocvuso.notification.rule.PersonReminder.Standing;
import vn.hocvuso.notification.rule.PersonReminder.Step;

/** One person's story, day by day, and what was said on which day. */
class PersonReminderTest {
    private static final ReminderDays DAYS = new ReminderDays(List.of(14, 7, 1), true, 7, 8, List.of(), List.of(30, 7));
    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);

    /**
     * @param story days counted from the due day, each with {@code r}emaining, {@code m}oved, {@code n}o due day, {@code +n}: due n days
     *              later; {@code p}assed for good, {@code q} for a time; {@code v+n}: a pass whose last day is n days after the due day;
     *              e{@code x}empt
     */
    @ParameterizedTest(name = "{2}")
    @CsvFileSource(resources = "/vn/hocvuso/notification/stories.csv", numLinesToSkip = 1)
    void what_is_said_when(String story, String said, String why) {
        List<String> heard = new ArrayList<>();
        Memory memory = null;
        for (String part : story.split(" ")) {
            String[] dayAndState = part.split(":");
            int day = Integer.parseInt(dayAndState[0]);
            String state = dayAndState[1];
            LocalDate last = state.startsWith("v") ? DUE.plusDays(Integer.parseInt(state.substring(1))) : null;
            LocalDate due = state.matches("[npx]") ? null : state.startsWith("+") ? DUE.plusDays(Integer.parseInt(state.substring(1))) : DUE;
            UUID unit = new UUID(0, state.equals("m") ? 2 : 1);
            Standing now = new Standing(new UUID(0, 9), unit, !state.equals("x"), state.matches("[pq]") || last != null, last == null ? due : last, last);
            Step step = PersonReminder.next(memory, now, DUE.plusDays(day), DAYS);
            memory = step.memory();
            if (step.kind() != null) {
                heard.add(day + ":" + step.kind());
            }
        }
        assertThat(heard).as(why).isEqualTo(said == null ? List.of() : Arrays.asList(said.split(" ")));
    }
}
