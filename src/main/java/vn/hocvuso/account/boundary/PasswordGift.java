package vn.hocvuso.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.account.Accounts;
import vn.hocvuso.account.PasswordSheet;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;

/** On a person's page: the account, and a new password for it, shown in the answer to the request that asked for it and nowhere else. */
@Named("passwordGift")
@RequestScoped
public class PasswordGift {
    @Inject
    Accounts accounts;

    @Inject
    Caller caller;

    private String password;

    public void give(String serviceNumber) {
        PasswordSheet sheet = accounts.giveNew(List.of(serviceNumber), caller.require(Caller.Role.ADMINISTRATOR), caller.personId());
        sheet.skipped().keySet().stream().findFirst().ifPresent(reason -> {
            throw new Refused(Refused.Kind.FORBIDDEN, reason, serviceNumber);
        });
        password = sheet.units().get(0).cards().get(0).password();
    }

    /** Null unless this very request gave one. */
    public String getPassword() {
        return password;
    }

    /** Null while there is no account. */
    public String username(UUID person) {
        return accounts.usernameOf(person).orElse(null);
    }
}
