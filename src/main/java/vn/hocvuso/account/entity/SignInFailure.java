package vn.hocvuso.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hocvuso.account.rule.LockOut;

/** Failed sign-ins of one name ({@code u:…}) or one address ({@code a:…}); a success of the name wipes the name's row. */
@Entity
@Table(name = "sign_in_failure")
public class SignInFailure {
    @Id
    private String subject;

    private int failures;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    SignInFailure() {}

    public SignInFailure(String subject) {
        this.subject = subject;
    }

    public void failedAgain(LockOut rule, Instant now) {
        failures = rule.failuresAfter(failures, lastAt, now);
        lastAt = now;
        lockedUntil = rule.lockedUntil(failures, now);
    }

    public Instant lockedUntil() {
        return lockedUntil;
    }
}
