package vn.hocvuso.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.account.entity.Account;

/**
 * Whether a name and a password belong together. Nobody learns from the answer or from its time whether there is such an account,
 * whether it is closed, expired or not hashed yet: every way through here reads one row and costs one hash.
 */
@ApplicationScoped
public class SignInCheck {
    private AccountRepository accounts;
    private Passwords passwords;
    private Seal seal;

    SignInCheck() {}

    @Inject
    public SignInCheck(AccountRepository accounts, Passwords passwords, Seal seal) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.seal = seal;
    }

    /** Empty unless the account is there, open today, and this is its password. */
    public Optional<Account> pass(String username, String password, LocalDate today, Instant now) {
        Optional<Account> account = accounts.byUsername(username, today);
        boolean right = fits(account, password);
        return account.filter(found -> right && found.isOpen(now));
    }

    /** Costs one hash, whatever the account and the answer. */
    public boolean fits(Optional<Account> account, String password) {
        Optional<String> given = account.map(Account::pendingPassword).map(sealed -> seal.open(Seal.Purpose.PASSWORD, sealed));
        return passwords.fits(account, given, password);
    }
}
