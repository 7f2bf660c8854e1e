package vn.hocvuso.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.demo.PastClock;

/** The one clock; its zone decides what "today" is (domain.md §4.18). */
@ApplicationScoped
public class Clocks {
    @Produces
    @ApplicationScoped
    Clock clock(@ConfigProperty(name = "hocvuso.zone") String zone, @ConfigProperty(name = "hocvuso.demo") boolean demonstration) {
        Clock clock = Clock.system(ZoneId.of(zone));
        return demonstration ? new PastClock(clock) : clock;
    }
}
