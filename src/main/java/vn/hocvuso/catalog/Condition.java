package vn.hocvuso.catalog;

import java.time.LocalDate;
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
public sealed interface Condition permits ActivityCondition, PeopleCondition, DayCondition, JointCondition {
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

    /** Holds exactly when this one does not; {@link JointCondition.Not} stands before single things only. */
    Condition negated();

    /** The file's form: a mapping of texts, numbers, lists and mappings. */
    Map<String, Object> tree();

    /** The same without {@link JointCondition.Not} before groups, times and orders: what is written there is turned round. */
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

    /** What is missing; empty: it holds. Of an {@link JointCondition.All} only what is not there yet is told. */
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
}
