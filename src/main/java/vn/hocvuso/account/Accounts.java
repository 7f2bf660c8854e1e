package vn.hocvuso.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.account.control.AccountImport;
import vn.hocvuso.account.control.AccountRepository;
import vn.hocvuso.account.control.Failures;
import vn.hocvuso.account.control.Passwords;
import vn.hocvuso.account.control.Tokens;
import vn.hocvuso.account.entity.Account;
import vn.hocvuso.account.entity.SignInSession;
import vn.hocvuso.account.rule.PasswordRule;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PersonView;
import vn.hocvuso.unit.Units;

/** The door of accounts: coming in, staying, leaving, changing the password, opening accounts in bulk. */
@ApplicationScoped
@Transactional(dontRollbackOn = Refused.class) // a refused sign-in and its count of failures commit
public class Accounts {
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    @Inject
    AccountRepository accounts;

    @Inject
    Failures failures;

    @Inject
    Passwords passwords;

    @Inject
    Tokens tokens;

    @Inject
    AccountImport bulk;

    @Inject
    People people;

    @Inject
    Units units;

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
     * @throws Refused 401 {@code invalid-credentials}, whatever was wrong and in the same time; 429 {@code too-many-attempts}
     *     with the seconds to wait
     */
    public Token signIn(SignIn attempt) {
        Instant now = clock.instant();
        long wait = failures.secondsToWait(attempt, now);
        if (wait > 0) {
            events.fire(new SignInRefused(shortened(attempt.username()), "too-many-attempts"));
            throw new Refused(Refused.Kind.TOO_MANY, "too-many-attempts", wait);
        }
        Optional<Account> account = accounts.byUsername(attempt.username()).filter(found -> !found.isClosed());
        if (!passwordFits(account, attempt.password(), now)) {
            failures.count(attempt, now);
            events.fire(new SignInRefused(shortened(attempt.username()), "invalid-credentials"));
            throw new Refused(Refused.Kind.UNAUTHENTICATED, "invalid-credentials");
        }
        failures.forgive(attempt);
        return admit(account.orElseThrow(), attempt, now);
    }

