package vn.hocvuso.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.account.control.AccountRepository;
import vn.hocvuso.account.control.FactorRepository;
import vn.hocvuso.account.control.Failures;
import vn.hocvuso.account.control.Halfway;
import vn.hocvuso.account.control.HashesPassword;
import vn.hocvuso.account.control.Reach;
import vn.hocvuso.account.control.SessionRepository;
import vn.hocvuso.account.control.SignInCheck;
import vn.hocvuso.account.control.Tokens;
import vn.hocvuso.account.entity.Account;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PersonView;

/** The door of staying: coming in, with a second factor where there is one, going on, leaving, and who is still in. */
@ApplicationScoped
@Transactional(dontRollbackOn = Refused.class) // a refused sign-in and its count of failures commit
public class Sessions {
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final UUID NONE = new UUID(0, 0);
    private static final int LONGEST_NAME = 60;

    @Inject
    AccountRepository accounts;

    @Inject
    SessionRepository sessions;

    @Inject
    FactorRepository factors;

    @Inject
    SignInCheck check;

    @Inject
    Halfway halfway;

    @Inject
    Failures failures;

    @Inject
    Tokens tokens;

    @Inject
    Reach reach;

    @Inject
    People people;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "hocvuso.token.hours")
    int tokenHours;

    @Inject
    @ConfigProperty(name = "hocvuso.session.idle-minutes")
    int idleMinutes;

    /**
     * @return the token, or half of the way to it when the account has a second factor and no code was given
     * @throws Refused 401 {@code invalid-credentials}, whatever was wrong and in the same time; 401 {@code otp-wrong} only after
     *     the right password; 429 {@code too-many-attempts, sign-ins-rush} with the seconds to wait
     */
    @HashesPassword
    public Admission signIn(SignIn attempt) {
        Instant now = clock.instant();
        refuseHasty(attempt.username(), attempt.address(), now);
        Account account = check.pass(attempt.username(), attempt.password(), LocalDate.now(clock), now)
                .orElseThrow(() -> refusal(attempt.username(), attempt.address(), "invalid-credentials", now));
        if (factors.has(account.personId())) {
            if (attempt.otp() == null || attempt.otp().isBlank()) {
                return new Admission(null, halfway.of(account, now));
            }
            requireCode(account, attempt.otp(), attempt.address(), now);
        }
        return new Admission(admit(account, attempt, now), null);
    }

    /**
     * The second step at the page.
     *
     * @param half    what {@link #signIn} gave
     * @param attempt the code, address and agent; name and password are not looked at
     * @throws Refused 401 {@code sign-in-anew} when too much time went by; 401 {@code otp-wrong}; 429 {@code too-many-attempts}
     */
    public Token confirm(String half, SignIn attempt) {
        Instant now = clock.instant();
        Account account = halfway.account(half, LocalDate.now(clock), now)
                .orElseThrow(() -> new Refused(Refused.Kind.UNAUTHENTICATED, "sign-in-anew"));
        refuseHasty(account.username(), attempt.address(), now);
        requireCode(account, attempt.otp() == null ? "" : attempt.otp(), attempt.address(), now);
        return admit(account, attempt, now);
    }

    private void refuseHasty(String username, String address, Instant now) {
        long wait = failures.secondsToWait(username, address, now);
        if (wait > 0) {
            events.fire(new SignInRefused(shortened(username), "too-many-attempts"));
            throw new Refused(Refused.Kind.TOO_MANY, "too-many-attempts", wait);
        }
    }

    private void requireCode(Account account, String otp, String address, Instant now) {
        if (!factors.take(account.personId(), otp, now)) {
            throw refusal(account.username(), address, "otp-wrong", now);
        }
    }

    private Refused refusal(String username, String address, String code, Instant now) {
        failures.count(username, address, now);
        events.fire(new SignInRefused(shortened(username), code));
        return new Refused(Refused.Kind.UNAUTHENTICATED, code);
    }

    private static String shortened(String typed) {
        return typed.length() <= LONGEST_NAME ? typed : typed.substring(0, LONGEST_NAME);
    }

    private Token admit(Account account, SignIn attempt, Instant now) {
        failures.forgive(account.username());
        Instant expiresAt = now.plus(Duration.ofHours(tokenHours));
        UUID session = ids.next();
        sessions.add(session, account.personId(), attempt, now, expiresAt);
        accounts.signedIn(account.personId(), now);
        String subject = serviceNumber(account.personId());
        events.fire(new SignedIn(subject, subject));
        return token(subject, session, now, expiresAt);
    }

    private Token token(String subject, UUID session, Instant now, Instant expiresAt) {
        return new Token(tokens.issue(subject, session, now, expiresAt), Duration.between(now, expiresAt).toSeconds());
    }

    private String serviceNumber(UUID personId) {
        return people.byId(personId, LocalDate.now(clock)).orElseThrow(() -> new NotFound("person")).serviceNumber();
    }

    /**
     * The stay a token names, if it still stands. Asked on every request: single statements that need no transaction around them,
     * and beginning and ending one would cost as much again.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Session> session(UUID sessionId) {
        Instant now = clock.instant();
        return sessions.standing(sessionId, now, idleSince(now), LocalDate.now(clock)).map(standing -> {
            if (standing.seenAt().plus(SEEN_EVERY).isBefore(now)) {
                sessions.seen(sessionId, now);
            }
            return new Session(
                    sessionId, standing.personId(), standing.username(), standing.expiresAt(), standing.byPage(), standing.mustChange(), standing.hasFactor());
        });
    }

    private Instant idleSince(Instant now) {
        return now.minus(Duration.ofMinutes(idleMinutes));
    }

    /** A fresh token for the same stay, with its whole lifetime before it. */
    public Token renew(UUID sessionId) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(Duration.ofHours(tokenHours));
        UUID person = sessions.renew(sessionId, expiresAt, now).orElseThrow(() -> new NotFound("session"));
        return token(serviceNumber(person), sessionId, now, expiresAt);
    }

    /** The stay is over, and with it every token that names it. */
    public void signOut(UUID personId, UUID sessionId) {
        if (sessions.end(sessionId, personId, clock.instant())) {
            events.fire(new SignedOut(serviceNumber(personId)));
        }
    }

    /** Where somebody is signed in, the newest first. */
    public List<OpenSession> of(UUID personId, UUID current) {
        Instant now = clock.instant();
        return sessions.of(personId, current, now, idleSince(now));
    }

    /** @throws NotFound unless it is this person's and still stands */
    public void end(UUID personId, UUID sessionId) {
        if (!sessions.end(sessionId, personId, clock.instant())) {
            throw new NotFound("session " + sessionId);
        }
        events.fire(new SessionsEnded(serviceNumber(personId), Caller.WHOLE, 1));
    }

    /** Ends every stay of the person but the one that asks. */
    public void endOthers(UUID personId, UUID current) {
        int ended = sessions.endAll(personId, current, clock.instant());
        if (ended > 0) {
            events.fire(new SessionsEnded(serviceNumber(personId), Caller.WHOLE, ended));
        }
    }

    /**
     * An administrator ends every stay of somebody.
     *
     * @throws NotFound when the person is not within the scope
     * @throws Refused  403 {@code account-of-higher-role}
     */
    public void endAllOf(String serviceNumber, Caller.Scope scope) {
        PersonView person = reach.person(serviceNumber, scope);
        int ended = sessions.endAll(person.id(), NONE, clock.instant());
        events.fire(new SessionsEnded(serviceNumber, Reach.unitOf(person), ended));
    }

    /** Forgets stays and failures that ended a day ago. */
    public void sweep() {
        Instant before = clock.instant().minus(KEPT);
        sessions.sweep(before);
        failures.sweep(before);
    }
}
