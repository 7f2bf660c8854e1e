package vn.hocvuso.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.account.control.AccountImport;
import vn.hocvuso.account.control.AccountQueries;
import vn.hocvuso.account.control.AccountRepository;
import vn.hocvuso.account.control.HashesPassword;
import vn.hocvuso.account.control.Passwords;
import vn.hocvuso.account.control.Seal;
import vn.hocvuso.account.control.SessionRepository;
import vn.hocvuso.account.control.SheetQueries;
import vn.hocvuso.account.control.SheetQueries.Recipient;
import vn.hocvuso.account.control.SheetWork;
import vn.hocvuso.account.control.SignInCheck;
import vn.hocvuso.account.control.Tokens;
import vn.hocvuso.account.entity.Account;
import vn.hocvuso.account.rule.PasswordRule;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.People;
import vn.hocvuso.unit.Units;

/** The door of accounts: opening them, one or a regiment at a time, giving and changing passwords, and how they stand. */
@ApplicationScoped
@Transactional
public class Accounts {
    /** A regiment with its agencies; more cards nobody cuts in one go. */
    public static final int LARGEST_SHEET = 5_000;

    @Inject
    AccountRepository accounts;

    @Inject
    SessionRepository sessions;

    @Inject
    AccountQueries queries;

    @Inject
    SheetQueries sheetQueries;

    @Inject
    SheetWork sheets;

    @Inject
    SignInCheck check;

    @Inject
    Passwords passwords;

    @Inject
    Seal seal;

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
    Clock clock;

    @Inject
    @ConfigProperty(name = "hocvuso.account.one-time-days")
    int oneTimeDays;

    /**
     * The owner's new password; every other stay of the person ends.
     *
     * @throws Refused 422 {@code wrong-password} or what {@link PasswordRule} says; 429 {@code sign-ins-rush} with the seconds to wait
     */
    @HashesPassword
    public void changePassword(UUID personId, UUID sessionId, String current, String chosen) {
        Account account = accounts.of(personId, LocalDate.now(clock)).orElseThrow(() -> new NotFound("account"));
        if (!check.fits(Optional.of(account), current)) {
            throw new Refused("wrong-password");
        }
        if (current.equals(chosen)) {
            throw new Refused("password-unchanged");
        }
        PasswordRule.check(chosen, account.username());
        Instant now = clock.instant();
        accounts.choose(personId, passwords.hash(chosen), now);
        sessions.endAll(personId, sessionId, now);
        events.fire(new PasswordChanged(people.byId(personId, LocalDate.now(clock)).orElseThrow(() -> new NotFound("person")).serviceNumber()));
    }

    /** The account of the first administrator: nobody could give its password anew, so it does not expire. */
    public void open(UUID personId, String username, String initialPassword) {
        String sealed = seal.close(Seal.Purpose.PASSWORD, initialPassword);
        accounts.open(List.of(new AccountRepository.Opening(personId, username, sealed, null)), clock.instant());
    }

    /** Opens the account with a password that its owner has chosen elsewhere. */
    public void openWithOwnPassword(UUID personId, String username, String password) {
        open(personId, username, password);
        accounts.choose(personId, passwords.hash(password), clock.instant());
    }

    /**
     * Opens accounts for everybody on the unit's roll who has none.
     *
     * @param subtree with everything below the unit
     * @param scope   where the caller administers
     * @throws NotFound when the unit is not within the scope
     * @throws Refused  422 {@code nobody-without-account}; 422 {@code sheet-too-large}
     */
    public PasswordSheet openAll(String unitCode, boolean subtree, Caller.Scope scope, UUID by) {
        LocalDate today = LocalDate.now(clock);
        UUID unit = units.view(unitCode, today, scope).id();
        List<Recipient> recipients = sheetQueries.withoutAccount(unit, subtree, LARGEST_SHEET + 1, today);
        if (recipients.isEmpty()) {
            throw new Refused("nobody-without-account");
        }
        if (recipients.size() > LARGEST_SHEET) {
            throw new Refused("sheet-too-large", LARGEST_SHEET);
        }
        return make(recipients, scope, by);
    }

