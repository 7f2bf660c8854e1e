package vn.hocvuso.catalog;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocvuso.kernel.Refused.Phrase;

/**
 * When an activity opens for a learner. Activities are named as in content/: a lesson by its key, a test by its slug. A condition
 * says of somebody whether it holds and, where it does not, what is still missing in words a learner understands.
 */
public sealed interface Condition {
    /** What activities are called. */
    interface Names {
        /** What learners call the activity. */
        String title(String activity);
    }

    /** What is known of a learner, for one course. */
    interface Facts extends Names {
        /** Done by the activity's own rule ({@link DoneRule}). */
        boolean done(String activity);

        /** @param percent of the points in the best attempt; 0: the test's own threshold */
        boolean passed(String test, int percent);

        /** Seconds the server has seen the lesson open; −1: never opened. */
        int seconds(String lesson);

        /** Report group; null: off the roll. */
        String group();

        /** Codes of the home unit and of all above it. */
        Set<String> units();

        LocalDate today();
    }

    boolean holds(Facts facts);

    /** What it asks for, as part of a sentence that begins "opens when". */
    Phrase wish(Names names);

    /** Holds exactly when this one does not; {@link Not} stands before single things only. */
    Condition negated();

    /** The file's form: a mapping of texts, numbers, lists and mappings. */
    Map<String, Object> tree();

    /** The same without {@link Not} before groups, times and orders: what is written there is turned round. */
    default Condition plain() {
        return this;
    }

    /** Conditions it is made of; empty for a single one. */
    default List<Condition> parts() {
        return List.of();
    }

    /** The activity a single condition asks about; null: none. */
    default String activity() {
        return null;
    }

