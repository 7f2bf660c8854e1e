package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import vn.hocvuso.quiz.SkillGain;
import vn.hocvuso.quiz.SkillMark;
import vn.hocvuso.store.Sql;

/** Points by skill. A question that carries two skills speaks for both. */
@ApplicationScoped
public class SkillQueries {
    /**
     * Who had sat both by a moment, the first attempt at one and the latest at the other; parameters: before, until, after, until,
     * before, after, day, day, day, day, unit.
     */
    private static final String BOTH =
            """
            with first_one as (select person_id, min(number) as n from attempt where quiz_id = ? and state <> 'open' and finished_at <= ? group by person_id),
              last_one as (select person_id, max(number) as n from attempt where quiz_id = ? and state <> 'open' and finished_at <= ? group by person_id),
              both_of as (select f.person_id, f.n as before_n, l.n as after_n from first_one f join last_one l on l.person_id = f.person_id
                and (cast(? as uuid) <> cast(? as uuid) or f.n < l.n)
                join person_posting p on p.person_id = f.person_id and p.from_day <= ? and p.until_day > ?
                join unit_subtree t on t.unit_id = p.unit_id and t.from_day <= ? and t.until_day > ? and t.ancestor_id = ?)""";

    private Sql sql;

    SkillQueries() {}

    @Inject
    public SkillQueries(Sql sql) {
        this.sql = sql;
    }

    public List<SkillMark> latest(UUID person, UUID quiz) {
        return sql.list(
                """
                select k.skill, count(*) as asked, sum(s.points) as points from attempt a join attempt_slot s on s.attempt_id = a.id and s.counted
                join question_skill k on k.version_id = s.question_version_id
                where a.id = (select b.id from attempt b where b.person_id = ? and b.quiz_id = ? and b.state <> 'open' order by b.number desc limit 1)
                group by k.skill order by k.skill""",
                row -> new SkillMark(row.getString("skill"), row.getInt("asked"), row.getLong("points")),
                person,
                quiz);
    }

    public Map<UUID, List<SkillMark>> latest(UUID quiz, UUID unit, LocalDate today) {
        Map<UUID, List<SkillMark>> marks = new HashMap<>();
        sql.each(
                """
                select a.person_id, k.skill, count(*) as asked, sum(s.points) as points
                from (select person_id, max(number) as n from attempt where quiz_id = ? and state <> 'open' group by person_id) l
                join attempt a on a.person_id = l.person_id and a.quiz_id = ? and a.number = l.n
                join person_posting p on p.person_id = a.person_id and p.from_day <= ? and p.until_day > ?
                join unit_subtree t on t.unit_id = p.unit_id and t.from_day <= ? and t.until_day > ? and t.ancestor_id = ?
                join attempt_slot s on s.attempt_id = a.id and s.counted join question_skill k on k.version_id = s.question_version_id
                group by a.person_id, k.skill order by a.person_id, k.skill""",
                row -> marks.computeIfAbsent(Sql.id(row, "person_id"), anew -> new ArrayList<>())
                        .add(new SkillMark(row.getString("skill"), row.getInt("asked"), row.getLong("points"))),
                quiz, quiz, today, today, today, today, unit);
        return marks;
    }

    public Map<UUID, List<SkillMark>> latest(UUID quiz, Map<UUID, Instant> moments) {
        List<Object> parameters = new ArrayList<>();
        moments.forEach((person, moment) -> parameters.addAll(List.of(person, moment)));
        parameters.addAll(List.of(quiz, quiz));
        Map<UUID, List<SkillMark>> marks = new HashMap<>();
        sql.each(
                "select a.person_id, k.skill, count(*) as asked, sum(s.points) as points from (select w.person_id, max(b.number) as n from (values "
                        + String.join(", ", Collections.nCopies(moments.size(), "(cast(? as uuid), cast(? as timestamp with time zone))"))
                        + """
                        ) w (person_id, since) join attempt b on b.person_id = w.person_id and b.quiz_id = ? and b.state <> 'open' and b.started_at > w.since
                          group by w.person_id) l
                        join attempt a on a.person_id = l.person_id and a.quiz_id = ? and a.number = l.n
                        join attempt_slot s on s.attempt_id = a.id and s.counted join question_skill k on k.version_id = s.question_version_id
                        group by a.person_id, k.skill order by a.person_id, k.skill""",
                row -> marks.computeIfAbsent(Sql.id(row, "person_id"), anew -> new ArrayList<>())
                        .add(new SkillMark(row.getString("skill"), row.getInt("asked"), row.getLong("points"))),
                parameters.toArray());
        return marks;
    }

