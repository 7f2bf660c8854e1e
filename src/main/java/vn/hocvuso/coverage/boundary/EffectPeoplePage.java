package vn.hocvuso.coverage.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.coverage.EffectPerson;
import vn.hocvuso.coverage.EffectView;
import vn.hocvuso.coverage.Effects;
import vn.hocvuso.coverage.rule.EffectMarks;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.PeopleSeen;

/** The names behind a figure of a draft's effect, with where each stands before and after. */
@Named("effectPeoplePage")
@RequestScoped
public class EffectPeoplePage {
    private static final int SIZE = 50;

    @Inject
    Effects effects;

    @Inject
    Caller caller;

    @Inject
    Event<PeopleSeen> seen;

    private EffectView view;
    private String figure;
    private Page<EffectPerson> people;

    /** @param wanted unknown: those who are added */
    public void open(String draft, String wanted, int page) {
        Caller.Scope scope = caller.require(ADMINISTRATOR);
        UUID id = EffectResource.uuid(draft);
        figure = EffectMarks.named(wanted).isPresent() ? wanted : "added";
        view = effects.of(id, scope);
        people = effects.people(id, figure, new Page.Request(page, SIZE), scope);
        seen.fire(PeopleSeen.list("effect-names", null, people, view.code(), figure));
    }

    public EffectView getView() {
        return view;
    }

    public String getFigure() {
        return figure;
    }

    public Set<String> getFigures() {
        return EffectMarks.names();
    }

    public Page<EffectPerson> getPeople() {
        return people;
    }

    /** So many that they stand in the order in which they were recorded. */
    public boolean isUnordered() {
        return people.total() > Effects.MOST_IN_ORDER;
    }
}
