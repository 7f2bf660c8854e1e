package vn.hocvuso.classroom.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a sheet is found from outside, for the code on paper. */
@RequestScoped
public class SheetAddress {
    private static final int LONGEST = 400;

    @Inject
    HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "hocvuso.public-address")
    Optional<String> publicAddress;

    /** Of some sessions or, when they are many or none, of the whole class. */
    String of(String number, Collection<UUID> sessions) {
        StringBuilder address = new StringBuilder(root()).append("/classroom/attendance?number=").append(number);
        sessions.forEach(session -> address.append("&session=").append(session));
        return address.length() <= LONGEST ? address.toString() : root() + "/classroom/attendance?number=" + number;
    }

    private String root() {
        return publicAddress.filter(given -> !given.isBlank()).map(given -> given.replaceAll("/+$", "")).orElseGet(() -> here());
    }

    private String here() {
        return request.getRequestURL().toString().replaceAll("^(https?://[^/]+).*$", "$1");
    }
}
