package vn.hocvuso.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Units by what a file calls them: a code, or the roster form {@code c5-d2-e3} where no unit has that for a code. Made once for a
 * file and asked for every row; what it takes to read roster forms is loaded at the first of them.
 */
public final class UnitDirectory {
    /**
     * @param unit  null when there is none, or more than one
     * @param codes of the units that stand there: more than one when the name is ambiguous
     */
    public record Match(UUID unit, List<String> codes) {
        public boolean isAmbiguous() {
            return unit == null && !codes.isEmpty();
        }
    }

    private static final Match NONE = new Match(null, List.of());

    private final Map<String, UUID> ids;
    private final BiFunction<String, LocalDate, List<String>> standing;

    /** @param standing codes of the units at a place in roster form on a day */
    public UnitDirectory(Map<String, UUID> ids, BiFunction<String, LocalDate, List<String>> standing) {
        this.ids = ids;
        this.standing = standing;
    }

    /** @param day null when it cannot be read: then only codes are known */
    public Match find(String text, LocalDate day) {
        UUID literal = ids.get(text);
        if (literal != null || day == null) {
            return literal == null ? NONE : new Match(literal, List.of(text));
        }
        List<String> codes = standing.apply(text, day);
        return codes.size() == 1 ? new Match(ids.get(codes.get(0)), codes) : new Match(null, codes);
    }
}
