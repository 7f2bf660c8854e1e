package vn.hocvuso.followup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.store.Sql;

/** What the traces of many people say of a few courses and tests. */
@ApplicationScoped
public class RiskQueries {
    private static final int AT_ONCE = 1_000;

    private Sql sql;
    private Clock clock;

    RiskQueries() {}

    @Inject
    public RiskQueries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param done items completed or passed; {@code failedTwice} tests failed on two days or more without a pass */
    public record Seen(LocalDate lastOn, boolean started, Set<UUID> done, boolean failedTwice) {
        public static final Seen NOTHING = new Seen(null, false, Set.of(), false);
    }

    private static final class Gathered {
        private LocalDate lastOn;
        private final Set<UUID> done = new HashSet<>();
        private final Map<UUID, Integer> failures = new HashMap<>();

        void at(LocalDate day) {
            lastOn = lastOn == null || day.isAfter(lastOn) ? day : lastOn;
        }

        Seen seen() {
            boolean twice = failures.entrySet().stream().anyMatch(test -> test.getValue() >= 2 && !done.contains(test.getKey()));
            return new Seen(lastOn, true, Set.copyOf(done), twice);
        }
    }

    /** People without a trace are absent. */
    public Map<UUID, Seen> of(List<UUID> people, Collection<UUID> courses, Collection<UUID> tests) {
        Map<UUID, Seen> seen = new HashMap<>();
        for (int start = 0; start < people.size(); start += AT_ONCE) {
            Map<UUID, Gathered> gathered = new HashMap<>();
            List<UUID> some = people.subList(start, Math.min(people.size(), start + AT_ONCE));
            lessons(some, courses, gathered);
            results(some, courses, tests, gathered);
            gathered.forEach((person, one) -> seen.put(person, one.seen()));
        }
        return seen;
    }

    private void lessons(List<UUID> people, Collection<UUID> courses, Map<UUID, Gathered> gathered) {
        sql.each(
                "select person_id, max(coalesce(completed_at, first_at)) as at from lesson_trace where course_id in (" + Sql.marks(courses)
                        + ") and person_id in (" + Sql.marks(people) + ") group by person_id",
                row -> {
                    Instant at = Sql.instant(row, "at");
                    gathered.computeIfAbsent(Sql.id(row, "person_id"), anew -> new Gathered()).at(LocalDate.ofInstant(at, clock.getZone()));
                },
                values(courses, people));
    }

    private void results(List<UUID> people, Collection<UUID> courses, Collection<UUID> tests, Map<UUID, Gathered> gathered) {
        List<UUID> items = new ArrayList<>(courses);
        items.addAll(tests);
        sql.each(
                "select person_id, item_id, kind, outcome, max(earned_on) as on_day, count(*) as times from result_fact where item_id in (" + Sql.marks(items)
                        + ") and person_id in (" + Sql.marks(people) + ") group by person_id, item_id, kind, outcome",
                row -> {
                    Gathered one = gathered.computeIfAbsent(Sql.id(row, "person_id"), anew -> new Gathered());
                    one.at(Sql.day(row, "on_day"));
                    String outcome = row.getString("outcome");
                    if (outcome.equals("passed") || outcome.equals("completed")) {
                        one.done.add(Sql.id(row, "item_id"));
                    } else if (outcome.equals("failed") && row.getString("kind").equals("quiz")) {
                        one.failures.merge(Sql.id(row, "item_id"), row.getInt("times"), Integer::sum);
                    }
                },
                values(items, people));
    }

    private static Object[] values(Collection<UUID> some, Collection<UUID> others) {
        List<Object> values = new ArrayList<>(some);
        values.addAll(others);
        return values.toArray();
    }
}
