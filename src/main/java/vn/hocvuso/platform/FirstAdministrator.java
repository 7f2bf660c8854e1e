package vn.hocvuso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import vn.hocvuso.account.Accounts;
import vn.hocvuso.personnel.People;

/** The one account an empty installation begins with; its password is changed at the first sign-in. */
@ApplicationScoped
@Transactional
public class FirstAdministrator {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());
    private static final String NAME = "admin";

    @Inject
    People people;

    @Inject
    Accounts accounts;

    /** @param given {@code HOCVUSO_ADMIN_PASSWORD}; else one is made up and printed this once */
    public void appoint(Optional<String> given) {
        UUID person = people.appointAdministrator(NAME, "Quản trị hệ thống");
        String password = given.filter(value -> !value.isBlank()).orElseGet(accounts::randomPassword);
        accounts.open(person, NAME, password);
        if (given.isEmpty()) {
            LOG.info(() -> "First administrator: user name " + NAME + ", password " + password + " (printed once; change it at the first sign-in)");
        }
    }
}
