package vn.hocvuso.quiz.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.quiz.rule.PaperDraw.Quota;

class PaperDrawTest {
    private static UUID question(int n) {
        return new UUID(7, n);
    }

    private static Set<UUID> questions(int from, int to) {
        Set<UUID> set = new HashSet<>();
        IntStream.rangeClosed(from, to).forEach(n -> set.add(question(n)));
        return set;
    }

    @Test
    void the_same_seed_draws_the_same_paper() {
        List<Quota> quotas = List.of(new Quota(questions(1, 40), 10), new Quota(questions(20, 60), 20));
        for (long seed = 0; seed < 50; seed++) {
            assertThat(PaperDraw.draw(quotas, Map.of(), seed)).isEqualTo(PaperDraw.draw(quotas, Map.of(), seed));
        }
    }

    @Test
    void a_paper_of_the_first_release_is_drawn_alike_for_ever() {
        List<UUID> paper = PaperDraw.draw(List.of(new Quota(questions(1, 9), 5)), Map.of(), 42).orElseThrow();
        assertThat(paper).extracting(UUID::getLeastSignificantBits).containsExactly(5L, 9L, 8L, 6L, 3L);
    }

    @Test
    void unseen_questions_come_first_then_the_least_seen() {
        Map<UUID, Integer> seen = new HashMap<>();
        questions(1, 6).forEach(q -> seen.put(q, 2));
        questions(7, 8).forEach(q -> seen.put(q, 1));
        for (long seed = 0; seed < 50; seed++) {
            List<UUID> paper = PaperDraw.draw(List.of(new Quota(questions(1, 10), 5)), seen, seed).orElseThrow();
            assertThat(paper).containsAll(questions(7, 10)).hasSize(5);
        }
    }

    @Test
    void overlapping_quotas_give_way_to_each_other() {
        List<Quota> quotas = List.of(new Quota(questions(1, 4), 2), new Quota(questions(1, 2), 2));
        for (long seed = 0; seed < 100; seed++) {
            assertThat(PaperDraw.draw(quotas, Map.of(), seed).orElseThrow()).containsExactlyInAnyOrderElementsOf(questions(1, 4));
        }
    }

    @Test
    void a_draw_that_asks_for_more_than_there_is_gives_no_paper() {
        assertThat(PaperDraw.lacking(List.of(new Quota(questions(1, 3), 2), new Quota(questions(2, 3), 2)))).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void every_question_of_a_quota_is_as_likely_as_the_next() {
        Map<UUID, Integer> drawn = new HashMap<>();
        for (long seed = 0; seed < 20_000; seed++) {
            PaperDraw.draw(List.of(new Quota(questions(1, 10), 3)), Map.of(), seed)
                    .orElseThrow()
                    .forEach(q -> drawn.merge(q, 1, Integer::sum));
        }
        assertThat(drawn.values()).allSatisfy(times -> assertThat(times).isBetween(5_700, 6_300));
    }

    @Test
    void random_quotas_find_a_paper_exactly_when_brute_force_does_and_the_least_seen_one() {
        Random random = new Random(20261123);
        for (int round = 0; round < 400; round++) {
            List<Quota> quotas = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                Set<UUID> candidates = new HashSet<>();
                IntStream.range(0, 7).filter(n -> random.nextBoolean()).forEach(n -> candidates.add(question(n)));
                quotas.add(new Quota(candidates, 1 + random.nextInt(2)));
            }
            Map<UUID, Integer> seen = new HashMap<>();
            IntStream.range(0, 7).forEach(n -> seen.put(question(n), random.nextInt(4)));
            var paper = PaperDraw.draw(quotas, seen, round);
            PaperDraw.placed(quotas, seen, round).ifPresent(placed -> {
                placed.forEach((question, line) -> assertThat(quotas.get(line).candidates()).as("it may stand in its line").contains(question));
                for (int line = 0; line < quotas.size(); line++) {
                    assertThat(Collections.frequency(placed.values(), line)).as("every line is full").isEqualTo(quotas.get(line).count());
                }
            });
            Integer best = leastSeen(quotas, 0, new TreeSet<>(), seen);
            assertThat(paper.map(p -> p.stream().mapToInt(seen::get).sum()).orElse(null)).isEqualTo(best);
        }
    }

    /** Tries every way to fill the quotas one seat after the other. */
    private static Integer leastSeen(List<Quota> quotas, int seat, Set<UUID> used, Map<UUID, Integer> seen) {
        int before = 0;
        for (Quota quota : quotas) {
            if (seat < before + quota.count()) {
                Integer best = null;
                for (UUID candidate : quota.candidates()) {
                    if (used.add(candidate)) {
                        Integer rest = leastSeen(quotas, seat + 1, used, seen);
                        used.remove(candidate);
                        if (rest != null && (best == null || rest + seen.get(candidate) < best)) {
                            best = rest + seen.get(candidate);
                        }
                    }
                }
                return best;
            }
            before += quota.count();
        }
        return 0;
    }

    /** What all lines lack together is what a greatest flow from lines to questions leaves over. */
    @Test
    void what_is_lacking_is_what_the_greatest_flow_leaves_over() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            List<PaperDraw.Quota> quotas = new ArrayList<>();
            for (int line = 0; line < 1 + random.nextInt(4); line++) {
                Set<UUID> candidates = new HashSet<>();
                for (int i = 0; i < random.nextInt(5); i++) {
                    candidates.add(new UUID(0, random.nextInt(6)));
                }
                quotas.add(new PaperDraw.Quota(candidates, 1 + random.nextInt(3)));
            }
            List<Integer> lacking = PaperDraw.lacking(quotas);
            int wanted = quotas.stream().mapToInt(PaperDraw.Quota::count).sum();
            assertThat(lacking.stream().mapToInt(Integer::intValue).sum()).as(quotas.toString()).isEqualTo(wanted - most(quotas, 0, new HashSet<>()));
            assertThat(lacking).allMatch(count -> count >= 0);
        }
    }

    /** Tries every way to fill the seats one by one. */
    private static int most(List<PaperDraw.Quota> quotas, int seat, Set<UUID> used) {
        int line = 0;
        int left = seat;
        while (line < quotas.size() && left >= quotas.get(line).count()) {
            left -= quotas.get(line++).count();
        }
        if (line == quotas.size()) {
            return 0;
        }
        int best = most(quotas, seat + 1, used);
        for (UUID question : quotas.get(line).candidates()) {
            if (used.add(question)) {
                best = Math.max(best, 1 + most(quotas, seat + 1, used));
                used.remove(question);
            }
        }
        return best;
    }
}
