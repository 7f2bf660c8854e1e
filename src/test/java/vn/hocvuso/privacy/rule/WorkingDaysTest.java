package vn.hocvuso.privacy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The clock of two working days, domain.md §6. */
class WorkingDaysTest {
    @ParameterizedTest(name = "{0}, today {3}: {5}")
    @CsvFileSource(resources = "/vn/hocvuso/privacy/working-days.csv", numLinesToSkip = 1)
    void two_working_days_after_the_day_it_was_asked(LocalDate asked, String holidays, LocalDate due, LocalDate today, int left, String why) {
        WorkingDays days = new WorkingDays(days(holidays));
        assertThat(days.after(asked, 2)).as(why).isEqualTo(due);
        assertThat(days.left(today, due)).as(why).isEqualTo(left);
    }

    @Test
    void a_settled_request_stays_as_it_is_and_nothing_becomes_untouched_again() {
        for (RequestState from : RequestState.values()) {
            assertThat(from.mayBecome(RequestState.OPEN)).isFalse();
            assertThat(from.mayBecome(RequestState.DONE)).isEqualTo(from == RequestState.OPEN || from == RequestState.FORWARDED);
        }
    }

    @Test
    void a_chain_tells_values_apart_that_read_the_same_when_joined() {
        assertThat(hash("ab", "c")).isNotEqualTo(hash("a", "bc"));
        assertThat(hash("ab", "c")).isEqualTo(hash("ab", "c")).hasSize(64);
        Chain other = new Chain("1".repeat(64));
        other.add("ab", "c");
        assertThat(other.hash()).as("the seal before is part of it").isNotEqualTo(hash("ab", "c"));
    }

    private static String hash(Object... values) {
        Chain chain = new Chain(Chain.BEGINNING);
        chain.add(values);
        return chain.hash();
    }

    private static Set<LocalDate> days(String text) {
        return text == null ? Set.of() : Arrays.stream(text.split(" ")).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
