package vn.hocvuso.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.hocvuso.catalog.control.AccessJson;
import vn.hocvuso.kernel.Refused.Phrase;
import vn.hocvuso.platform.text.Bundles;

class ConditionTest {
    private static final List<String> NAMES = List.of("a", "b", "t");
    private static final List<String> GROUPS = List.of("SQ", "QNCN", "HV");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    /** A learner as a table writes one. */
    private record Learner(
            Set<String> done, Set<String> passes, Map<String, Integer> reached, Map<String, Integer> seen, String group, Set<String> units, LocalDate today)
            implements Condition.Facts {
        static Learner of(String text) {
            Map<String, String> said = new HashMap<>();
            if (text != null) {
                Arrays.stream(text.split(";")).map(part -> part.split("=")).forEach(pair -> said.put(pair[0], pair[1]));
            }
            return new Learner(
                    names(said.get("done")), names(said.get("passed")), numbers(said.get("reached")), numbers(said.get("seconds")), said.get("group"),
                    names(said.get("units")), LocalDate.parse(said.getOrDefault("today", "2026-11-27")));
        }

        private static Set<String> names(String text) {
            return text == null ? Set.of() : Set.of(text.split(","));
        }

        private static Map<String, Integer> numbers(String text) {
            Map<String, Integer> numbers = new HashMap<>();
            names(text).stream().map(one -> one.split(":")).forEach(pair -> numbers.put(pair[0], Integer.valueOf(pair[1])));
            return numbers;
        }

        static Learner random(Random random) {
            return new Learner(
                    some(random, NAMES), some(random, NAMES), numbers(random, 0, 100), numbers(random, 0, 300),
                    random.nextInt(4) == 0 ? null : GROUPS.get(random.nextInt(3)), some(random, List.of("E1", "C1", "C2")), DAY.plusDays(random.nextInt(5) - 2));
        }

        private static Set<String> some(Random random, List<String> all) {
            return Set.copyOf(all.stream().filter(one -> random.nextBoolean()).toList());
        }

        private static Map<String, Integer> numbers(Random random, int least, int most) {
            Map<String, Integer> numbers = new HashMap<>();
            NAMES.stream().filter(name -> random.nextBoolean()).forEach(name -> numbers.put(name, least + random.nextInt(most - least + 1)));
            return numbers;
        }

        @Override
        public boolean done(String activity) {
            return done.contains(activity);
        }

        @Override
        public boolean passed(String test, int percent) {
            return percent == 0 ? passes.contains(test) : reached.getOrDefault(test, -1) >= percent;
        }

        @Override
        public int seconds(String lesson) {
            return seen.getOrDefault(lesson, -1);
        }

        @Override
        public String title(String activity) {
            return "Bài " + activity;
        }
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }

    @ParameterizedTest(name = "{4}")
    @CsvFileSource(resources = "/vn/hocvuso/catalog/conditions.csv", delimiter = '|', useHeadersInDisplayName = true, quoteCharacter = '`')
    void a_condition_holds_or_says_in_words_what_is_missing(String condition, String facts, boolean open, String words, String why) {
        Condition read = AccessJson.condition(json(condition));
        Learner learner = Learner.of(facts);
        assertThat(read.holds(learner)).as(why).isEqualTo(open);
        assertThat(read.lock(learner).map(lock -> Bundles.phrase(Bundles.VIETNAMESE, lock)).orElse(null)).as(why).isEqualTo(words);
    }

    /** Reads the written form by itself, as somebody would who knows nothing of the classes. */
    private static boolean oracle(JsonObject json, Learner learner) {
        String kind = json.keySet().stream().filter(key -> !Set.of("percent", "minutes").contains(key)).findFirst().orElseThrow();
        return switch (kind) {
            case "all" -> parts(json, kind).stream().allMatch(part -> oracle(part, learner));
            case "any" -> parts(json, kind).stream().anyMatch(part -> oracle(part, learner));
            case "not" -> !oracle(json.getJsonObject(kind), learner);
            case "after" -> learner.done.contains(json.getString(kind));
            case "before" -> !learner.done.contains(json.getString(kind));
            case "passed" -> json.containsKey("percent")
                    ? learner.reached.containsKey(json.getString(kind)) && learner.reached.get(json.getString(kind)) >= json.getInt("percent")
                    : learner.passes.contains(json.getString(kind));
            case "viewed" -> learner.seen.containsKey(json.getString(kind)) && learner.seen.get(json.getString(kind)) / 60.0 >= json.getInt("minutes", 0);
            case "group" -> strings(json, kind).contains(String.valueOf(learner.group));
            case "unit" -> strings(json, kind).stream().anyMatch(learner.units::contains);
            case "from" -> learner.today.compareTo(LocalDate.parse(json.getString(kind))) >= 0;
            default -> learner.today.compareTo(LocalDate.parse(json.getString(kind))) <= 0;
        };
    }

