package vn.hocvuso.learning.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundsTest {
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

    /** Letters are people, each a minute after the one before; {@code =} holds the clock. */
    @ParameterizedTest(name = "{0}: told to minute {1}, {2} wait: {3}")
    @CsvSource(useHeadersInDisplayName = true, nullValues = "-", value = {
        "finishes, until, waiting, why",
        "AB, -, 2, two are too few for three",
        "ABC, 2, 0, the third closes the round",
        "ABCDE, 2, 2, two more change nothing yet",
        "ABCDEF, 5, 0, and the third of them does",
        "AAA, -, 1, one person three times is one person",
        "ABCAAB, 2, 2, who sits again waits for others too",
        "ABCAABD, 6, 0, with two who sat again and a new one it is a round",
        "ABC=D, 2, 0, at the very moment a round is over somebody still belongs to it",
        "ABC=DE, 2, 1, and the next one begins another",
    })
    void a_round_is_over_when_enough_different_people_have_finished(String finishes, Integer until, int waiting, String why) {
        Rounds rounds = new Rounds(3);
        int minute = -1;
        for (int i = 0; i < finishes.length(); i++) {
            if (finishes.charAt(i) == '=') {
                minute--;
                continue;
            }
            minute++;
            rounds.finished(new UUID(0, finishes.charAt(i)), START.plusSeconds(60L * minute));
        }
        assertThat(rounds.until().orElse(null)).as(why).isEqualTo(until == null ? null : START.plusSeconds(60L * until));
        assertThat(rounds.waiting()).as(why).isEqualTo(waiting);
    }

    private record Finish(UUID person, Instant at) {}

    @Test
    void whenever_one_looks_two_figures_differ_by_nobody_or_by_a_group() {
        Random random = new Random(42);
        for (int history = 0; history < 200; history++) {
            int least = 2 + random.nextInt(5);
            List<Finish> finishes = new ArrayList<>();
            Rounds rounds = new Rounds(least);
            Map<UUID, Integer> told = Map.of();
            for (int second = 0; second < 60; second++) {
                Finish one = new Finish(new UUID(0, random.nextInt(12)), START.plusSeconds(second));
                finishes.add(one);
                rounds.finished(one.person(), one.at());
                Map<UUID, Integer> now = rounds.until().map(until -> latest(finishes, until)).orElse(Map.of());
                assertThat(differing(told, now)).satisfiesAnyOf(
                        people -> assertThat(people).isEmpty(), people -> assertThat(people).hasSizeGreaterThanOrEqualTo(least));
                told = now;
            }
        }
    }

    /** Which sitting of each person counts. */
    private static Map<UUID, Integer> latest(List<Finish> finishes, Instant until) {
        Map<UUID, Integer> latest = new HashMap<>();
        for (int i = 0; i < finishes.size() && !finishes.get(i).at().isAfter(until); i++) {
            latest.put(finishes.get(i).person(), i);
        }
        return latest;
    }

    private static Set<UUID> differing(Map<UUID, Integer> one, Map<UUID, Integer> other) {
        Set<UUID> people = new HashSet<>(other.keySet());
        people.addAll(one.keySet());
        people.removeIf(person -> other.get(person) != null && other.get(person).equals(one.get(person)));
        return people;
    }
}
