package vn.hocvuso.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.store.Sql;

/** What accounts know of a person beyond the roll: the account and the stays. For the person to read, and to go once they have left. */
@ApplicationScoped
@Transactional
public class AccountTraces {
    private Sql sql;

    AccountTraces() {}

    @Inject
    public AccountTraces(Sql sql) {
        this.sql = sql;
    }

    public record Stay(Instant from, Instant seen, Instant ended, boolean byPage, String address, String agent) {}

    public record Count(int accounts, int sessions) {}

    /** Null without an account. */
    public String username(UUID person) {
        return sql.first("select username from account where person_id = ?", row -> row.getString(1), person).orElse(null);
    }

    /** Those still kept, the latest first. */
    public List<Stay> stays(UUID person) {
        return sql.list(
                "select created_at, seen_at, ended_at, by_page, address, agent from sign_in_session where person_id = ? order by created_at desc",
                row -> new Stay(
                        Sql.instant(row, "created_at"), Sql.instant(row, "seen_at"), Sql.instant(row, "ended_at"), row.getBoolean("by_page"),
                        row.getString("address"), row.getString("agent")),
                person);
    }

    public Count count(Collection<UUID> people) {
        return new Count(count("account", people), count("sign_in_session", people));
    }

    private int count(String table, Collection<UUID> people) {
        return sql.first("select count(*) from " + table + " where person_id in (" + Sql.marks(people) + ")", row -> row.getInt(1), people.toArray())
                .orElse(0);
    }

    public Count forget(Collection<UUID> people) {
        String whose = " where person_id in (" + Sql.marks(people) + ")";
        int sessions = sql.update("delete from sign_in_session" + whose, people.toArray());
        sql.update("delete from recovery_code" + whose, people.toArray());
        sql.update("delete from second_factor" + whose, people.toArray());
        return new Count(sql.update("delete from account" + whose, people.toArray()), sessions);
    }
}
