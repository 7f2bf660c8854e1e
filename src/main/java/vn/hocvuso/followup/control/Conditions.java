package vn.hocvuso.followup.control;

import vn.hocvuso.followup.Activity;
import vn.hocvuso.followup.rule.CellState;
import vn.hocvuso.kernel.Refused;

/** "Those who …" as SQL: the same states as {@link CellState} gives, asked of the database so that only they are read. */
final class Conditions {
    static final String NOT_DONE = "not-done";

    private Conditions() {}

    /** @throws Refused 422 {@code invalid-fields} for a state there is not */
    static void put(Circle circle, Activity activity, String state) {
        new Refused.Checks().that(NOT_DONE.equals(state) || CellState.named(state).isPresent(), "state", "unknown-value", String.valueOf(state)).orRefuse();
        Traces traces = new Traces(circle, activity);
        switch (state) {
            case "done" -> traces.done(true);
            case NOT_DONE -> traces.done(false);
            case "none" -> traces.any(false);
            case "failed" -> traces.done(false).failed(true);
            default -> traces.done(false).failed(false).any(true);
        }
    }

    private record Traces(Circle circle, Activity activity) {
        Traces done(boolean wanted) {
            return that(wanted, activity.isLesson() ? "t.completed_at is not null" : activity.kind().equals("quiz") ? "t.outcome = 'passed'" : "t.outcome in ('completed', 'passed')");
        }

        Traces failed(boolean wanted) {
            return that(wanted, activity.kind().equals("quiz") ? "t.outcome = 'failed'" : "1 = 0");
        }

        Traces any(boolean wanted) {
            return that(wanted, "1 = 1");
        }

        private Traces that(boolean wanted, String what) {
            String not = wanted ? "" : "not ";
            if (activity.isLesson()) {
                circle.and(not + "exists (select 1 from lesson_trace t where t.person_id = p.person_id and t.course_id = ? and t.lesson_id = ? and " + what + ")",
                        activity.course(), activity.id());
            } else {
                circle.and(not + "exists (select 1 from result_fact t where t.person_id = p.person_id and t.item_id = ? and t.kind = ? and " + what + ")",
                        activity.id(), activity.kind());
            }
            return this;
        }
    }
}
