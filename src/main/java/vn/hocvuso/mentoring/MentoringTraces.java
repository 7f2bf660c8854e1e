package vn.hocvuso.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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

    public List<MentoringTrace> of(UUID person) {
        return sql.list(
                "select case when p.mentor_id = ? then 'mentor' else 'learner' end as role, g.title, e.on_day, e.minutes, e.note from mentoring_pair p"
                        + " join mentoring_programme g on g.id = p.programme_id join mentoring_entry e on e.pair_id = p.id"
                        + " where p.mentor_id = ? or p.learner_id = ? order by e.on_day, e.id",
                row -> new MentoringTrace(row.getString("role"), row.getString("title"), Sql.day(row, "on_day"), row.getInt("minutes"), row.getString("note")),
                person, person, person);
    }

    /** Pairs and minutes stay: they are the other one's, too. What was noted, what was weak and the words of thanks go. */
    public void forget(Collection<UUID> people) {
        String marks = Sql.marks(people);
        Object[] twice = Stream.concat(people.stream(), people.stream()).toArray();
        sql.update(
                "update mentoring_entry set note = null where pair_id in (select id from mentoring_pair where mentor_id in (" + marks + ") or learner_id in (" + marks
                        + "))",
                twice);
        sql.update("delete from mentoring_goal where pair_id in (select id from mentoring_pair where learner_id in (" + marks + "))", people.toArray());
        sql.update("delete from mentoring_thanks where mentor_id in (" + marks + ")", people.toArray());
    }
}
