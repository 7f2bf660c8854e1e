package vn.hocvuso.unit.rule;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.unit.UnitChange;

/** Whether a wish to split a unit makes sense by itself: parts there are, each thing goes one way. */
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
}
