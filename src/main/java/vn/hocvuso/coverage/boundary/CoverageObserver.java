package vn.hocvuso.coverage.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.hocvuso.campaign.CampaignChanged;
import vn.hocvuso.campaign.ExemptionsChanged;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.personnel.PeopleChanged;
import vn.hocvuso.progress.ResultsChanged;
import vn.hocvuso.unit.UnitTypeChanged;
import vn.hocvuso.unit.UnitsChanged;

/** Notes, in the transaction of whoever changed a fact, that it has to be counted: the two commit together or not at all. */
@ApplicationScoped
public class CoverageObserver {
    @Inject
    private Coverage coverage;

    void campaign(@Observes CampaignChanged changed) {
        coverage.campaignChanged(changed.campaign());
    }

    void exemptions(@Observes ExemptionsChanged changed) {
        coverage.peopleChanged(changed.persons());
    }

    void people(@Observes PeopleChanged changed) {
        coverage.peopleChanged(changed.persons());
    }

    void units(@Observes UnitsChanged changed) {
        coverage.unitsChanged(changed.units(), changed.from());
    }

    void types(@Observes UnitTypeChanged changed) {
        coverage.unitTypesChanged();
    }

    void results(@Observes ResultsChanged changed) {
        coverage.peopleChanged(changed.persons());
    }
}
