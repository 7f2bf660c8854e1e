package vn.hocvuso.classroom.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class AttendanceRuleTest {
    /** Present, late, excused, absent, exempt, in the order of the enum. */
    private static final String LETTERS = "PLEAX";

    @ParameterizedTest(name = "{8}")
    @CsvFileSource(resources = "attendance.csv", numLinesToSkip = 1)
    void a_rate_is_reached_on_the_day_of_a_session(
            int planned, Integer required, String excused, String sessions, int attended, int asked, BigDecimal percent, Integer reached, String why) {
        AttendanceRule.Standing standing = new AttendanceRule(planned, required, Excused.named(excused).orElseThrow()).of(held(sessions));
        assertThat(standing.attended()).isEqualTo(attended);
        assertThat(standing.asked()).isEqualTo(asked);
        assertThat(standing.percent()).isEqualTo(percent);
        assertThat(standing.reachedOn()).as(why).isEqualTo(reached == null ? null : day(reached));
    }

    /** Session n is held on the n-th. */
    private static List<AttendanceRule.At> held(String sessions) {
        List<AttendanceRule.At> held = new ArrayList<>();
        for (int i = 0; i < sessions.length(); i++) {
            int state = LETTERS.indexOf(sessions.charAt(i));
            held.add(new AttendanceRule.At(day(i + 1), state < 0 ? null : Attendance.values()[state]));
        }
        return held;
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2026, 11, number);
    }

    @ParameterizedTest
    @CsvSource({
        "Có mặt,PRESENT", "co mat,PRESENT", "x,PRESENT", "X,PRESENT", "present,PRESENT", "Đi muộn,LATE", "M,LATE", "vang co phep,EXCUSED", "P,EXCUSED",
        "KP,ABSENT", "vắng,ABSENT", "Vắng không phép,ABSENT", "miễn,EXEMPT", "Mi,EXEMPT"
    })
    void cells_of_a_file_are_read_as_people_write_them(String cell, Attendance state) {
        assertThat(Attendance.read(cell)).contains(state);
    }

    @Test
    void what_is_not_understood_is_no_state() {
        assertThat(Attendance.read("có lẽ")).isEmpty();
        assertThat(Attendance.read("")).isEmpty();
        assertThat(Attendance.named(null)).isEmpty();
    }
}
