package vn.hocvuso.coverage.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonNumbersTest {
    @Test
    void everybody_keeps_a_number_of_their_own_however_many_come() {
        PersonNumbers numbers = new PersonNumbers();
        Map<UUID, Integer> given = new HashMap<>();
        Random random = new Random(5);
        for (int i = 0; i < 6_000; i++) {
            // Alike in one half, as ids that were made in one millisecond are, and in no order.
            UUID person = i % 2 == 0 ? new UUID(7, random.nextInt()) : new UUID(random.nextInt(), 7);
            assertThat(numbers.find(person)).isEqualTo(given.getOrDefault(person, PersonNumbers.NONE));
            int number = numbers.of(person);
            assertThat(given.computeIfAbsent(person, anew -> given.size())).isEqualTo(number);
        }
        given.forEach((person, number) -> assertThat(numbers.find(person)).isEqualTo(number));
        assertThat(numbers.size()).isEqualTo(given.size()).isGreaterThan(5_000);
    }

    @Test
    void the_id_of_noughts_is_an_id_like_others() {
        PersonNumbers numbers = new PersonNumbers();
        assertThat(numbers.find(new UUID(0, 0))).isEqualTo(PersonNumbers.NONE);
        numbers.of(new UUID(1, 1));
        assertThat(numbers.find(new UUID(0, 0))).isEqualTo(PersonNumbers.NONE);
        assertThat(numbers.of(new UUID(0, 0))).isEqualTo(1);
        assertThat(numbers.of(new UUID(0, 0))).isEqualTo(1);
    }
}
