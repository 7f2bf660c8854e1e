package vn.hocvuso.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.account.OpenSession;
import vn.hocvuso.account.SignIn;
import vn.hocvuso.account.rule.Device;
import vn.hocvuso.store.Sql;

/** Stays: from a sign-in until the sign-out, the end of the token, or, on pages, a long idle time. Every token names one. */
@ApplicationScoped
public class SessionRepository {
    private static final int LONGEST_AGENT = 200;
    private static final int SHOWN = 100; // more than anybody signs in within the life of a token
    private static final String LIVING = " s.ended_at is null and s.expires_at > ? and (s.by_page = false or s.seen_at > ?)";

    private Sql sql;

    SessionRepository() {}

    @Inject
    public SessionRepository(Sql sql) {
        this.sql = sql;
    }

    public void add(UUID id, UUID person, SignIn attempt, Instant now, Instant expiresAt) {
        String agent = attempt.agent() == null ? "" : attempt.agent();
        sql.insert(
                "sign_in_session (id, person_id, created_at, seen_at, expires_at, by_page, address, agent)",
                List.<Object[]>of(new Object[] {
                    id, person, now, now, expiresAt, attempt.byPage(), attempt.address(), agent.substring(0, Math.min(agent.length(), LONGEST_AGENT))
                }));
    }

    /** Whether the session stands, asked on every request: one row by its key, with the account beside it; off the roll none does. */
    public Optional<Standing> standing(UUID session, Instant now, Instant idleSince, LocalDate today) {
        String query = """
                select a.person_id, s.seen_at, s.expires_at, s.by_page, a.username, a.must_change,
                       exists (select 1 from second_factor f where f.person_id = a.person_id) as has_factor
                from sign_in_session s join account a on a.person_id = s.person_id
                where s.id = ? and""" + LIVING + " and " + AccountRepository.ON_ROLL;
        return sql.first(
                query,
                row -> new Standing(
                        Sql.id(row, "person_id"), Sql.instant(row, "seen_at"), Sql.instant(row, "expires_at"), row.getBoolean("by_page"),
                        row.getString("username"), row.getBoolean("must_change"), row.getBoolean("has_factor")),
                session, now, idleSince, today, today);
    }

    /** The newest first. */
    public List<OpenSession> of(UUID person, UUID current, Instant now, Instant idleSince) {
        return sql.list(
                "select s.id, s.agent, s.address, s.by_page, s.created_at, s.seen_at from sign_in_session s where s.person_id = ? and" + LIVING
                        + " order by s.created_at desc, s.id limit " + SHOWN,
                row -> new OpenSession(
                        Sql.id(row, "id"), Device.of(row.getString("agent")), row.getString("address"), row.getBoolean("by_page"),
                        Sql.instant(row, "created_at"), Sql.instant(row, "seen_at"), Sql.id(row, "id").equals(current)),
                person, now, idleSince);
    }

    public void seen(UUID session, Instant now) {
        sql.update("update sign_in_session set seen_at = ? where id = ?", now, session);
    }

    /** @return whose it is; empty when it has ended */
    public Optional<UUID> renew(UUID session, Instant until, Instant now) {
        sql.update("update sign_in_session set expires_at = ?, seen_at = ? where id = ? and ended_at is null", until, now, session);
        return sql.first("select person_id from sign_in_session where id = ? and ended_at is null", row -> Sql.id(row, "person_id"), session);
    }

    /** @return whether this person had such a stay that had not ended */
    public boolean end(UUID session, UUID person, Instant now) {
        return sql.update("update sign_in_session set ended_at = ? where id = ? and person_id = ? and ended_at is null", now, session, person) > 0;
    }

    /** @return how many had not ended */
    public int endAll(UUID person, UUID but, Instant now) {
        return sql.update("update sign_in_session set ended_at = ? where person_id = ? and ended_at is null and id <> ?", now, person, but);
    }

    public void endAll(Collection<UUID> persons, Instant now) {
        sql.batch(
                "update sign_in_session set ended_at = ? where person_id = ? and ended_at is null",
                persons.stream().map(person -> new Object[] {now, person}).toList());
    }

    public void sweep(Instant before) {
        sql.update("delete from sign_in_session where expires_at < ?", before);
    }
}
