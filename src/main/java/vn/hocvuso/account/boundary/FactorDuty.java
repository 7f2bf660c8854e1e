package vn.hocvuso.account.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.kernel.Caller;

/** Whether the reader's role asks for a second factor. In the demonstration nobody's does. */
@Named("factorDuty")
@RequestScoped
public class FactorDuty {
    @Inject
    Caller caller;

    @Inject
    @ConfigProperty(name = "hocvuso.account.otp-required-roles")
    Optional<String> roles;

    @Inject
    @ConfigProperty(name = "hocvuso.demo")
    boolean demo;

    public boolean isHeld() {
        return !demo
                && roles.stream()
                        .flatMap(list -> Arrays.stream(list.split(",")))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .anyMatch(name -> !caller.scopeOf(role(name)).isEmpty());
    }

    private static Caller.Role role(String name) {
        try {
            return Caller.Role.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "HOCVUSO_ACCOUNT_OTP_REQUIRED_ROLES names " + name + "; write some of " + Arrays.toString(Caller.Role.values()) + ", comma separated", e);
        }
    }
}
