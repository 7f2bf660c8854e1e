package vn.hocvuso.unit.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.unit.UnitChange;

/** A wish to split a unit: whether it makes sense by itself, and what its parts are. */
record Splitting(UnitChange.Split split) {
    static final int MOST_PARTS = 50;

    /** @throws Refused 422 */
    void check() {
        if (split.parts().isEmpty() || split.parts().size() > MOST_PARTS) {
            throw new Refused("split-parts", 1, MOST_PARTS);
        }
        if (split.rest() != null && split.parts().stream().noneMatch(part -> part.code().equals(split.rest()))) {
            throw new Refused("split-rest-unknown", split.rest());
        }
        for (UnitChange.Part part : split.parts()) {
            if (part.look().name() == null || part.look().name().isBlank()) {
                throw new Refused("split-part-name", String.valueOf(part.code()));
            }
        }
        once(part -> List.of(String.valueOf(part.code())), "split-code-twice");
        once(UnitChange.Part::children, "split-child-twice");
        once(UnitChange.Part::people, "split-person-twice");
    }

    private void once(Function<UnitChange.Part, Collection<String>> names, String refusal) {
        Set<String> seen = new HashSet<>();
        for (UnitChange.Part part : split.parts()) {
            for (String name : names.apply(part)) {
                if (!seen.add(name)) {
                    throw new Refused(refusal, name);
                }
            }
        }
    }

    /**
     * The days of a part. Without a superior of its own it stands beside the unit it comes from, also where that one is to move
     * later, and as long as that one would have stood.
     *
     * @param superior null: none of its own
     */
    static UnitHistory history(UnitChange.Part part, UnitHistory origin, UnitHistory superior, LocalDate day, UnitType.List types) {
        UnitState look = LookReading.state(withOwnShortName(part.look()), origin.on(day), types);
        if (superior != null) {
            return new UnitHistory(Map.of(day, look.withParent(part.parent())), superior.until());
        }
        TreeMap<LocalDate, UnitState> states = new TreeMap<>(Map.of(day, look));
        origin.states().tailMap(day, false).forEach((from, later) -> {
            if (!later.standsUnderTheSameAs(states.lastEntry().getValue())) {
                states.put(from, look.withParent(later.parentCode()));
            }
        });
        return new UnitHistory(states, origin.until());
    }

    /** Type, tier and kind are those of the unit it comes from, a short name never is. */
    private static UnitChange.Look withOwnShortName(UnitChange.Look look) {
        String shortName = look.shortName() == null ? "" : look.shortName();
        return new UnitChange.Look(look.name(), shortName, look.type(), look.tier(), look.kind(), look.sortOrder());
    }
}
