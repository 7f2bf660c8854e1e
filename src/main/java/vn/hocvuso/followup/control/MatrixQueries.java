package vn.hocvuso.followup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.followup.Activity;
import vn.hocvuso.followup.MatrixQuery;
import vn.hocvuso.followup.MatrixView.Cell;
import vn.hocvuso.followup.MatrixView.Member;
import vn.hocvuso.followup.MatrixView.Row;
import vn.hocvuso.followup.Subject;
import vn.hocvuso.store.Sql;

/** Two statements a page, however many people and activities there are: some people in the order of lists, then all their traces. */
@ApplicationScoped
public class MatrixQueries {
    private static final String ORDER = "p.position_order, -p.rank_level, n.name_key, n.service_number";

    private Sql sql;
    private Clock clock;

    MatrixQueries() {}

    @Inject
    public MatrixQueries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Some people, and where those after them begin; null: they were the last. */
    public record Slice(List<Member> people, String next) {}

    private record Placed(Member person, String cursor) {}

    /**
     * @param terms of the campaign; null for a course
     * @param after as {@link Slice#next} said; null: from the first. What cannot be read is the first, too
     */
    public Slice people(UUID unit, MatrixQuery query, CampaignTerms terms, Subject subject, String after, int size) {
        Circle circle = circle(unit, query, terms, subject);
        Optional.ofNullable(after).flatMap(Cursor::read).ifPresent(from -> from.put(circle));
        List<Placed> found = sql.list(
                "select n.id, n.service_number, n.full_name, p.rank_name, p.position_name, p.position_order, p.rank_level, u.code, u.name" + circle.sql()
                        + " order by " + ORDER + " fetch first " + (size + 1) + " rows only",
                MatrixQueries::placed, circle.values());
        List<Placed> shown = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? shown.get(size - 1).cursor() : null;
        return new Slice(shown.stream().map(Placed::person).toList(), next);
    }

    /** How many there are. */
    public int count(UUID unit, MatrixQuery query, CampaignTerms terms, Subject subject) {
        Circle circle = circle(unit, query, terms, subject);
        return sql.list("select count(*)" + circle.sql(), row -> row.getInt(1), circle.values()).get(0);
    }

    private Circle circle(UUID unit, MatrixQuery query, CampaignTerms terms, Subject subject) {
        Circle circle = new Circle(unit, query.group(), LocalDate.now(clock));
        if (terms != null) {
            circle.of(terms);
        }
        if (query.activity() != null) {
            subject.activity(query.activity())
                    .ifPresentOrElse(activity -> Conditions.put(circle, activity, query.state()), () -> circle.and("1 = 0"));
        }
        return circle;
    }

    private static Placed placed(ResultSet row) throws SQLException {
        Member person = new Member(
                Sql.id(row, "id"), row.getString("service_number"), row.getString("full_name"), row.getString("rank_name"), row.getString("position_name"),
                row.getString("code"), row.getString("name"));
        return new Placed(person, new Cursor(row.getInt("position_order"), row.getInt("rank_level"), person.serviceNumber()).text());
    }

    /** The rows of these people, in their order. */
    public List<Row> rows(List<Member> people, Subject subject) {
        Map<UUID, Map<UUID, Traces>> traces = people.isEmpty() ? Map.of() : traces(people.stream().map(Member::id).toList(), subject.activities());
        return people.stream().map(person -> new Row(person, cells(traces.getOrDefault(person.id(), Map.of()), subject))).toList();
    }

    /** One person's, in the order of the activities. */
    public List<Cell> cells(UUID person, Subject subject) {
        return cells(traces(List.of(person), subject.activities()).getOrDefault(person, Map.of()), subject);
    }

    private static List<Cell> cells(Map<UUID, Traces> own, Subject subject) {
        return subject.activities().stream().map(one -> own.containsKey(one.id()) ? own.get(one.id()).cell(one) : Cell.NONE).toList();
    }

    private Map<UUID, Map<UUID, Traces>> traces(List<UUID> ids, List<Activity> activities) {
        List<UUID> lessonsOf = activities.stream().filter(Activity::isLesson).map(Activity::course).distinct().toList();
        List<UUID> items = activities.stream().filter(one -> !one.isLesson()).map(Activity::id).toList();
        List<Object> values = new ArrayList<>(lessonsOf);
        values.addAll(ids);
        values.addAll(items);
        values.addAll(ids);
        Map<UUID, Map<UUID, Traces>> found = new HashMap<>();
        sql.each(
                "select person_id, lesson_id as item_id, case when completed_at is null then 'started' else 'completed' end as outcome,"
                        + " coalesce(completed_at, first_at) as at, cast(null as date) as on_day, 1 as times from lesson_trace"
                        + " where course_id in (" + Sql.marks(lessonsOf) + ") and person_id in (" + Sql.marks(ids) + ")"
                        + " union all select person_id, item_id, outcome, cast(null as timestamp with time zone), max(earned_on), count(*) from result_fact"
                        + " where item_id in (" + Sql.marks(items) + ") and person_id in (" + Sql.marks(ids) + ") group by person_id, item_id, outcome",
                row -> found.computeIfAbsent(Sql.id(row, "person_id"), anew -> new HashMap<>())
                        .computeIfAbsent(Sql.id(row, "item_id"), anew -> new Traces())
                        .take(row, clock),
                values.toArray());
        return found;
    }
}
