package vn.hocvuso.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.privacy.RetentionFigures;
import vn.hocvuso.privacy.RetentionRun;
import vn.hocvuso.store.Sql;

/** Who left when, and whose traces are gone already. */
@ApplicationScoped
public class RetentionQueries {
    private static final String GRANTED =
            "exists (select 1 from data_request r where r.person_id = d.person_id and r.kind = 'deletion' and r.state = 'done')";

    private Sql sql;

    RetentionQueries() {}

    @Inject
    public RetentionQueries(Sql sql) {
        this.sql = sql;
    }

    /** @param leftOn first day off the roll */
    public record Leaver(UUID person, LocalDate leftOn, boolean deletionGranted) {}

    /** Off the roll since before {@code longAgo} and not done for this leaving, or off the roll with a granted deletion not carried out. */
    public List<Leaver> due(LocalDate today, LocalDate longAgo, UUID after, int most) {
        return sql.list("""
                select d.person_id, d.left_on, case when %1$s then 1 else 0 end as granted
                from (select person_id, max(until_day) as left_on from person_posting group by person_id) d
                where d.person_id > ? and d.left_on <= ?
                  and (d.left_on <= ? and not exists (select 1 from forgotten_person f where f.person_id = d.person_id and f.left_on = d.left_on)
                    or %1$s and not exists (select 1 from forgotten_person f where f.person_id = d.person_id and f.pseudonymised = true))
                order by d.person_id limit ?""".formatted(GRANTED),
                row -> new Leaver(Sql.id(row, "person_id"), Sql.day(row, "left_on"), row.getInt("granted") == 1),
                after, today, longAgo, most);
    }

    public void done(List<Leaver> leavers, Instant at) {
        sql.batch("delete from forgotten_person where person_id = ?", leavers.stream().map(one -> new Object[] {one.person()}).toList());
        sql.insert(
                "forgotten_person (person_id, left_on, forgotten_at, pseudonymised)",
                leavers.stream().map(one -> new Object[] {one.person(), one.leftOn(), at, one.deletionGranted()}).toList());
    }

    /** What the person and the answering administrators wrote names them too. */
    public void takeWords(UUID person) {
        sql.update("update data_request set wish = '—', answer = case when answer is null then null else '—' end where person_id = ?", person);
    }

    public boolean claim(LocalDate today) {
        return sql.update("update privacy_job set last_day = ? where name = 'retention' and last_day < ?", today, today) == 1;
    }

    public void add(UUID id, Instant at, RetentionFigures f) {
        sql.insert(
                "retention_run (id, at, people, renamed, lessons, answers, marks, accounts, sessions, views)",
                List.<Object[]>of(new Object[] {id, at, f.people(), f.renamed(), f.lessons(), f.answers(), f.marks(), f.accounts(), f.sessions(), f.views()}));
    }

    public Optional<RetentionRun> lastRun() {
        return sql.first(
                "select * from retention_run order by at desc, id desc limit 1",
                row -> new RetentionRun(Sql.instant(row, "at"), new RetentionFigures(
                        row.getInt("people"), row.getInt("renamed"), row.getInt("lessons"), row.getInt("answers"), row.getInt("marks"), row.getInt("accounts"),
                        row.getInt("sessions"), row.getInt("views"))));
    }
}
