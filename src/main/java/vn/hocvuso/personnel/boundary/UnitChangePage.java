package vn.hocvuso.personnel.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.Reorganisation;
import vn.hocvuso.personnel.Reorganisations;
import vn.hocvuso.unit.UnitChange;
import vn.hocvuso.unit.UnitQuery;
import vn.hocvuso.unit.UnitTypes;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** One change of one unit: what is wanted, what it would do, and then the deed. Nothing is done that was not shown before. */
@Named("unitChangePage")
@RequestScoped
public class UnitChangePage {
    @Inject
    Reorganisations reorganisations;

    @Inject
    Units units;

    @Inject
    UnitTypes types;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    ExternalContext external;

    private UnitChangeForm form;
    private UnitView unit;
    private List<UnitView> children;
    private List<UnitView> proposals = List.of();
    private UnitView target;
    private Reorganisation effects;
    private String shown;
    private boolean acted;
    private int added;

    @PostConstruct
    void read() {
        form = new UnitChangeForm(external.getRequestParameterMap());
    }

    /** Whoever does not administer the unit gets no page and no act. */
    public void open() {
        Caller.Scope scope = caller.require(ADMINISTRATOR);
        if (getCode() == null && !getKind().equals("found")) {
            throw new NotFound("a unit to change");
        }
        if (getCode() == null && !scope.whole()) {
            throw new Refused(Refused.Kind.FORBIDDEN, "forbidden");
        }
        getUnit();
    }

    public void preview() {
        UnitChange change = change();
        if (change != null) {
            effects = within(() -> reorganisations.preview(change, caller.require(ADMINISTRATOR)));
            shown = mark(change);
        }
    }

    /** What was altered since it was shown is shown again instead. */
    public String carryOut() {
        UnitChange change = change();
        if (change == null) {
            return null;
        }
        if (!mark(change).equals(form.text("shown"))) {
            preview();
            return null;
        }
        Reorganisation done = within(() -> reorganisations.carryOut(change, caller.require(ADMINISTRATOR), caller.serviceNumber()));
        String opened = stillThere(done);
        LocalDate day = done.on().isAfter(today()) ? done.on() : today();
        return "/unit/units?faces-redirect=true" + (opened == null ? "" : "&unit=" + encoded(opened)) + (day.equals(today()) ? "" : "&asOf=" + day)
                + "&done=" + done.kind();
    }

    /** The unit, or when it ended who is there instead; null: nobody. */
    private String stillThere(Reorganisation done) {
        if (!done.ended().contains(done.unit())) {
            return done.unit();
        }
        return target == null ? done.founded().stream().findFirst().orElse(null) : target.code();
    }

    /** On a page that is being filled in, a unit out of scope is a sentence, not the end of the page. */
    private static <T> T within(Supplier<T> act) {
        try {
            return act.get();
        } catch (NotFound e) {
            throw new Refused("change-out-of-scope");
        }
    }

    /** One more new unit to split off. */
    public void addPart() {
        caller.require(ADMINISTRATOR);
        added = 1;
    }

    /** Null when the target is still to be chosen; the proposals are then on the page. */
    private UnitChange change() {
        acted = true;
        if (isTargeted() && !form.isToTop()) {
            TargetChoice choice = TargetChoice.of(form, day(), units, caller.require(ADMINISTRATOR));
            target = choice.chosen();
            proposals = choice.proposals();
        }
        if (target == null && !proposals.isEmpty()) {
            return null;
        }
        return form.change(getCode(), target == null ? null : target.code(), getChildren().stream().map(UnitView::code).toList());
    }

    /** Null when it does not stand on the day within what the reader administers. */
    private UnitView find(String code, LocalDate day) {
        try {
            return units.view(code, day, caller.require(ADMINISTRATOR));
        } catch (NotFound e) {
            return null;
        }
    }

    private static String mark(UnitChange change) {
        return Integer.toHexString(change.toString().hashCode());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate day() {
        return form.day() == null ? today() : form.day();
    }

    /** A founding names the superior; null: a new root. */
    public String getCode() {
        return form.text("unit");
    }

    public String getKind() {
        return form.kind();
    }

    /** Moving, merging and dissolving name another unit. */
    public boolean isTargeted() {
        return List.of("move", "merge", "dissolve").contains(getKind());
    }

    /** Whether the reader may put a unit under nobody. */
    public boolean isTopAllowed() {
        return getKind().equals("move") && caller.require(ADMINISTRATOR).whole();
    }

    public boolean isToTop() {
        return form.isToTop();
    }

    /** As it stands on the day of the change, else today. */
    public UnitView getUnit() {
        if (unit == null && getCode() != null) {
            Caller.Scope scope = caller.require(ADMINISTRATOR);
            UnitView then = find(getCode(), standsOn());
            unit = then == null ? units.view(getCode(), today(), scope) : then;
        }
        return unit;
    }

    private LocalDate standsOn() {
        try {
            return day();
        } catch (Refused unreadable) {
            return today();
        }
    }

    /** Directly below the unit, for a split. */
    public List<UnitView> getChildren() {
        if (children == null) {
            Caller.Scope scope = caller.require(ADMINISTRATOR);
            children = getKind().equals("split")
                    ? units.list(new UnitQuery(getUnit().code(), null, standsOn()), new Page.Request(0, Page.Request.LARGEST), scope).items()
                    : List.of();
        }
        return children;
    }

    public List<String> getTypes() {
        return types.all().stream().map(UnitTypes.Entry::name).toList();
    }

    /** What is in a field: as it came back, else as the unit is. */
    public String value(String field) {
        return form.isPosted() ? form.text(field) : form.proposed(field, getUnit(), today());
    }

    public String destination(String child) {
        return form.destination(child);
    }

    /** 1, 2, … */
    public List<Integer> getParts() {
        int many = Math.min(UnitChangeForm.MOST_PARTS, form.parts() + added);
        return IntStream.rangeClosed(1, many).boxed().toList();
    }

    /** The unit named, once it is found. */
    public UnitView getTarget() {
        return target;
    }

    public List<UnitView> getProposals() {
        return proposals;
    }

    /** The deed is offered once it was weighed; a press on it comes before anything is weighed anew. */
    public boolean isOffered() {
        return effects != null || (!acted && external.getRequestParameterMap().containsKey("form:go"));
    }

    /** Null until it was weighed. */
    public Reorganisation getEffects() {
        return effects;
    }

    public String getShown() {
        return shown;
    }
}
