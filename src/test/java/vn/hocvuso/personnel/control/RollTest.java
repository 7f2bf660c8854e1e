package vn.hocvuso.personnel.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.personnel.rule.PeopleSearch;

class RollTest {
    private static final int COUNTED = 10;
    private static final long[] NO_UNITS = new long[1];

    /** So many people whose numbers come last first. */
    private static Roll roll(RollNames names, String name, int first, int count) {
        RollBuilder builder = new RollBuilder(names, 1);
        for (int i = first + count - 1; i >= first; i--) {
            String number = String.format("P%03d", i);
            int called = names.add(Vietnamese.nameKey(name), PeopleSearch.lettersOf(name, number));
            short cohort = names.addCohort(i % 2 == 0 ? "2026-1" : null);
            builder.add(new UUID(7, i), Roll.place(500, 1), called, 0, (byte) 0, cohort, (short) 0);
            builder.addNumber(number);
        }
        return builder.sorted();
    }

    private static Roll.Found found(Roll roll, String typed, int offset, int size) {
        return roll.find(new Roll.Wanted(PeopleSearch.of(typed), NO_UNITS, null, -1, -1, 0, 0), offset, size, COUNTED);
    }

    @Test
    void what_is_counted_is_exact_up_to_the_limit_and_unsaid_beyond() {
        for (int size = 8; size <= 13; size++) {
            Roll roll = roll(new RollNames(), "Lê An", 0, size);
            assertThat(found(roll, "an", 0, 3).total()).isEqualTo(size <= COUNTED ? Long.valueOf(size) : null);
            assertThat(found(roll, "an", 12, 3).serviceNumbers()).as("pages go on where counting ends").hasSize(Math.max(0, size - 12));
        }
    }

    @Test
    void the_same_name_goes_by_the_number() {
        Roll roll = roll(new RollNames(), "Lê An", 0, 40);
        assertThat(found(roll, "", 0, 40).serviceNumbers()).isEqualTo(IntStream.range(0, 40).mapToObj(i -> String.format("P%03d", i)).toList());
    }

    private static List<Long> all(Roll roll, int cohort) {
        List<Long> found = new ArrayList<>();
        roll.all(new Roll.Wanted(PeopleSearch.of(""), NO_UNITS, null, -1, cohort, 0, 0)).forEachRemaining(person -> found.add(person.getLeastSignificantBits()));
        return found;
    }

    @Test
    void people_go_by_their_ids_and_cohorts_in_the_order_of_lists() {
        RollNames names = new RollNames();
        Roll before = roll(names, "Lê Bình", 0, 5);
        RollNames more = new RollNames(names);
        Roll after = before.with(Set.of("P004"), roll(more, "Lê An", 7, 2));
        assertThat(all(after, -1)).containsExactly(7L, 8L, 0L, 1L, 2L, 3L);
        assertThat(all(after, more.cohort("2026-1"))).containsExactly(8L, 0L, 2L);
        assertThat(all(after, more.cohort(""))).as("those without one").containsExactly(7L, 1L, 3L);
        assertThat(all(after, more.cohort("2019-1"))).as("nobody's").isEmpty();
    }

    @Test
    void worked_in_is_as_read_anew() {
        Roll before = roll(new RollNames(), "Lê Bình", 0, 9);
        RollNames more = new RollNames(before.names());
        Roll after = before.with(Set.of("P001", "P008", "P777"), roll(more, "Lê An", 20, 2)).with(Set.of(), roll(new RollNames(more), "Trần Cúc", 30, 1));
        assertThat(found(after, null, 0, 20).serviceNumbers())
                .isEqualTo(List.of("P020", "P021", "P000", "P002", "P003", "P004", "P005", "P006", "P007", "P030"));
        assertThat(found(after, "cuc", 0, 20).serviceNumbers()).containsExactly("P030");
        assertThat(found(before, null, 0, 20).total()).as("who reads the old one is not disturbed").isEqualTo(9);
    }
}
