package vn.hocvuso.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.account.entity.Account;

/**
 * A sign-in whose password was right and whose code is missing: who and until when, sealed, carried by the page itself so that
 * any node can go on. A password changed meanwhile ends it.
 */
@ApplicationScoped
public class Halfway {
    private static final Duration LASTS = Duration.ofMinutes(5);

    private AccountRepository accounts;
    private Seal seal;

    Halfway() {}

    @Inject
    public Halfway(AccountRepository accounts, Seal seal) {
        this.accounts = accounts;
        this.seal = seal;
    }

    public String of(Account account, Instant now) {
        return seal.close(Seal.Purpose.HALFWAY, account.personId() + " " + account.changedAt() + " " + now.plus(LASTS));
    }

    /** Empty when it is not one of ours, too old, or the account is another by now. */
    public Optional<Account> account(String half, LocalDate today, Instant now) {
        return seal.tryOpen(Seal.Purpose.HALFWAY, half == null ? "" : half)
                .map(text -> text.split(" "))
                .filter(parts -> Instant.parse(parts[2]).isAfter(now))
                .flatMap(parts -> accounts.of(UUID.fromString(parts[0]), today).filter(account -> account.changedAt().toString().equals(parts[1])))
                .filter(account -> account.isOpen(now));
    }
}
