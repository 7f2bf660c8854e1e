package vn.hocvuso.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hocvuso.store.Sql;

/** What mentoring keeps of a person; for whoever tells people what is kept of them, and takes it away when they have left. */
@ApplicationScoped
@Transactional
public class MentoringTraces {
    private Sql sql;

    MentoringTraces() {}

    @Inject
    public MentoringTraces(Sql sql) {
        this.sql = sql;
    }

    /** An hour somebody gave or took; {@code role} is {@code mentor} or {@code learner}. What was noted is the mentor's own words. */
    public record MentoringTrace(String role, String programme, LocalDate on, int minutes, String note) {}

    /** @param to day on which it ended, with the reason; null: it did not */
    public record PairTrace(String role, String programme, String partner, String state, LocalDate since, LocalDate to, String reason) {}

    /** @param before share of the points at the test before, in per cent */
    public record GoalTrace(String programme, String skill, BigDecimal before) {}

    public record ThanksTrace(String programme, String words, Instant at) {}

    public List<PairTrace> pairs(UUID person) {
        return sql.list("""
                select case when p.mentor_id = ? then 'mentor' else 'learner' end as role, g.title, n.full_name, p.state, p.since, p.ended_on, p.ended_why
                from mentoring_pair p join mentoring_programme g on g.id = p.programme_id
                join person_named n on n.id = case when p.mentor_id = ? then p.learner_id else p.mentor_id end
                where p.mentor_id = ? or p.learner_id = ? order by g.starts_on, g.title, n.full_name, p.standing""",
                row -> new PairTrace(
                        row.getString("role"), row.getString("title"), row.getString("full_name"), row.getString("state"), Sql.day(row, "since"),
                        Sql.day(row, "ended_on"), row.getString("ended_why")),
                person, person, person, person);
    }

    /** What the person was to learn. */
    public List<GoalTrace> goals(UUID person) {
        return sql.list(
                "select g.title, o.skill, o.before_tenths from mentoring_goal o join mentoring_pair p on p.id = o.pair_id"
                        + " join mentoring_programme g on g.id = p.programme_id where p.learner_id = ? order by g.starts_on, g.title, o.skill",
                row -> new GoalTrace(row.getString("title"), row.getString("skill"), BigDecimal.valueOf(row.getInt("before_tenths"), 1)), person);
    }

    public List<ThanksTrace> thanks(UUID person) {
        return sql.list(
                "select g.title, t.words, t.said_at from mentoring_thanks t join mentoring_programme g on g.id = t.programme_id where t.mentor_id = ? order by t.said_at",
                row -> new ThanksTrace(row.getString("title"), row.getString("words"), Sql.instant(row, "said_at")), person);
    }

    public List<MentoringTrace> of(UUID person) {
        return sql.list(
                "select case when p.mentor_id = ? then 'mentor' else 'learner' end as role, g.title, e.on_day, e.minutes, e.note from mentoring_pair p"
                        + " join mentoring_programme g on g.id = p.programme_id join mentoring_entry e on e.pair_id = p.id"
                        + " where p.mentor_id = ? or p.learner_id = ? order by e.on_day, e.id",
                row -> new MentoringTrace(row.getString("role"), row.getString("title"), Sql.day(row, "on_day"), row.getInt("minutes"), row.getString("note")),
                person, person, person);
    }

    /** Pairs and minutes stay: they are the other one's, too. What was noted, why it ended, what was weak and the words of thanks go; so do suggestions. */
    public void forget(Collection<UUID> people) {
        String marks = Sql.marks(people);
        Object[] twice = Stream.concat(people.stream(), people.stream()).toArray();
        String either = "(mentor_id in (" + marks + ") or learner_id in (" + marks + "))";
        sql.update(
                "update mentoring_entry set note = null where pair_id in (select id from mentoring_pair where " + either + ")", twice);
        sql.update("update mentoring_pair set ended_why = null where " + either, twice);
        String suggested = " in (select id from mentoring_pair where state = 'suggested' and " + either + ")";
        sql.update("delete from mentoring_goal where pair_id" + suggested, twice);
        sql.update("delete from mentoring_pair where id" + suggested, twice);
        sql.update("delete from mentoring_goal where pair_id in (select id from mentoring_pair where learner_id in (" + marks + "))", people.toArray());
        sql.update("delete from mentoring_thanks where mentor_id in (" + marks + ")", people.toArray());
    }
}
