package vn.hocvuso.progress.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.progress.Correction;
import vn.hocvuso.progress.Corrections;
import vn.hocvuso.progress.ResultView;
import vn.hocvuso.progress.rule.Corrected;

/** One result: where it comes from, and for those in charge the two ways to put it right. */
@Named("resultPage")
@RequestScoped
public class ResultPage {
    @Inject
    Corrections corrections;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    ExternalContext external;

    @Inject
    Event<PeopleSeen> seen;

    private final Map<String, Object> given = new HashMap<>();
    private ResultView result;
    private Optional<String> confirmedIn;

    public void open() {
        given.put("earnedOn", getResult().earnedOn());
        given.put("outcome", result.outcome());
    }

    public String correct() {
        ResultView right = corrections.correct(
                id(), new Correction((LocalDate) given.get("earnedOn"), text("outcome"), text("reason")), caller.serviceNumber(), scope());
        return here(right.id(), "corrected");
    }

    public String revoke() {
        corrections.revoke(id(), text("why"), caller.serviceNumber(), scope());
        return here(id(), "revoked");
    }

    private static String here(UUID id, String done) {
        return "/progress/result?faces-redirect=true&id=" + id + "&done=" + done;
    }

    private String text(String name) {
        return given.get(name) == null ? null : given.get(name).toString();
    }

    private UUID id() {
        return ResultResource.id(String.valueOf(external.getRequestParameterMap().get("id")));
    }

    /** Read at first need: a post asks before its action runs. */
    public ResultView getResult() {
        if (result == null) {
            result = corrections.result(id(), scope()).orElseThrow(() -> new NotFound("result " + id()));
            seen.fire(PeopleSeen.one("results", result.serviceNumber()));
        }
        return result;
    }

    /** Whether the reader may put it right: nobody does so with results of their own. */
    public boolean isCorrectable() {
        return getResult().revokedAt() == null && getConfirmedIn() == null && !result.serviceNumber().equals(caller.serviceNumber());
    }

    /** The number of the batch two people confirmed it in; null: it came another way. */
    public String getConfirmedIn() {
        if (confirmedIn == null) {
            confirmedIn = corrections.confirmedIn(getResult());
        }
        return confirmedIn.orElse(null);
    }

    /** What it is and what it can be corrected to. */
    public List<String> getOutcomes() {
        Set<String> outcomes = new LinkedHashSet<>(List.of(getResult().outcome()));
        outcomes.addAll(Corrected.outcomes(result.kind()));
        return new ArrayList<>(outcomes);
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public Map<String, Object> getGiven() {
        return given;
    }

    private Caller.Scope scope() {
        return caller.require(INSTRUCTOR, ADMINISTRATOR);
    }
}
