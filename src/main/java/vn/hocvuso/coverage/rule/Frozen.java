package vn.hocvuso.coverage.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.coverage.CutoffDefinition;
import vn.hocvuso.coverage.UnitName;

/**
 * A cut-off: a campaign's figures of a unit and of every unit below it on a day, with what the campaign asked and what strength
 * was confirmed. {@link FrozenText} is its lasting form.
 *
 * @param units the unit itself first, then its subtree, parents before children, in the order of lists
 */
public record Frozen(Mark mark, CutoffDefinition definition, Signed strength, List<Line> units) {

    /**
     * @param by       id of the person who froze it; null: the platform
     * @param note     null: none
     * @param previous SHA-256 of the cut-off frozen before this one; null: the first of all
     */
    public record Mark(String number, int version, LocalDate asOf, String by, String as, Instant at, String note, String previous) {}

    /** The strength check of the day; {@code confirmed} and {@code on} are null where nobody had confirmed. */
    public record Signed(Long confirmed, LocalDate on, long roster, Long difference, String state) {}

    /**
     * @param parent        code of the superior unit; null for the first
     * @param groups        by report group, for the first unit and its direct children
     * @param targetSince   first day of the stretch up to the cut-off on which the target was reached; null: it was not, or is not kept
     * @param completeSince the same for everybody having passed
     */
    public record Line(
            int depth, String parent, UnitName unit, Tally tally, Map<String, Tally> groups, LocalDate targetSince, LocalDate completeSince) {}

    public Line top() {
        return units.get(0);
    }

    public List<Line> children() {
        return units.stream().filter(line -> line.depth() == 1).toList();
    }

    public Tally own() {
        return children().stream().map(Line::tally).reduce(top().tally(), Tally::minus);
    }

    public Optional<Line> find(String code) {
        return units.stream().filter(line -> line.unit().code().equals(code)).findFirst();
    }
}
