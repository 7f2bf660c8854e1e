package vn.hocvuso.mentoring.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.hocvuso.mentoring.rule.Matching.Learner;
import vn.hocvuso.mentoring.rule.Matching.Mentor;

class MatchingTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/vn/hocvuso/mentoring/matches.csv", useHeadersInDisplayName = true)
    void the_pairs_are_those_of_the_table(String learners, String mentors, String pairs, String why) {
        List<Learner<String, String>> taught = words(learners).stream().map(word -> new Learner<>(name(word), chain(word), skills(word))).toList();
        List<Mentor<String, String>> teaching = words(mentors).stream().map(word -> new Mentor<>(name(word), chain(word), skills(word))).toList();
        List<Integer> loads = words(mentors).stream().map(word -> Integer.valueOf(word.substring(word.indexOf('*') + 1))).toList();
        String made = Matching.match(taught, teaching, loads).entrySet().stream().map(pair -> pair.getKey() + "-" + pair.getValue()).collect(Collectors.joining(" "));
        assertThat(made).as(why).isEqualTo(pairs == null ? "" : pairs);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    private static String name(String word) {
        return word.substring(0, word.indexOf('@'));
    }

    /** {@code e/c1}: c1 in e, the home unit first; a unit is known by its whole path. */
    private static List<String> chain(String word) {
        List<String> chain = new ArrayList<>();
        String path = word.substring(word.indexOf('@') + 1, word.indexOf(':'));
        for (String at = path; !at.isEmpty(); at = at.contains("/") ? at.substring(0, at.lastIndexOf('/')) : "") {
            chain.add(at);
        }
        return chain;
    }

    private static Set<String> skills(String word) {
        return Arrays.stream(word.substring(word.indexOf(':') + 1).replaceAll("\\*.*", "").split("")).collect(Collectors.toSet());
    }

    /** Every way to place everybody or not, one after the other. */
    @Test
    void no_other_way_is_better() {
        Random random = new Random(20261127);
        int placed = 0;
        for (int round = 0; round < 3_000; round++) {
            List<Learner<Integer, String>> learners = new ArrayList<>();
            List<Mentor<Integer, String>> mentors = new ArrayList<>();
            List<Integer> loads = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                learners.add(new Learner<>(learners.size(), home(random), some(random)));
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                mentors.add(new Mentor<>(100 + mentors.size(), home(random), some(random)));
                loads.add(random.nextInt(4));
            }
            Map<Integer, Integer> made = Matching.match(learners, mentors, loads);
            Integer[] chosen = learners.stream().map(one -> made.containsKey(one.person()) ? made.get(one.person()) - 100 : -1).toArray(Integer[]::new);
            List<Integer> worth = worth(chosen, learners, mentors, loads);
            assertThat(worth).as("allowed").isNotNull();
            assertThat(compare(worth, best(learners, mentors, loads))).as("%s %s %s", learners, mentors, loads).isZero();
            assertThat(Matching.match(learners, mentors, loads)).as("again").isEqualTo(made);
            placed += made.size();
        }
        assertThat(placed).isGreaterThan(2_000);
    }

    private static List<String> home(Random random) {
        List<List<String>> homes = List.of(List.of("e"), List.of("c1", "e"), List.of("c2", "e"), List.of("b1", "c1", "e"), List.of("b2", "c1", "e"));
        return homes.get(random.nextInt(homes.size()));
    }

    private static Set<String> some(Random random) {
        Set<String> skills = new HashSet<>();
        for (String skill : List.of("a", "b", "c")) {
            if (random.nextInt(2) == 0) {
                skills.add(skill);
            }
        }
        return skills;
    }

    private static List<Integer> best(List<Learner<Integer, String>> learners, List<Mentor<Integer, String>> mentors, List<Integer> loads) {
        List<Integer> best = null;
        Integer[] chosen = new Integer[learners.size()];
        int ways = (int) Math.pow(mentors.size() + 1, learners.size());
        for (int way = 0; way < ways; way++) {
            for (int i = 0, rest = way; i < chosen.length; i++, rest /= mentors.size() + 1) {
                chosen[i] = rest % (mentors.size() + 1) - 1;
            }
            List<Integer> worth = worth(chosen, learners, mentors, loads);
            if (worth != null && (best == null || compare(worth, best) < 0)) {
                best = worth;
            }
        }
        return best;
    }

    /** Left over, steps, skills without help, unevenness: less is better, the first first; null: not allowed. */
    private static List<Integer> worth(Integer[] chosen, List<Learner<Integer, String>> learners, List<Mentor<Integer, String>> mentors, List<Integer> loads) {
        int left = 0;
        int steps = 0;
        int unhelped = 0;
        Map<Integer, Integer> load = new HashMap<>();
        int uneven = 0;
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i] < 0) {
                left++;
                continue;
            }
            Learner<Integer, String> learner = learners.get(i);
            Mentor<Integer, String> mentor = mentors.get(chosen[i]);
            if (Collections.disjoint(learner.weak(), mentor.strong())) {
                return null;
            }
            steps += steps(learner.chain(), mentor.chain());
            unhelped += (int) learner.weak().stream().filter(skill -> !mentor.strong().contains(skill)).count();
            uneven += load.merge(chosen[i], 1, Integer::sum) - 1;
            if (load.get(chosen[i]) > loads.get(chosen[i])) {
                return null;
            }
        }
        return List.of(left, steps, unhelped, uneven);
    }

    private static int steps(List<String> one, List<String> other) {
        String common = one.stream().filter(other::contains).findFirst().orElseThrow();
        return Math.max(one.indexOf(common), other.indexOf(common));
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Test
    void three_hundred_learners_are_placed_in_a_moment() {
        Random random = new Random(3);
        List<Learner<Integer, String>> learners = new ArrayList<>();
        List<Mentor<Integer, String>> mentors = new ArrayList<>();
        for (int i = 0; i < Matching.MOST_LEARNERS; i++) {
            learners.add(new Learner<>(i, home(random), Set.of("a")));
        }
        for (int i = 0; i < 100; i++) {
            mentors.add(new Mentor<>(1_000 + i, home(random), Set.of("a", "b")));
        }
        Map<Integer, Integer> made = Matching.match(learners, mentors, Collections.nCopies(100, 3));
        assertThat(made).hasSize(300);
        assertThat(made.values().stream().collect(Collectors.groupingBy(one -> one, Collectors.counting())).values()).allMatch(load -> load == 3);
    }
}
