package vn.hocvuso.campaign.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.campaign.ExemptionOf;
import vn.hocvuso.campaign.ExemptionView;
import vn.hocvuso.campaign.Exemptions;
import vn.hocvuso.personnel.StoryAsked;

/** Exemptions on somebody's timeline, for themselves and whoever answers for them: a reason may tell of an illness. */
@ApplicationScoped
public class StoryObserver {
    @Inject
    Exemptions exemptions;

    void tell(@Observes StoryAsked asked) {
        if (asked.isFor(COMMANDER, ADMINISTRATOR)) {
            exemptions.of(asked.person()).forEach(one -> asked.tell(line(one)));
        }
    }

    private static StoryAsked.Told line(ExemptionOf of) {
        ExemptionView one = of.exemption();
        boolean withdrawn = one.state().equals("withdrawn");
        List<StoryAsked.Detail> details = new ArrayList<>();
        details.add(new StoryAsked.Detail("reason", one.reason(), null, null));
        if (one.evidence() != null) {
            details.add(new StoryAsked.Detail("evidence", one.evidence(), null, null));
        }
        details.add(new StoryAsked.Detail(one.grantedBy() == null ? "from-file" : "granted", null, one.grantedBy(), one.grantedAt()));
        if (one.endedBy() != null) {
            details.add(new StoryAsked.Detail("ended", one.endedReason(), one.endedBy(), one.endedAt()));
        }
        return new StoryAsked.Told("campaign", "exemption", one.state(), one.from(), withdrawn ? one.from() : one.to(), of.campaign(), withdrawn, details);
    }
}
