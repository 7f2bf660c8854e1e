package vn.hocvuso.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.coverage.rule.Counts;

/**
 * A unit in a campaign on a day (contract.md): its subtree's counts, of which {@code own} are posted to the unit itself;
 * unit = own + Σ children = Σ groups.
 *
 * @param target  per cent
 * @param pending a change is still being counted
 */
public record CoverageView(
        String campaign,
        UnitName unit,
        LocalDate asOf,
        BigDecimal target,
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
        boolean pending,
        Figures own,
        List<GroupFigures> groups,
        List<UnitFigures> children) {

    /** What stands beside the counts. */
    public record Frame(String campaign, UnitName unit, LocalDate asOf, int targetTenths, boolean pending) {}

    public static CoverageView of(
            Frame frame, Counts counts, Counts own, List<GroupFigures> groups, List<UnitFigures> children) {
        Figures f = Figures.of(counts);
        return new CoverageView(
                frame.campaign(),
                frame.unit(),
                frame.asOf(),
                BigDecimal.valueOf(frame.targetTenths(), 1),
                f.onRoll(),
                f.exempt(),
                f.required(),
                f.started(),
                f.completed(),
                f.assessed(),
                f.passed(),
                f.overdue(),
                f.remaining(),
                f.coverage(),
                f.coverageOnRoll(),
                frame.pending(),
                Figures.of(own),
                groups,
                children);
    }
}
