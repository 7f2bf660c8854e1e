package vn.hocvuso.notification.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** When whom is told what: arithmetic of days and hours. */
class ReminderRulesTest {
    private static List<Integer> numbers(String text) {
        return text == null ? List.of() : Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
    }

    @ParameterizedTest(name = "{0} on {1}: {7}")
    @CsvFileSource(resources = "/vn/hocvuso/notification/stages.csv", numLinesToSkip = 1)
    void a_person_hears_the_latest_stage_that_was_reached(
            LocalDate due, LocalDate day, String before, boolean onDue, int every, int most, int stage, String why) {
        ReminderDays days = new ReminderDays(numbers(before), onDue, every, most, List.of(), List.of());
        assertThat(days.reached(due, day)).as(why).isEqualTo(stage);
    }

    @ParameterizedTest(name = "{0} after {1} days: {4}")
    @CsvFileSource(resources = "/vn/hocvuso/notification/levels.csv", numLinesToSkip = 1)
    void one_level_after_the_other(int told, long days, String after, int level, String why) {
        assertThat(new ReminderDays(List.of(), true, 7, 8, numbers(after), List.of()).level(told, days)).as(why).isEqualTo(level);
    }

    @ParameterizedTest(name = "{3}: {5}")
    @CsvFileSource(resources = "/vn/hocvuso/notification/quiet.csv", numLinesToSkip = 1)
    void nobody_is_disturbed_in_quiet_hours(LocalTime from, LocalTime until, String days, LocalDateTime moment, boolean quiet, String why) {
        Set<DayOfWeek> never = days == null ? Set.of() : Arrays.stream(days.split(" ")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
        assertThat(new QuietHours(from, until, never).holds(moment)).as(why).isEqualTo(quiet);
    }

    @Test
    void a_mail_is_tried_for_a_day_and_then_somebody_looks() {
        Duration all = Duration.ZERO;
        int tries = 1;
        while (!Patience.isOver(tries)) {
            assertThat(Patience.after(tries)).isPositive();
            all = all.plus(Patience.after(tries++));
        }
        assertThat(tries).isEqualTo(8);
        assertThat(all).isBetween(Duration.ofHours(20), Duration.ofHours(30));
    }

    @Test
    void words_are_vietnamese_unless_english_is_asked_for() {
        LocalDate due = LocalDate.of(2026, 12, 31);
        assertThat(Wording.in(Locale.forLanguageTag("vi")).of("message.before.title", "Đợt thử", due, 14L)).isEqualTo("Còn 14 ngày đến hạn: Đợt thử");
        assertThat(Wording.in(Locale.FRENCH).of("message.due.text", "Đợt thử", due, 0L)).contains("31/12/2026", "Việc học của tôi");
        assertThat(Wording.in(Locale.UK).of("message.before.title", "Đợt thử", due, 14L)).isEqualTo("14 days left: Đợt thử");
    }
}
