package vn.hocvuso.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one clock; its zone decides what "today" is (domain.md §4.18). */
@ApplicationScoped
public class Clocks {
    @Produces
    @ApplicationScoped
    Clock clock(@ConfigProperty(name = "hocvuso.zone") String zone) {
        return Clock.system(ZoneId.of(zone));
    }
}
