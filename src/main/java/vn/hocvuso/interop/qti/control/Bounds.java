package vn.hocvuso.interop.qti.control;

import java.math.BigDecimal;
import vn.hocvuso.questionbank.QuestionFault;

/**
 * What cuts points: bounds of a mapping, and conditions on the points of the whole item. Only what changes nothing is taken.
 *
 * @param line where the item begins
 */
record Bounds(int line, Earnings earnings) {
    /** Thirds that were added up may miss their bound. */
    private static final BigDecimal ROUNDING = new BigDecimal("1.001");

    void refuseThreshold(Rule rule) {
        BigDecimal least = earnings.threshold();
        boolean reached = !rule.mapped && (rule.correct == null || rule.correct.compareTo(least) >= 0)
                && rule.cases.stream().allMatch(one -> one.points().signum() == 0 || one.points().compareTo(least) >= 0);
        if (least.signum() > 0 && !reached) {
            throw QuestionFault.unsupported(line, "qti-scoring", "gte");
        }
    }

    /**
     * Fewer points than everything right has would mean: a part of it is enough; and more than nothing for nothing has no place.
     *
     * @param most what the response earns when everything is right
     */
    void refuse(Declaration declaration, Rule rule, BigDecimal most) {
        boolean mapped = rule.mapped;
        BigDecimal lower = declaration.lowerBound();
        if (mapped && lower != null && lower.signum() > 0) {
            throw QuestionFault.unsupported(declaration.element().line(), "qti-scoring", "lowerBound");
        }
        refuseLess(declaration.element().line(), mapped ? declaration.upperBound() : null, most, "upperBound");
        refuseLess(declaration.element().line(), earnings.cap(declaration.id()), most, "gt");
    }

    /** @param most what everything in the item earns */
    void refuse(BigDecimal most) {
        refuseLess(line, earnings.cap(), most, "gt");
    }

    private static void refuseLess(int at, BigDecimal bound, BigDecimal most, String by) {
        if (bound != null && bound.multiply(ROUNDING).compareTo(most) < 0) {
            throw QuestionFault.unsupported(at, "qti-scoring", by);
        }
    }
}
