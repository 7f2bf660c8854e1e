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
                        .anyMatch(name -> !caller.scopeOf(Caller.Role.valueOf(name)).isEmpty());
    }
}
