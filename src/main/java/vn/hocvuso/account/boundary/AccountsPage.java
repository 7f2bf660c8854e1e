package vn.hocvuso.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import vn.hocvuso.account.AccountQuery;
import vn.hocvuso.account.AccountView;
import vn.hocvuso.account.Accounts;
import vn.hocvuso.account.Readiness;
import vn.hocvuso.account.SecondFactors;
import vn.hocvuso.account.Sessions;
import vn.hocvuso.account.rule.AccountState;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;

/** The accounts of a unit's people: how they stand, and what an administrator may do about some of them or all. */
@Named("accountsPage")
@RequestScoped
public class AccountsPage {
    private static final int SIZE = 50;
    private static final List<String> FILTERS = List.of("unit", "below", "q", "state", "factor");
    private static final String SHEET = "/account/password-sheet";

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    SecondFactors factors;

    @Inject
    PasswordSheetPage sheet;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    private Page<AccountView> found;
    private Readiness readiness;

    public void open() {
        scope();
    }

    /** Answers with the sheet itself: its passwords are readable in this answer and nowhere else. */
    public String openAll() {
        if (text("unit") == null) {
            throw new Refused("unit-missing");
        }
        sheet.show(accounts.openAll(text("unit"), isSubtree(), scope(), caller.personId()));
        return SHEET;
    }

    public String giveNew() {
        sheet.show(accounts.giveNew(chosen(), scope(), caller.personId()));
        return SHEET;
    }

    public String endSessions() {
        chosen().forEach(number -> sessions.endAllOf(number, scope()));
        return done("sessions-ended");
    }

    public String removeFactors() {
        chosen().forEach(number -> factors.removeLost(number, scope(), caller.personId()));
        return done("factors-removed");
    }

    private List<String> chosen() {
        String[] numbers = external.getRequestParameterValuesMap().getOrDefault("chosen", new String[0]);
        if (numbers.length == 0) {
            throw new Refused("nobody-chosen");
        }
        return Arrays.asList(numbers).subList(0, Math.min(numbers.length, SIZE));
    }

    /** Back to the list as it was filtered. */
    private String done(String what) {
        StringBuilder address = new StringBuilder("/account/accounts?faces-redirect=true&done=" + what);
        for (String name : FILTERS) {
            if (text(name) != null) {
                address.append('&').append(name).append('=').append(URLEncoder.encode(text(name), StandardCharsets.UTF_8));
            }
        }
        return address.toString();
    }

    /** By the filters of the address; an act that was refused shows the same list again. */
    public Page<AccountView> getFound() {
        if (found == null) {
            String factor = text("factor");
            Boolean withFactor = "yes".equals(factor) ? Boolean.TRUE : "no".equals(factor) ? Boolean.FALSE : null;
            AccountState state = AccountState.named(text("state")).orElse(null);
            AccountQuery query = new AccountQuery(text("unit"), isSubtree(), text("q"), state, withFactor);
            try {
                found = accounts.list(query, new Page.Request(page(), SIZE), scope());
            } catch (NotFound noSuchUnit) {
                found = new Page<>(List.of(), 0L, 0, SIZE);
            }
        }
        return found;
    }

    private int page() {
        String page = text("page");
        return page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
    }

    public Readiness getReadiness() {
        if (readiness == null) {
            try {
                readiness = accounts.readiness(text("unit"), scope());
            } catch (NotFound noSuchUnit) {
                readiness = new Readiness(0, 0);
            }
        }
        return readiness;
    }

    public boolean isSubtree() {
        return !"own".equals(text("below"));
    }

    public List<String> getStates() {
        return Arrays.stream(AccountState.values()).map(AccountState::code).toList();
    }

    private Caller.Scope scope() {
        return caller.require(Caller.Role.ADMINISTRATOR);
    }

    /** Null when missing or blank. */
    private String text(String name) {
        String value = Vietnamese.clean(external.getRequestParameterMap().get(name));
        return value == null || value.isEmpty() ? null : value;
    }
}
