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
import java.util.List;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/**
 * Units to choose from in a filter: never the whole tree, but where one stands in it. Step by step every unit can be reached,
 * however many there are.
 */
@Named("unitChoices")
@RequestScoped
public class UnitChoices {
    private static final String STEP = "\u2007\u2007";

    /** @param label indented by depth */
    public record Choice(String code, String label) {}

    @Inject
    Units units;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private List<Choice> choices;

    /** The way from the caller's highest unit to the chosen one, and its children; without a choice the highest and theirs. */
    public List<Choice> of(String chosen) {
        if (choices == null) {
            Caller.Scope scope = caller.scopeOf(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
            LocalDate today = LocalDate.now(clock);
            choices = scope.isEmpty() ? List.of() : list(chosen, scope, today);
        }
        return choices;
    }

    private List<Choice> list(String chosen, Caller.Scope scope, LocalDate today) {
        List<Choice> list = new ArrayList<>();
        int depth = 0;
        List<UnitView> tops = units.roots(today, scope);
        String from = chosen == null ? (tops.size() == 1 ? tops.get(0).code() : null) : chosen;
        if (from == null) {
            tops.forEach(top -> list.add(choice(top, 0)));
            return list;
        }
        try {
            for (UnitView step : units.path(units.view(from, today, scope).id(), today)) {
                if (units.covers(scope, step.id(), today)) {
                    list.add(choice(step, depth++));
                }
            }
            for (UnitView child : units.children(from, today, scope)) {
                list.add(choice(child, depth));
            }
        } catch (NotFound unknown) {
            tops.forEach(top -> list.add(choice(top, 0))); // a mistyped address: begin again at the top
        }
        return list;
    }

    private static Choice choice(UnitView unit, int depth) {
        return new Choice(unit.code(), STEP.repeat(depth) + unit.name());
    }
}
