package vn.hocvuso.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.account.SignIn;
import vn.hocvuso.account.entity.Account;
import vn.hocvuso.account.entity.SignInFailure;
import vn.hocvuso.account.rule.LockOut;

/** Counts failures by name and by address, also for names that nobody has: the answer must not tell them apart. */
@ApplicationScoped
public class Failures {
    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    @ConfigProperty(name = "hocvuso.lockout.account-failures")
    int accountFailures;

    @Inject
    @ConfigProperty(name = "hocvuso.lockout.address-failures")
    int addressFailures;

    /** Seconds until a sign-in is looked at again; 0: at once. */
    public long secondsToWait(SignIn attempt, Instant now) {
        return List.of(name(attempt), address(attempt)).stream()
                .map(subject -> em.find(SignInFailure.class, subject))
                .filter(found -> found != null && found.lockedUntil().isAfter(now))
                .mapToLong(found -> Duration.between(now, found.lockedUntil()).toSeconds() + 1)
                .max()
                .orElse(0);
    }

    public void count(SignIn attempt, Instant now) {
        count(name(attempt), new LockOut(accountFailures), now);
        count(address(attempt), new LockOut(addressFailures), now);
    }

    /** Two failures at the same moment must both count: the row is made first, then locked. */
    private void count(String subject, LockOut rule, Instant now) {
        em.createNativeQuery("insert into sign_in_failure (subject, failures, last_at, locked_until) values (?1, 0, ?2, ?3) on conflict do nothing")
                .setParameter(1, subject)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        em.find(SignInFailure.class, subject, LockModeType.PESSIMISTIC_WRITE).failedAgain(rule, now);
    }

    /** The address is not forgiven by one good sign-in: whoever knows one password could go on guessing others. */
    public void forgive(SignIn attempt) {
        em.createQuery("delete from SignInFailure f where f.subject = :subject").setParameter("subject", name(attempt)).executeUpdate();
    }

    private static String name(SignIn attempt) {
        String key = Account.key(attempt.username());
        return "u:" + (key.length() <= 60 ? key : key.substring(0, 60));
    }

    private static String address(SignIn attempt) {
        return "a:" + attempt.address();
    }
}
