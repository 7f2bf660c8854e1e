package vn.hocvuso.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.hocvuso.questionbank.Labels;
import vn.hocvuso.questionbank.QuestionDraft;

/**
 * What a fully right answer gives, as a test says it: up to two decimals, kept in thousandths of a point as everything that is added
 * up of them.
 */
public final class Points {
    /** Where a test says nothing, in thousandths. */
    public static final int ONE = 1_000;

    private static final int LEAST = 10;
    private static final int MOST = 100 * ONE;

    private Points() {}

    /** @return thousandths; empty for what no question can give: nothing, more than 100, the third part of a point */
    public static Optional<Integer> weight(BigDecimal points) {
        if (points == null || points.precision() > 20 || Math.abs(points.scale()) > 20) {
            return Optional.empty();
        }
        BigDecimal thousandths = points.movePointRight(3).stripTrailingZeros();
        return thousandths.scale() > 0 || thousandths.compareTo(BigDecimal.valueOf(MOST)) > 0
                ? Optional.empty()
                : Optional.of(thousandths.intValueExact()).filter(Points::isWeight);
    }

    /** What a question says it gives by its label; where it says nothing, or nothing a question can give, one point. */
    public static int usual(QuestionDraft question) {
        return question.tags().stream()
                .filter(tag -> tag.startsWith(Labels.POINTS))
                .sorted()
                .findFirst()
                .flatMap(tag -> typed(tag.substring(Labels.POINTS.length())))
                .orElse(ONE);
    }

    /** Typed as people write a number: {@code 1,5} or {@code 1.5}; nothing is one point. */
    public static Optional<Integer> typed(String text) {
        String number = text == null ? "" : text.strip().replace(',', '.');
        return number.isEmpty() ? Optional.of(ONE) : number.matches("\\d{1,3}(\\.\\d{1,6})?") ? weight(new BigDecimal(number)) : Optional.empty();
    }

    static boolean isWeight(int thousandths) {
        return thousandths >= LEAST && thousandths <= MOST && thousandths % LEAST == 0;
    }

    /** The least points that pass, to the hundredth where questions are weighted and to the point where they are not. */
    public static BigDecimal toPass(BigDecimal points, int passPercent, boolean weighted) {
        BigDecimal least = points.multiply(BigDecimal.valueOf(passPercent)).movePointLeft(2);
        BigDecimal said = least.setScale(weighted ? 2 : 0, RoundingMode.UP).stripTrailingZeros();
        return said.scale() < 0 ? said.setScale(0) : said;
    }

    /** Of thousandths, without noughts behind. */
    public static BigDecimal of(long thousandths) {
        BigDecimal points = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
        return points.scale() < 0 ? points.setScale(0) : points;
    }
}
