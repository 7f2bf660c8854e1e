package vn.hocvuso.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.account.entity.Account;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.store.Sql;

/** The accounts. */
@ApplicationScoped
public class AccountRepository {
    /**
     * Off the roll an account is closed; who was never posted (the first administrator) cannot leave it. For a person {@code a}. One
     * look at the postings of that person: an {@code exists} in an {@code or} is planned as a list of everybody's.
     */
    static final String ON_ROLL = """
            (select coalesce(max(case when o.from_day <= ? and o.until_day > ? then 1 else 0 end), 1)
             from person_posting o where o.person_id = a.person_id) = 1""";
    private static final String SELECT = "select a.person_id, a.username, a.password_hash, a.pending_password, a.must_change, a.password_until, a.changed_at, "
            + ON_ROLL + " as on_roll from account a where ";

    private Sql sql;

    AccountRepository() {}

    @Inject
    public AccountRepository(Sql sql) {
        this.sql = sql;
    }

    /** A given password as it waits to be hashed, sealed. */
    public record Waiting(UUID personId, String sealed) {}

    /** An account to be: whose, under which name, with which sealed password, working until when (null: for good). */
    public record Opening(UUID personId, String username, String sealed, Instant until) {}

    public Optional<Account> byUsername(String username, LocalDate today) {
        return sql.first(SELECT + "a.username_key = ?", AccountRepository::account, today, today, Account.key(username));
    }

    public Optional<Account> of(UUID person, LocalDate today) {
        return sql.first(SELECT + "a.person_id = ?", AccountRepository::account, today, today, person);
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                Sql.id(row, "person_id"), row.getString("username"), row.getString("password_hash"), row.getString("pending_password"),
                row.getBoolean("must_change"), Sql.instant(row, "password_until"), Sql.instant(row, "changed_at"), row.getBoolean("on_roll"));
    }

    public boolean isEmpty() {
        return sql.first("select 1 from account limit 1", row -> true).isEmpty();
    }

    /** Opens those whose person has none yet and whose name is free; the others stay as they are. */
    public void open(Collection<Opening> openings, Instant now) {
        sql.batch(
                "insert into account (person_id, username, username_key, pending_password, password_until, must_change, created_at, changed_at)"
                        + " values (?, ?, ?, ?, ?, true, ?, ?) on conflict do nothing",
                openings.stream()
                        .map(one -> new Object[] {
                            one.personId(), Vietnamese.clean(one.username()), Account.key(one.username()), one.sealed(), one.until(), now, now
                        })
                        .toList());
    }

    /** Somebody else made these passwords; the owners are asked to replace them. Names stay as they are. */
    public void give(Collection<Opening> given, Instant now) {
        sql.batch(
                "update account set pending_password = ?, password_hash = null, password_until = ?, must_change = true, changed_at = ? where person_id = ?",
                given.stream().map(one -> new Object[] {one.sealed(), one.until(), now, one.personId()}).toList());
    }

    /** The owner chose it. */
    public void choose(UUID person, String hash, Instant now) {
        sql.update(
                "update account set password_hash = ?, pending_password = null, password_until = null, must_change = false, changed_at = ? where person_id = ?",
                hash, now, person);
    }

    /** Only in place of the very password that was hashed: its owner may have chosen another meanwhile. */
    public void hashed(UUID person, String sealed, String hash) {
        sql.update("update account set password_hash = ?, pending_password = null where person_id = ? and pending_password = ?", hash, person, sealed);
    }

    public void signedIn(UUID person, Instant now) {
        sql.update("update account set last_sign_in_at = ? where person_id = ?", now, person);
    }

    public List<Waiting> waitingForHash(int most) {
        return sql.list(
                "select person_id, pending_password from account where pending_password is not null order by changed_at limit " + most,
                row -> new Waiting(Sql.id(row, "person_id"), row.getString("pending_password")));
    }
}
