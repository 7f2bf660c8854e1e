package vn.hocvuso.catalog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.hocvuso.catalog.AccessFault;
import vn.hocvuso.catalog.ActivityCondition;
import vn.hocvuso.catalog.Condition;
import vn.hocvuso.catalog.CourseAccess;
import vn.hocvuso.catalog.DayCondition;
import vn.hocvuso.catalog.JointCondition;
import vn.hocvuso.catalog.PeopleCondition;
import vn.hocvuso.catalog.control.AccessJson;

class OpeningsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final List<String> NAMES = List.of("a", "b", "t");

    private static void add(List<CourseAccess.Entry> entries, CourseAccess.Of of, String name, String json) {
        if (json != null) {
            try (var reader = Json.createReader(new StringReader(json.replace('\'', '"')))) {
                entries.add(new CourseAccess.Entry(of, name, AccessJson.condition(reader.readObject()), null));
            }
        }
    }

    @ParameterizedTest(name = "{4}")
    @CsvFileSource(resources = "/vn/hocvuso/catalog/openings.csv", delimiter = '|', useHeadersInDisplayName = true, quoteCharacter = '`')
    void what_nobody_can_open_is_named(String a, String b, String t, String faults, String why) {
        List<CourseAccess.Entry> entries = new ArrayList<>();
        add(entries, CourseAccess.Of.LESSON, "a", a);
        add(entries, CourseAccess.Of.LESSON, "b", b);
        add(entries, CourseAccess.Of.QUIZ, "t", t);
        Map<String, String> lessons = new LinkedHashMap<>();
        lessons.put("a", "Phần");
        lessons.put("b", "Phần");
        List<AccessFault> found = new CourseAccess(entries).faults(lessons, Set.of("t"), Set.of("elsewhere"), Set.of("u1", "u2"), TODAY);
        assertThat(found).extracting(AccessFault::code).as(why).containsExactlyInAnyOrder(faults == null ? new String[0] : faults.split(" "));
    }

    @Test
    void a_circle_is_told_from_its_beginning_to_its_end() {
        Map<String, Condition> three = Map.of("a", new ActivityCondition.After("b"), "b", new ActivityCondition.After("c"), "c", new ActivityCondition.After("a"));
        assertThat(new Openings(three, TODAY).cycle("a")).containsExactly("a", "b", "c", "a");
    }

    /** Somebody on the way through a course: what is done, and how well the test went. */
    private record Way(Set<String> done, int reached, int minutes, String group, LocalDate today) implements Condition.Facts {
        @Override
        public boolean done(String activity) {
            return done.contains(activity);
        }

        @Override
        public boolean passed(String test, int percent) {
            return test.equals("t") && done.contains("t") && reached >= Math.max(percent, 1);
        }

        @Override
        public int seconds(String lesson) {
            return done.contains(lesson) ? minutes * 60 : -1;
        }

        @Override
        public Set<String> units() {
            return Set.of();
        }

        @Override
        public String title(String activity) {
            return activity;
        }
    }

    /** Everything anybody can open, tried out step by step. */
    private static Set<String> tried(Map<String, Condition> conditions) {
        Set<String> opened = new HashSet<>();
        for (String group : List.of("SQ", "QNCN", "HV", "LDHD")) {
            for (int reached : new int[] {0, 45, 100}) {
                for (int minutes : new int[] {0, 2, 9}) {
                    walk(conditions, new Way(Set.of(), reached, minutes, group, TODAY), opened);
                }
            }
        }
        return opened;
    }

    private static void walk(Map<String, Condition> conditions, Way from, Set<String> opened) {
        ArrayDeque<Way> open = new ArrayDeque<>(List.of(from));
        Set<Way> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            Way at = open.poll();
            List<Way> next = new ArrayList<>();
            if (at.today.isBefore(TODAY.plusDays(9))) {
                next.add(new Way(at.done, at.reached, at.minutes, at.group, at.today.plusDays(1)));
            }
            for (String name : NAMES) {
                if (!conditions.containsKey(name) || conditions.get(name).holds(at)) {
                    opened.add(name);
                    Set<String> done = new HashSet<>(at.done);
                    done.add(name);
                    next.add(new Way(done, at.reached, at.minutes, at.group, at.today));
                }
            }
            next.stream().filter(seen::add).forEach(open::add);
        }
    }

    /** Small conditions of every kind, nested, over the three activities. */
    private static Condition random(Random random, int depth) {
        String name = NAMES.get(random.nextInt(3));
        return switch (random.nextInt(depth == 0 ? 8 : 12)) {
            case 0, 1 -> new ActivityCondition.After(name);
            case 2 -> new ActivityCondition.Before(name);
            case 3 -> new ActivityCondition.Passed("t", random.nextInt(3) * 45);
            case 4 -> new ActivityCondition.Viewed(random.nextBoolean() ? "a" : "b", random.nextInt(3));
            case 5 -> new PeopleCondition.InGroup(random.nextBoolean() ? List.of("SQ") : List.of("QNCN", "HV"));
            case 6 -> new DayCondition.From(TODAY.plusDays(random.nextInt(5)));
            case 7 -> new DayCondition.Until(TODAY.plusDays(random.nextInt(5)));
            case 8, 9 -> new JointCondition.All(IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> random(random, depth - 1)).toList());
            case 10 -> new JointCondition.Any(IntStream.range(0, 1 + random.nextInt(2)).mapToObj(i -> random(random, depth - 1)).toList());
            default -> new JointCondition.Not(random(random, depth - 1));
        };
    }

    @Test
    void nothing_that_somebody_can_open_is_called_shut_and_what_nobody_can_is_found_as_a_rule() {
        int shut = 0;
        int found = 0;
        for (int seed = 0; seed < 250; seed++) {
            Random random = new Random(seed);
            Map<String, Condition> conditions = NAMES.stream()
                    .filter(name -> random.nextInt(4) > 0)
                    .collect(Collectors.toMap(name -> name, name -> random(random, 2)));
            Openings openings = new Openings(conditions, TODAY);
            Set<String> tried = tried(conditions);
            for (String name : conditions.keySet()) {
                if (tried.contains(name)) {
                    assertThat(openings.shut(name)).as(name + " of " + conditions).isFalse();
                } else {
                    shut++;
                    found += openings.shut(name) ? 1 : 0;
                }
            }
        }
        assertThat(shut).as("there is something to find").isGreaterThan(40);
        assertThat(found * 100 / shut).as("found of " + shut).isGreaterThanOrEqualTo(80);
    }
}
