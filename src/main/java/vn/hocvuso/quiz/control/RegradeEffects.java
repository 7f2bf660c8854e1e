package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.store.Sql;

/**
 * Who passes or fails by a regrade as a person: by all attempts together, as the grading of the test says. One pass is enough; where
 * the first attempt counts no other passes anybody, and an average speaks with each attempt for all up to it.
 */
@ApplicationScoped
public class RegradeEffects {
    /** Attempts of those who change, with the marks before and after; parameters: regrade, regrade. */
    private static final String ATTEMPTS =
            """
            select a.person_id, a.quiz_id, a.number, v.grading, v.pass_percent,
              coalesce(c.was_points, a.points) as was_points, coalesce(c.was_full, a.full_points) as was_full,
              coalesce(c.is_points, a.points) as is_points, coalesce(c.is_full, a.full_points) as is_full
            from attempt a join quiz_version v on v.id = a.version_id left join regrade_change c on c.attempt_id = a.id and c.regrade_id = ?
            where a.state <> 'open'
              and exists (select 1 from regrade_change k where k.regrade_id = ? and k.person_id = a.person_id and k.quiz_id = a.quiz_id)""";

    private static final List<String> MARKS = List.of("was_points", "was_full", "is_points", "is_full");

    private Sql sql;

    RegradeEffects() {}

    @Inject
    public RegradeEffects(Sql sql) {
        this.sql = sql;
    }

    private record Effect(UUID person, UUID quiz, String effect) {}

    /** Notes with every change what it comes to for its person; all changes of the regrade are there. */
    public void note(UUID regrade) {
        StringBuilder said = new StringBuilder("select t.person_id, t.quiz_id, t.pass_percent");
        for (String mark : MARKS) {
            said.append(", case when t.grading = 'average' then sum(t.").append(mark)
                    .append(") over (partition by t.person_id, t.quiz_id order by t.number) else t.").append(mark).append(" end as ").append(mark);
        }
        said.append(", t.grading, t.number from (").append(ATTEMPTS).append(") t");
        List<Effect> effects = sql.list(
                "select p.person_id, p.quiz_id, p.is_passed from (select m.person_id, m.quiz_id, " + passes("was") + " as was_passed, " + passes("is")
                        + " as is_passed from (" + said + ") m where m.grading <> 'first' or m.number = 1 group by m.person_id, m.quiz_id) p"
                        + " where p.was_passed <> p.is_passed",
                row -> new Effect(Sql.id(row, "person_id"), Sql.id(row, "quiz_id"), row.getInt("is_passed") == 1 ? "pass" : "fail"),
                regrade, regrade);
        sql.batch(
                "update regrade_change set effect = ? where regrade_id = ? and person_id = ? and quiz_id = ?",
                effects.stream().map(one -> new Object[] {one.effect(), regrade, one.person(), one.quiz()}).toList());
    }

    /** As {@link vn.hocvuso.quiz.rule.Marks#passes}; 1 when any does. */
    private static String passes(String which) {
        return "max(case when (m.%1$s_full > 0 or m.pass_percent = 0) and m.%1$s_points * 100 >= m.pass_percent * m.%1$s_full then 1 else 0 end)"
                .formatted(which);
    }
}
