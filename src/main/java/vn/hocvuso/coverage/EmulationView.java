package vn.hocvuso.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.coverage.rule.CoveragePercent;
import vn.hocvuso.coverage.rule.Emulation;
import vn.hocvuso.coverage.rule.Standing;
import vn.hocvuso.kernel.Page;

/**
 * Units of one tier and type below a unit, the praised first.
 *
 * @param target  per cent
 * @param classes what there is below the unit, so that one can ask for another
 * @param shown   the class of {@code units}; null: nothing stands below the unit
 */
public record EmulationView(
        String campaign, UnitName unit, LocalDate asOf, BigDecimal target, boolean pending, List<UnitClass> classes, UnitClass shown, Page<Contender> units) {

    /**
     * @param place       shared by equal ones; null: behind the praised, in the order of lists
     * @param since       first day from which the unit has stayed at its share, at the earliest the campaign's start; null: nobody has to learn
     * @param targetSince first day from which it has stayed at the target; null: it is not there. Who has one is a candidate for reward
     */
    public record Contender(
            Integer place, UnitName unit, long required, long passed, long remaining, BigDecimal coverage, LocalDate since, LocalDate targetSince) {

        public static Contender of(Emulation.Placed<?> placed, UnitName unit) {
            Standing standing = placed.standing();
            return new Contender(
                    placed.place(), unit, standing.required(), standing.passed(), standing.required() - standing.passed(),
                    CoveragePercent.of(standing.passed(), standing.required()).orElse(null), standing.since(), standing.targetSince());
        }
    }
}
