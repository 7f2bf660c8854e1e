package vn.hocvuso.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.coverage.rule.Frozen;

/**
 * A direct child in a cut-off.
 *
 * @param targetSince   since when the target has been held without a break, up to the cut-off; null: it was not held on its day
 * @param completeSince the same for 100%
 */
public record FrozenUnit(
        UnitName unit,
        long onRoll,
        long exempt,
        long required,
        long started,
        long completed,
        long assessed,
        long passed,
        long overdue,
        long remaining,
        BigDecimal coverage,
        BigDecimal coverageOnRoll,
        List<GroupFigures> groups,
        LocalDate targetSince,
        LocalDate completeSince) {

    public static FrozenUnit of(Frozen.Line line) {
        Figures f = line.tally().figures();
        return new FrozenUnit(
                line.unit(), f.onRoll(), f.exempt(), f.required(), f.started(), f.completed(), f.assessed(), f.passed(), f.overdue(),
                f.remaining(), f.coverage(), f.coverageOnRoll(), groups(line), line.targetSince(), line.completeSince());
    }

    static List<GroupFigures> groups(Frozen.Line line) {
        return line.groups().entrySet().stream().map(entry -> GroupFigures.of(entry.getKey(), entry.getValue().figures())).toList();
    }
}
