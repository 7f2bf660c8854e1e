package vn.hocvuso.personnel.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.unit.Units;

/** Units as people read them beside a role or in a field: today's name with the code. */
@Named("unitNames")
@RequestScoped
public class UnitNames {
    @Inject
    Units units;

    @Inject
    Clock clock;

    /** The bare code for a unit that is no more; empty for none. */
    public String of(String code) {
        try {
            return code == null ? "" : units.view(units.idOf(code), LocalDate.now(clock)).name() + " (" + code + ")";
        } catch (NotFound e) {
            return code;
        }
    }
}