    /** It and everything inside. */
    default Stream<Condition> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Condition::all));
    }

    /** What is missing; empty: it holds. Of an {@link All} only what is not there yet is told. */
    default Optional<Phrase> lock(Facts facts) {
        return holds(facts) ? Optional.empty() : Optional.of(plain().missing(facts));
    }

    /** Asked of a plain condition that does not hold. */
    default Phrase missing(Facts facts) {
        return wish(facts);
    }

    /**
     * Without what asks about activities that are not there any more: what has gone can be demanded of nobody.
     *
     * @return empty when nothing is left
     */
    default Optional<Condition> within(Set<String> activities) {
        return activity() == null || activities.contains(activity()) ? Optional.of(this) : Optional.empty();
    }

    private static Map<String, Object> mapping(Object... members) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            tree.put((String) members[i], members[i + 1]);
        }
        return tree;
    }

    private static Phrase phrase(String code, Object... parameters) {
        return new Phrase(code, Arrays.asList(parameters));
    }

    /** The activity is done. */
    record After(String activity) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.done(activity);
        }

        @Override
        public Phrase wish(Names names) {
            return phrase("lock-after", names.title(activity));
        }

        @Override
        public Condition negated() {
            return new Before(activity);
        }

        @Override
        public Map<String, Object> tree() {
            return mapping("after", activity);
        }
    }

    /** The activity is not done yet. */
    record Before(String activity) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return !facts.done(activity);
        }

        @Override
        public Phrase wish(Names names) {
            return phrase("lock-before", names.title(activity));
        }

        @Override
        public Condition negated() {
            return new After(activity);
        }

        @Override
        public Map<String, Object> tree() {
            return mapping("before", activity);
        }
    }

    /** @param percent of the points, 1 to 100; 0: by the test's own threshold */
    record Passed(String activity, int percent) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.passed(activity, percent);
        }

        @Override
        public Phrase wish(Names names) {
            return phrase(percent == 0 ? "lock-passed" : "lock-passed-at", names.title(activity), percent);
        }

        @Override
        public Condition negated() {
            return new Not(this);
        }

        @Override
        public Map<String, Object> tree() {
            return percent == 0 ? mapping("passed", activity) : mapping("passed", activity, "percent", percent);
        }
    }

    /** @param minutes the lesson was open in all; 0: opened at all */
    record Viewed(String activity, int minutes) implements Condition {
        private static final int MINUTE = 60;

        @Override
        public boolean holds(Facts facts) {
            return facts.seconds(activity) >= minutes * MINUTE;
        }

        @Override
        public Phrase wish(Names names) {
            return phrase(minutes == 0 ? "lock-viewed" : "lock-viewed-for", names.title(activity), minutes);
        }

        @Override
        public Condition negated() {
            return new Not(this);
        }

        @Override
        public Map<String, Object> tree() {
            return minutes == 0 ? mapping("viewed", activity) : mapping("viewed", activity, "minutes", minutes);
        }
    }

    /** Any of these report groups. */
    record InGroup(List<String> groups) implements Condition {
        public InGroup {
            groups = List.copyOf(groups);
        }

        @Override
        public boolean holds(Facts facts) {
            return facts.group() != null && groups.contains(facts.group());
        }

        @Override
        public Phrase wish(Names names) {
            return phrase("lock-group", String.join(", ", groups));
        }

        @Override
        public Condition negated() {
            return new Not(this);
        }

        @Override
        public Map<String, Object> tree() {
            return mapping("group", groups);
        }
    }

    /** Any of these units or below. */
    record InUnit(List<String> units) implements Condition {
        public InUnit {
            units = List.copyOf(units);
        }

        @Override
        public boolean holds(Facts facts) {
            return units.stream().anyMatch(facts.units()::contains);
        }

        @Override
        public Phrase wish(Names names) {
            return phrase("lock-unit", String.join(", ", units));
        }

        @Override
        public Condition negated() {
            return new Not(this);
        }

        @Override
        public Map<String, Object> tree() {
            return mapping("unit", units);
        }
    }

    /** On that day and later. */
    record From(LocalDate day) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return !facts.today().isBefore(day);
        }

        @Override
        public Phrase wish(Names names) {
            return phrase("lock-from", day);
        }

        @Override
        public Condition negated() {
            return new Until(day.minusDays(1));
        }

        @Override
        public Map<String, Object> tree() {
            return mapping("from", day.toString());
        }
    }

    /** Up to and including that day. */
    record Until(LocalDate day) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return !facts.today().isAfter(day);
        }

        @Override
        public Phrase wish(Names names) {
            return phrase("lock-until", day);
        }

        @Override
        public Condition negated() {
            return new From(day.plusDays(1));
        }

        @Override
        public Map<String, Object> tree() {
            return mapping("until", day.toString());
        }
    }

    /** Every part holds; without parts it always does. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Facts facts) {
            return parts.stream().allMatch(part -> part.holds(facts));
        }

        @Override
        public Phrase wish(Names names) {
            return Joined.of("lock-and", parts.stream().map(part -> Joined.inside(part.wish(names))).toList());
        }

        @Override
        public Phrase missing(Facts facts) {
            List<Condition> unmet = parts.stream().filter(part -> !part.holds(facts)).toList();
            return unmet.size() == 1
                    ? unmet.get(0).missing(facts)
                    : Joined.of("lock-and", unmet.stream().map(part -> Joined.inside(part.missing(facts))).toList());
        }

        @Override
        public Condition negated() {
            return new Any(parts.stream().map(Condition::negated).toList());
        }

        @Override
        public Condition plain() {
            return new All(parts.stream().map(Condition::plain).toList());
        }

        @Override
        public Optional<Condition> within(Set<String> activities) {
            List<Condition> left = parts.stream().flatMap(part -> part.within(activities).stream()).toList();
            return left.isEmpty() ? Optional.empty() : Optional.of(new All(left));
        }

        @Override
        public Map<String, Object> tree() {
            return mapping("all", parts.stream().map(Condition::tree).toList());
        }
    }

    /** At least one part holds; without parts none does. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Facts facts) {
            return parts.stream().anyMatch(part -> part.holds(facts));
        }

        @Override
        public Phrase wish(Names names) {
            return Joined.of("lock-or", parts.stream().map(part -> Joined.inside(part.wish(names))).toList());
        }

        @Override
        public Phrase missing(Facts facts) {
            return Joined.of("lock-or", parts.stream().map(part -> Joined.inside(part.missing(facts))).toList());
        }

        @Override
        public Condition negated() {
            return new All(parts.stream().map(Condition::negated).toList());
        }

        @Override
        public Condition plain() {
            return new Any(parts.stream().map(Condition::plain).toList());
        }

        /** One that cannot be met any more leaves the others; with none left there is nothing to ask. */
        @Override
        public Optional<Condition> within(Set<String> activities) {
            List<Condition> left = parts.stream().flatMap(part -> part.within(activities).stream()).toList();
            return left.isEmpty() ? Optional.empty() : Optional.of(new Any(left));
        }

        @Override
        public Map<String, Object> tree() {
            return mapping("any", parts.stream().map(Condition::tree).toList());
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public List<Condition> parts() {
            return List.of(part);
        }

        @Override
        public boolean holds(Facts facts) {
            return !part.holds(facts);
        }

        @Override
        public Phrase wish(Names names) {
            if (plain() instanceof Not single) {
                Phrase asked = single.part.wish(names);
                return new Phrase(asked.code().replace("lock-", "lock-not-"), asked.parameters());
            }
            return plain().wish(names);
        }

        @Override
        public Condition negated() {
            return part;
        }

        @Override
        public Condition plain() {
            return part.plain().negated();
        }

        @Override
        public Optional<Condition> within(Set<String> activities) {
            return part.within(activities).map(Not::new);
        }

        @Override
        public Map<String, Object> tree() {
            return mapping("not", part.tree());
        }
    }
}

/** Several wishes as one. */
final class Joined {
    private Joined() {}

    static Phrase of(String with, List<Phrase> wishes) {
        return wishes.stream().reduce((one, next) -> new Phrase(with, List.of(one, next))).orElse(new Phrase("lock-never", List.of()));
    }

    /** In brackets when it is made of several itself. */
    static Phrase inside(Phrase wish) {
        return wish.code().equals("lock-and") || wish.code().equals("lock-or") ? new Phrase("lock-part", List.of(wish)) : wish;
    }
}
