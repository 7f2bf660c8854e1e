package vn.hocvuso.catalog;

import java.util.Map;
import vn.hocvuso.kernel.Refused.Phrase;

/** Asks how a learner stands with a lesson or a test of the course. */
public sealed interface ActivityCondition extends Condition {
    /** The activity is done. */
    record After(String activity) implements ActivityCondition {
        @Override
        public boolean holds(Facts facts) {
            return facts.done(activity);
        }

        @Override
        public Phrase wish(Names names) {
            return Wishes.phrase("lock-after", names.title(activity));
        }

        @Override
        public Condition negated() {
            return new Before(activity);
        }

        @Override
        public Map<String, Object> tree() {
            return Wishes.mapping("after", activity);
        }
    }

    /** The activity is not done yet. */
    record Before(String activity) implements ActivityCondition {
        @Override
        public boolean holds(Facts facts) {
            return !facts.done(activity);
        }

        @Override
        public Phrase wish(Names names) {
            return Wishes.phrase("lock-before", names.title(activity));
        }

        @Override
        public Condition negated() {
            return new After(activity);
        }

        @Override
        public Map<String, Object> tree() {
            return Wishes.mapping("before", activity);
        }
    }

    /** @param percent of the points, 1 to 100; 0: by the test's own threshold */
    record Passed(String activity, int percent) implements ActivityCondition {
        @Override
        public boolean holds(Facts facts) {
            return facts.passed(activity, percent);
        }

        @Override
        public Phrase wish(Names names) {
            return Wishes.phrase(percent == 0 ? "lock-passed" : "lock-passed-at", names.title(activity), percent);
        }

        @Override
        public Condition negated() {
            return new JointCondition.Not(this);
        }

        @Override
        public Map<String, Object> tree() {
            return percent == 0 ? Wishes.mapping("passed", activity) : Wishes.mapping("passed", activity, "percent", percent);
        }
    }

    /** @param minutes the lesson was open in all; 0: opened at all */
    record Viewed(String activity, int minutes) implements ActivityCondition {
        private static final int MINUTE = 60;

        @Override
        public boolean holds(Facts facts) {
            return facts.seconds(activity) >= minutes * MINUTE;
        }

        @Override
        public Phrase wish(Names names) {
            return Wishes.phrase(minutes == 0 ? "lock-viewed" : "lock-viewed-for", names.title(activity), minutes);
        }

        @Override
        public Condition negated() {
            return new JointCondition.Not(this);
        }

        @Override
        public Map<String, Object> tree() {
            return minutes == 0 ? Wishes.mapping("viewed", activity) : Wishes.mapping("viewed", activity, "minutes", minutes);
        }
    }
}
