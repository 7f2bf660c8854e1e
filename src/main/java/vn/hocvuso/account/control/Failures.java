package vn.hocvuso.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.account.entity.Account;
import vn.hocvuso.account.rule.LockOut;
import vn.hocvuso.store.Sql;

/** Counts failures by name and by address, also for names that nobody has: the answer must not tell them apart. */
@ApplicationScoped
public class Failures {
    private static final int LONGEST_KEY = 60;

    private Sql sql;
    private LockOut byName;
    private LockOut byAddress;

    Failures() {}

    @Inject
    public Failures(
            Sql sql,
            @ConfigProperty(name = "hocvuso.lockout.account-failures") int accountFailures,
            @ConfigProperty(name = "hocvuso.lockout.address-failures") int addressFailures) {
        this.sql = sql;
        this.byName = new LockOut(accountFailures);
        this.byAddress = new LockOut(addressFailures);
    }

    /** Seconds until a sign-in is looked at again; 0: at once. */
    public long secondsToWait(String username, String address, Instant now) {
        return List.of(name(username), address(address)).stream()
                .flatMap(subject -> lockedUntil(subject).stream())
                .filter(until -> until.isAfter(now))
                .mapToLong(until -> Duration.between(now, until).toSeconds() + 1)
                .max()
                .orElse(0);
    }

    private List<Instant> lockedUntil(String subject) {
        return sql.list("select locked_until from sign_in_failure where subject = ?", row -> Sql.instant(row, "locked_until"), subject);
    }

    public void count(String username, String address, Instant now) {
        count(name(username), byName, now);
        count(address(address), byAddress, now);
    }

    private record Counted(int failures, Instant lastAt) {}

    /** Two failures at the same moment must both count: the row is made first, then locked. */
    private void count(String subject, LockOut rule, Instant now) {
        sql.update("insert into sign_in_failure (subject, failures, last_at, locked_until) values (?, 0, ?, ?) on conflict do nothing", subject, now, now);
        Counted before = sql.first(
                        "select failures, last_at from sign_in_failure where subject = ? for update",
                        row -> new Counted(row.getInt("failures"), Sql.instant(row, "last_at")),
                        subject)
                .orElseThrow();
        int failures = rule.failuresAfter(before.failures(), before.lastAt(), now);
        sql.update("update sign_in_failure set failures = ?, last_at = ?, locked_until = ? where subject = ?", failures, now, rule.lockedUntil(failures, now), subject);
    }

    /** The address is not forgiven by one good sign-in: whoever knows one password could go on guessing others. */
    public void forgive(String username) {
        sql.update("delete from sign_in_failure where subject = ?", name(username));
    }

    public void sweep(Instant before) {
        sql.update("delete from sign_in_failure where last_at < ?", before);
    }

    private static String name(String username) {
        String key = Account.key(username);
        return "u:" + (key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY));
    }

    private static String address(String address) {
        return "a:" + address;
    }
}
