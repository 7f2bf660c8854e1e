package vn.hocvuso.imports.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.campaign.ExemptionsChanged;
import vn.hocvuso.imports.Imports;
import vn.hocvuso.personnel.PeopleChanged;
import vn.hocvuso.unit.UnitsChanged;

/** Whoever changes facts says so, for coverage; with that an import that touched the same can no longer be taken back. */
@ApplicationScoped
public class FactsObserver {
    @Inject
    private Imports imports;

    void exemptions(@Observes ExemptionsChanged changed) {
        imports.overtaken(changed.persons());
    }

    void people(@Observes PeopleChanged changed) {
        imports.overtaken(changed.persons());
    }

    void units(@Observes UnitsChanged changed) {
        imports.overtaken(changed.units());
    }
}
