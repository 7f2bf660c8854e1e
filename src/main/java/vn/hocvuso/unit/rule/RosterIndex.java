package vn.hocvuso.unit.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import vn.hocvuso.kernel.Vietnamese;

/**
 * Units by the way rosters write where they stand: {@code c5-d2-e3} is company 5 directly below battalion 2 directly below
 * regiment 3 (domain.md §3). However many units there are, a question costs a look at those of one letter and number.
 */
public final class RosterIndex {
    private static final Pattern FORM = Pattern.compile("\\p{L}+\\d+(-\\p{L}+\\d+)*");

    private final Map<String, UnitHistory> units;
    private final UnitType.List types;
    private final Map<String, List<String>> byStep = new HashMap<>();

    public RosterIndex(Map<String, UnitHistory> units, UnitType.List types) {
        this.units = units;
        this.types = types;
        units.forEach((code, history) -> {
            Set<String> steps = new LinkedHashSet<>();
            history.states().values().forEach(state -> steps.add(step(state)));
            steps.stream().filter(step -> !step.isEmpty()).forEach(step -> byStep.computeIfAbsent(step, anew -> new ArrayList<>()).add(code));
        });
    }

    private String step(UnitState state) {
        return RosterForm.of(types.of(state.typeCode()), state.name());
    }

    public static boolean isForm(String text) {
        return FORM.matcher(folded(text)).matches();
    }

    private static String folded(String text) {
        return Vietnamese.fold(text).replaceAll("\\s+", "").replace('–', '-');
    }

    /** Codes of the units that stand at that place on the day, in order; empty too when the text is no roster form. */
    public List<String> at(String text, LocalDate day) {
        if (!isForm(text)) {
            return List.of();
        }
        String[] steps = folded(text).split("-");
        return byStep.getOrDefault(steps[0], List.of()).stream().filter(code -> standsAt(code, steps, day)).sorted().toList();
    }

    private boolean standsAt(String code, String[] steps, LocalDate day) {
        String here = code;
        for (String step : steps) {
            UnitState state = here == null || !units.containsKey(here) ? null : units.get(here).on(day);
            if (state == null || !Objects.equals(step(state), step)) {
                return false;
            }
            here = state.parentCode();
        }
        return true;
    }
}
