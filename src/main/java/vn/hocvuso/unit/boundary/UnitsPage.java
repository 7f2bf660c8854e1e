package vn.hocvuso.unit.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.unit.UnitAct;
import vn.hocvuso.unit.UnitQuery;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** The tree, a step at a time: a unit with its children and its history, or what a search finds; as of any day. */
@Named("unitsPage")
@RequestScoped
public class UnitsPage {
    private static final int SIZE = 50;

    @Inject
    Units units;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private LocalDate today;
    private LocalDate day;
    private UnitView unit;
    private List<UnitView> above = List.of();
    private List<UnitView> rows = List.of();
    private List<UnitView> history = List.of();
    private List<UnitAct> acts = List.of();
    private boolean administered;
    private Page<UnitView> found;
    private Set<String> parents = Set.of();

    public void open(String code, String q, LocalDate asOf, int page) {
        Caller.Scope scope = caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
        today = LocalDate.now(clock);
        day = asOf == null ? today : asOf;
        if (q != null) {
            found = units.list(new UnitQuery(null, q, day), new Page.Request(page, SIZE), scope);
            rows = found.items();
        } else if (code == null) {
            rows = units.roots(day, scope);
        } else {
            look(units.view(code, day, scope), scope);
        }
        parents = units.parents(rows.stream().map(UnitView::code).toList(), day);
    }

    private void look(UnitView chosen, Caller.Scope scope) {
        unit = chosen;
        above = units.path(unit.id(), day).stream()
                .filter(step -> !step.id().equals(unit.id()) && units.covers(scope, step.id(), day))
                .toList();
        rows = units.children(unit.code(), day, scope);
        history = new ArrayList<>(units.history(unit.code(), day, scope));
        Collections.reverse(history);
        acts = units.acts(unit.code(), day, scope);
        Caller.Scope administers = caller.scopeOf(ADMINISTRATOR);
        administered = !administers.isEmpty() && units.covers(administers, unit.id(), day);
    }

    /** What was done to the unit, the latest first. */
    public List<UnitAct> getActs() {
        return acts;
    }

    /** Whether the reader may change the unit. */
    public boolean isAdministered() {
        return administered;
    }

    public boolean isWholeAdministrator() {
        return caller.scopeOf(ADMINISTRATOR).whole();
    }

    /** Null at the top of the tree and in a search. */
    public UnitView getUnit() {
        return unit;
    }

    public List<UnitView> getAbove() {
        return above;
    }

    /** Children of the unit, the caller's highest units, or what was found. */
    public List<UnitView> getRows() {
        return rows;
    }

    /** The latest first. */
    public List<UnitView> getHistory() {
        return history;
    }

    /** Null without a search. */
    public Page<UnitView> getFound() {
        return found;
    }

    public boolean opens(String code) {
        return parents.contains(code);
    }

    /** Null for today. */
    public LocalDate getAsOf() {
        return day.equals(today) ? null : day;
    }

    public LocalDate getDay() {
        return day;
    }
}
