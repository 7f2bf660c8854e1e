package vn.hocvuso.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.account.PasswordSheet;
import vn.hocvuso.account.rule.PasswordRule;

/** Cards with passwords to print and cut, in the answer to the request that made them; asked for again there is nothing. */
@Named("passwordSheetPage")
@RequestScoped
public class PasswordSheetPage {
    @Inject
    HttpServletRequest request;

    @Inject
    ClientAddress clientAddress;

    @Inject
    @ConfigProperty(name = "hocvuso.public-address")
    Optional<String> publicAddress;

    private PasswordSheet sheet;

    void show(PasswordSheet made) {
        sheet = made;
    }

    /** Null when the page is opened by its address. */
    public PasswordSheet getSheet() {
        return sheet;
    }

    /** What people type into their browser. */
    public String getAddress() {
        return publicAddress.filter(given -> !given.isBlank()).orElseGet(() -> (clientAddress.isSecure(request) ? "https://" : "http://") + request.getHeader("Host"));
    }

    public String joined(List<String> words) {
        return String.join(", ", words);
    }

    public int getShortest() {
        return PasswordRule.SHORTEST;
    }
}
