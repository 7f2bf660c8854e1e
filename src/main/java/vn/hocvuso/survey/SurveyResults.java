package vn.hocvuso.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a unit thinks of a course, as far as it may be told.
 *
 * @param sheets how many are told of; 0: none may be told
 * @param least  fewer than these are never told of, also not by taking one unit's results from another's
 * @param next   the day on which this month's answers join in
 */
public record SurveyResults(String course, String title, String unit, String unitName, int sheets, int least, LocalDate next, List<Item> items) {
    /**
     * @param answers to this question
     * @param mean    of a scale, rounded down to one decimal; else null
     * @param bars    of a scale or a choice, in their order
     * @param words   of a text, in an order that tells nothing; empty when fewer than {@code least}
     */
    public record Item(Question question, int answers, BigDecimal mean, List<Bar> bars, List<String> words) {}

    /** @param percent of the answers, rounded down to one decimal */
    public record Bar(String label, int answers, BigDecimal percent) {}
}
