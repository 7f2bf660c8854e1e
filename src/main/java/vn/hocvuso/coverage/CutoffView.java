package vn.hocvuso.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.coverage.rule.Frozen;

/**
 * A cut-off as it was frozen: the members of {@link CoverageView} with what stands around them.
 *
 * @param number      unique in the installation, {@code CS-2026-000123}
 * @param versions    every version of the number, the newest first
 * @param differences what this version changed of the one before it; empty for the first
 * @param units       how many units are in it: the unit and all below
 * @param previousSha256 of the cut-off frozen before this one, whatever its unit; null: the first of all
 */
public record CutoffView(
        String number,
        int version,
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
        Figures own,
        List<GroupFigures> groups,
        List<FrozenUnit> children,
        LocalDate targetSince,
        LocalDate completeSince,
        CutoffDefinition definition,
        CutoffStrength strength,
        CutoffVersion frozen,
        String previousSha256,
        int units,
        List<CutoffVersion> versions,
        List<CutoffDifference> differences) {

    public static CutoffView of(Frozen frozen, CutoffVersion version, List<CutoffVersion> versions, List<CutoffDifference> differences) {
        Frozen.Line top = frozen.top();
        Figures f = top.tally().figures();
        CutoffDefinition definition = frozen.definition();
        Frozen.Signed signed = frozen.strength();
        return new CutoffView(
                frozen.mark().number(), frozen.mark().version(), definition.code(), top.unit(), frozen.mark().asOf(),
                BigDecimal.valueOf(definition.target(), 1), f.onRoll(), f.exempt(), f.required(), f.started(), f.completed(), f.assessed(), f.passed(),
                f.overdue(), f.remaining(), f.coverage(), f.coverageOnRoll(), frozen.own().figures(), FrozenUnit.groups(top),
                frozen.children().stream().map(FrozenUnit::of).toList(), top.targetSince(), top.completeSince(), definition,
                new CutoffStrength(signed.confirmed(), signed.on(), signed.roster(), signed.difference(), signed.state()), version,
                frozen.mark().previous(), frozen.units().size(), versions, differences);
    }
}