    private static List<JsonObject> parts(JsonObject json, String kind) {
        return json.getJsonArray(kind).getValuesAs(JsonObject.class);
    }

    private static List<String> strings(JsonObject json, String kind) {
        JsonArray array = json.getJsonArray(kind);
        return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    static Condition random(Random random, int depth, List<String> names) {
        String name = names.get(random.nextInt(names.size()));
        return switch (random.nextInt(depth == 0 ? 8 : 12)) {
            case 0 -> new ActivityCondition.After(name);
            case 1 -> new ActivityCondition.Before(name);
            case 2 -> new ActivityCondition.Passed(name, random.nextInt(3) * 40);
            case 3 -> new ActivityCondition.Viewed(name, random.nextInt(4));
            case 4 -> new PeopleCondition.InGroup(GROUPS.subList(0, 1 + random.nextInt(2)));
            case 5 -> new PeopleCondition.InUnit(List.of(random.nextBoolean() ? "C1" : "E1"));
            case 6 -> new DayCondition.From(DAY.plusDays(random.nextInt(3) - 1));
            case 7 -> new DayCondition.Until(DAY.plusDays(random.nextInt(3) - 1));
            case 8 -> new JointCondition.All(several(random, depth, names));
            case 9 -> new JointCondition.Any(several(random, depth, names));
            default -> new JointCondition.Not(random(random, depth - 1, names));
        };
    }

    private static List<Condition> several(Random random, int depth, List<String> names) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> random(random, depth - 1, names)).toList();
    }

    @Test
    void nested_conditions_hold_as_an_oracle_says_also_turned_round_and_written_down() {
        int open = 0;
        for (int seed = 0; seed < 4_000; seed++) {
            Random random = new Random(seed);
            Condition condition = random(random, 4, NAMES);
            Learner learner = Learner.random(random);
            boolean expected = oracle(Json.createObjectBuilder(condition.tree()).build(), learner);
            assertThat(condition.holds(learner)).as(condition.toString()).isEqualTo(expected);
            assertThat(condition.negated().holds(learner)).as("turned round " + condition).isEqualTo(!expected);
            assertThat(condition.plain().holds(learner)).as("plain " + condition).isEqualTo(expected);
            assertThat(condition.lock(learner).isEmpty()).isEqualTo(expected);
            condition.lock(learner).ifPresent(ConditionTest::isSaid);
            isSaid(condition.wish(learner));
            assertThat(AccessJson.condition(Json.createObjectBuilder(condition.tree()).build())).isEqualTo(condition);
            open += expected ? 1 : 0;
        }
        assertThat(open).as("both answers come up often").isBetween(1_000, 3_000);
    }

    /** In both languages, to the last part. */
    private static void isSaid(Phrase phrase) {
        for (var locale : List.of(Bundles.VIETNAMESE, java.util.Locale.ENGLISH)) {
            assertThat(Bundles.phrase(locale, phrase)).doesNotContain("lock-", "{0}", "{1}", "Phrase");
        }
    }

    @Test
    void what_has_gone_is_demanded_of_nobody() {
        Set<String> left = Set.of("a");
        Condition both = new JointCondition.All(List.of(new ActivityCondition.After("a"), new ActivityCondition.After("gone")));
        assertThat(both.within(left)).contains(new JointCondition.All(List.of(new ActivityCondition.After("a"))));
        assertThat(new JointCondition.Not(new ActivityCondition.Passed("gone", 50)).within(left)).isEmpty();
        assertThat(new JointCondition.Any(List.of(new ActivityCondition.Viewed("gone", 3))).within(left)).isEmpty();
        assertThat(new PeopleCondition.InGroup(List.of("SQ")).within(left)).as("it names no activity").isPresent();
    }

    @Test
    void the_rules_of_a_course_are_kept_as_they_were_said() {
        List<CourseAccess.Entry> entries = new ArrayList<>();
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            DoneRule done = seed % 3 == 0 ? null : new DoneRule(DoneRule.By.values()[random.nextInt(6)], random.nextInt(3), random.nextInt(3));
            Condition open = done != null && random.nextBoolean() ? null : random(random, 3, NAMES);
            entries.add(new CourseAccess.Entry(CourseAccess.Of.values()[seed % 3], "n" + seed, open, done));
        }
        CourseAccess access = new CourseAccess(entries);
        assertThat(CourseAccess.of(access.toJson())).isEqualTo(access);
        assertThat(CourseAccess.of((String) null).toJson()).as("nothing said is nothing kept").isNull();
    }
}