    /**
     * New passwords in place of forgotten ones, or the first. Nobody gives one to somebody who may do more than themselves.
     *
     * @param scope where the caller administers
     * @throws NotFound when one of them is not on the roll within the scope
     * @throws Refused  422 {@code nobody-chosen}
     */
    public PasswordSheet giveNew(Collection<String> serviceNumbers, Caller.Scope scope, UUID by) {
        if (serviceNumbers.isEmpty()) {
            throw new Refused("nobody-chosen");
        }
        Set<String> wanted = Set.copyOf(serviceNumbers);
        List<Recipient> recipients = sheetQueries.named(wanted, scope, LocalDate.now(clock));
        if (recipients.size() < wanted.size()) {
            throw new NotFound("one of " + wanted);
        }
        return make(recipients, scope, by);
    }

    private PasswordSheet make(List<Recipient> recipients, Caller.Scope scope, UUID by) {
        SheetWork.Made made = sheets.make(recipients, new SheetWork.Order(by, scope, until(), lastDay(), LocalDate.now(clock), clock.instant()));
        made.done().forEach(one -> events.fire(
                one.username() == null ? new AccountOpened(one.serviceNumber(), one.unitId()) : new PasswordGiven(one.serviceNumber(), one.unitId())));
        return made.sheet();
    }

    private LocalDate lastDay() {
        return LocalDate.now(clock).plusDays(oneTimeDays);
    }

    private Instant until() {
        return lastDay().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /**
     * People with how their accounts stand.
     *
     * @throws NotFound when the unit is not within the scope
     */
    public Page<AccountView> list(AccountQuery query, Page.Request page, Caller.Scope scope) {
        LocalDate today = LocalDate.now(clock);
        return queries.list(query, unit(query.unit(), scope), page, scope, today, clock.instant());
    }

    /**
     * How far given passwords are hashed; counted only while some wait.
     *
     * @param unitCode with its subtree; null: all of the scope
     */
    public Readiness readiness(String unitCode, Caller.Scope scope) {
        if (accounts.waitingForHash(1).isEmpty()) {
            return new Readiness(0, 0);
        }
        return queries.readiness(unit(unitCode, scope), scope, LocalDate.now(clock));
    }

    private UUID unit(String code, Caller.Scope scope) {
        return code == null ? null : units.view(code, LocalDate.now(clock), scope).id();
    }

    /** Empty while somebody has no account. */
    public Optional<String> usernameOf(UUID person) {
        return accounts.of(person, LocalDate.now(clock)).map(Account::username);
    }

    /** A password that somebody else prints or says, to be changed at the first sign-in. */
    public String randomPassword() {
        return passwords.random();
    }

    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    /** Keys for signing and sealing; once at start, before the first request. */
    public void prepareKeys() {
        tokens.prepare(clock.instant());
    }

    /** Rows of the people file that cannot get the account they name; told to the listener, answered by row number. */
    public Set<Integer> checkAccounts(Bulk.Source source, Bulk.Listener listener) {
        return bulk.check(source, listener);
    }

    /** Opens the accounts the people file names, but for these rows. The people must be there. */
    public void importAccounts(Bulk.Source source, Set<Integer> badRows, Bulk.Keeper keeper) {
        bulk.apply(source, badRows, until(), keeper, clock.instant());
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

    /**
     * Hashes some of the passwords that wait, one after the other, each in a write of its own: nobody who signs in meanwhile waits
     * for more than one of them.
     *
     * @return how many it took up; fewer than {@code most}: none is left
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int hashWaiting(int most) {
        List<AccountRepository.Waiting> waiting = accounts.waitingForHash(most);
        waiting.forEach(one -> accounts.hashed(one.personId(), one.sealed(), passwords.hash(seal.open(Seal.Purpose.PASSWORD, one.sealed()))));
        return waiting.size();
    }
}