    private boolean passwordFits(Optional<Account> account, String password, Instant now) {
        String waiting = account.map(Account::pendingPassword).orElse(null);
        if (waiting == null) {
            return passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        }
        // As slow as any other answer: the right one is hashed, a wrong one compared with nobody's hash.
        if (MessageDigest.isEqual(bytes(tokens.decrypt(waiting)), bytes(password))) {
            account.get().hashed(passwords.hash(password));
            return true;
        }
        return passwords.matches(password, null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Token admit(Account account, SignIn attempt, Instant now) {
        Instant expiresAt = now.plus(Duration.ofHours(tokenHours));
        SignInSession session =
                new SignInSession(ids.next(), account.personId(), now, expiresAt, attempt.byPage(), attempt.address(), attempt.agent());
        accounts.add(session);
        String subject = serviceNumber(account.personId());
        events.fire(new SignedIn(subject, subject));
        return new Token(tokens.issue(subject, session.id(), now, expiresAt), Duration.between(now, expiresAt).toSeconds(), account.mustChange());
    }

    private String serviceNumber(UUID personId) {
        return people.byId(personId, LocalDate.now(clock)).orElseThrow(() -> new NotFound("person")).serviceNumber();
    }

    private static String shortened(String typed) {
        return typed.length() <= 60 ? typed : typed.substring(0, 60);
    }

    /** The stay a token names, if it still stands. Asked on every request. */
    public Optional<Session> session(UUID sessionId) {
        Instant now = clock.instant();
        return accounts.standing(sessionId, now, now.minus(Duration.ofMinutes(idleMinutes))).map(standing -> {
            if (standing.seenAt().plus(SEEN_EVERY).isBefore(now)) {
                accounts.seen(sessionId, now);
            }
            return new Session(sessionId, standing.personId(), standing.username(), standing.expiresAt(), standing.byPage(), standing.mustChange());
        });
    }

    /** A fresh token for the same stay, with its whole lifetime before it. */
    public Token renew(UUID sessionId) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(Duration.ofHours(tokenHours));
        SignInSession session = accounts.session(sessionId).orElseThrow(() -> new NotFound("session"));
        session.renew(expiresAt, now);
        Account account = accounts.of(session.personId()).orElseThrow(() -> new NotFound("account"));
        String token = tokens.issue(serviceNumber(session.personId()), sessionId, now, expiresAt);
        return new Token(token, Duration.between(now, expiresAt).toSeconds(), account.mustChange());
    }

    /** The stay is over, and with it every token that names it. */
    public void signOut(UUID sessionId) {
        accounts.session(sessionId).ifPresent(session -> {
            session.end(clock.instant());
            events.fire(new SignedOut(serviceNumber(session.personId())));
        });
    }

    /**
     * The owner's new password; every other stay of the person ends.
     *
     * @throws Refused 422 {@code wrong-password} or what {@link PasswordRule} says
     */
    public void changePassword(UUID personId, UUID sessionId, String current, String chosen) {
        Account account = accounts.of(personId).orElseThrow(() -> new NotFound("account"));
        if (!passwordFits(Optional.of(account), current, clock.instant())) {
            throw new Refused("wrong-password");
        }
        if (current.equals(chosen)) {
            throw new Refused("password-unchanged");
        }
        PasswordRule.check(chosen, account.username());
        Instant now = clock.instant();
        account.choosePassword(passwords.hash(chosen), now);
        accounts.endSessionsOf(personId, sessionId, now);
        events.fire(new PasswordChanged(serviceNumber(personId)));
    }

    /** Opens the account, or gives an existing one a new initial password. */
    public void open(UUID personId, String username, String initialPassword) {
        Instant now = clock.instant();
        Account account = accounts.of(personId).orElseGet(() -> {
            Account opened = new Account(personId, username, now);
            accounts.add(opened);
            return opened;
        });
        account.giveInitialPassword(tokens.encrypt(initialPassword), now);
        accounts.endSessionsOf(personId, new UUID(0, 0), now);
    }

    /** Opens the account with a password that its owner has chosen elsewhere. */
    public void openWithOwnPassword(UUID personId, String username, String password) {
        open(personId, username, password);
        Account account = accounts.of(personId).orElseThrow();
        account.choosePassword(passwords.hash(password), clock.instant());
    }

    /**
     * A new password in place of a forgotten one, or the first: shown once to the administrator, to be changed at sign-in. Nobody
     * gives one to somebody who may do more than themselves: it would be a way to become that person.
     *
     * @param scope where the caller administers
     * @throws NotFound when the person is not within the scope
     * @throws Refused  403 {@code password-of-higher-role}
     */
    public String giveRandomPassword(String serviceNumber, Caller.Scope scope) {
        LocalDate today = LocalDate.now(clock);
        PersonView person = people.view(serviceNumber, today, scope);
        boolean higher = people.rolesOn(person.id(), today).stream().anyMatch(role -> !within(scope, role.unitId(), today));
        if (higher) {
            throw new Refused(Refused.Kind.FORBIDDEN, "password-of-higher-role");
        }
        String password = passwords.random();
        open(person.id(), serviceNumber, password);
        events.fire(new PasswordGiven(serviceNumber, person.unitId() == null ? Caller.WHOLE : person.unitId()));
        return password;
    }

    private boolean within(Caller.Scope scope, UUID unit, LocalDate day) {
        return scope.whole() || (!unit.equals(Caller.WHOLE) && units.covers(scope, unit, day));
    }

    /** Empty while somebody has no account. */
    public Optional<String> usernameOf(UUID person) {
        return accounts.of(person).filter(account -> !account.isClosed()).map(Account::username);
    }

    /** A password that somebody else prints or says, to be changed at the first sign-in. */
    public String randomPassword() {
        return passwords.random();
    }

    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    /** Keys for signing; once at start, before the first request. */
    public void prepareKeys() {
        tokens.prepare(clock.instant());
    }

    /** Rows of the people file that cannot get the account they name; told to the listener, answered by row number. */
    public Set<Integer> checkAccounts(Bulk.Source source, Bulk.Listener listener) {
        return bulk.check(source, listener);
    }

    /** Opens or renames the accounts the people file names, but for these rows. The people must be there. */
    public void importAccounts(Bulk.Source source, Set<Integer> badRows, Bulk.Keeper keeper) {
        bulk.apply(source, badRows, keeper, clock.instant());
    }

    /**
     * Takes back the accounts a file of people opened.
     *
     * @throws Refused 409 {@code undo-accounts-used} when somebody has signed in with one
     */
    public void undoAccounts(Bulk.Undo undo) {
        undo.each(AccountImport.ACCOUNT, persons -> {
            if (bulk.anyUsed(persons)) {
                throw new Refused(Refused.Kind.CONFLICT, "undo-accounts-used");
            }
        });
        undo.restore(AccountImport.ACCOUNT);
    }

    /** Hashes some of the passwords that wait; answers how many. */
    public int hashWaiting(int most) {
        List<Account> waiting = accounts.waitingForHash(most);
        waiting.forEach(account -> account.hashed(passwords.hash(tokens.decrypt(account.pendingPassword()))));
        return waiting.size();
    }

    /** Forgets stays and failures that ended a day ago. */
    public void sweep() {
        accounts.sweep(clock.instant().minus(Duration.ofDays(1)));
    }
}