    public int sat(UUID quiz, UUID unit, LocalDate today) {
        return sql.first(
                        """
                        select count(distinct a.person_id) from attempt a join person_posting p on p.person_id = a.person_id and p.from_day <= ? and p.until_day > ?
                        join unit_subtree t on t.unit_id = p.unit_id and t.from_day <= ? and t.until_day > ? and t.ancestor_id = ?
                        where a.quiz_id = ? and a.state <> 'open'""",
                        row -> row.getInt(1), today, today, today, today, unit, quiz)
                .orElse(0);
    }

    public void finishes(UUID before, UUID after, UUID unit, LocalDate today, BiConsumer<UUID, Instant> each) {
        sql.each(
                """
                select l.person_id, case when f.finished_at > l.finished_at then f.finished_at else l.finished_at end as both_since
                from attempt l join (select person_id, min(number) as n from attempt where quiz_id = ? and state <> 'open' group by person_id) g
                  on g.person_id = l.person_id and (cast(? as uuid) <> cast(? as uuid) or g.n < l.number)
                join attempt f on f.quiz_id = ? and f.person_id = g.person_id and f.number = g.n
                join person_posting p on p.person_id = l.person_id and p.from_day <= ? and p.until_day > ?
                join unit_subtree t on t.unit_id = p.unit_id and t.from_day <= ? and t.until_day > ? and t.ancestor_id = ?
                where l.quiz_id = ? and l.state <> 'open' order by both_since, l.person_id""",
                row -> each.accept(Sql.id(row, "person_id"), Sql.instant(row, "both_since")),
                before, before, after, before, today, today, today, today, unit, after);
    }

    public int people(UUID before, UUID after, UUID unit, LocalDate today, Instant until) {
        return sql.first(
                        BOTH + " select count(*) from both_of", row -> row.getInt(1), before, until, after, until, before, after, today, today, today, today, unit)
                .orElse(0);
    }

    public List<SkillGain> gain(UUID before, UUID after, UUID unit, LocalDate today, Instant until) {
        return sql.list(
                BOTH
                        + """
                        , answers as (
                          select w.person_id, k.skill, 1 as early, s.points from both_of w
                            join attempt a on a.person_id = w.person_id and a.quiz_id = ? and a.number = w.before_n
                            join attempt_slot s on s.attempt_id = a.id and s.counted join question_skill k on k.version_id = s.question_version_id
                          union all
                          select w.person_id, k.skill, 0 as early, s.points from both_of w
                            join attempt a on a.person_id = w.person_id and a.quiz_id = ? and a.number = w.after_n
                            join attempt_slot s on s.attempt_id = a.id and s.counted join question_skill k on k.version_id = s.question_version_id),
                        asked as (select person_id, skill from answers group by person_id, skill having min(early) = 0 and max(early) = 1)
                        select x.skill, count(distinct x.person_id) as people,
                          sum(x.early) as asked_before, sum(case when x.early = 1 then x.points else 0 end) as points_before,
                          sum(1 - x.early) as asked_after, sum(case when x.early = 0 then x.points else 0 end) as points_after
                        from answers x join asked y on y.person_id = x.person_id and y.skill = x.skill group by x.skill order by x.skill""",
                row -> new SkillGain(
                        row.getString("skill"), row.getInt("people"), row.getInt("asked_before"), row.getLong("points_before"), row.getInt("asked_after"),
                        row.getLong("points_after")),
                before, until, after, until, before, after, today, today, today, today, unit, before, after);
    }
}
