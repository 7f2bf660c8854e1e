package vn.hocvuso.quiz;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An essay with all it is marked by.
 *
 * @param html   the question
 * @param rubric HTML of what the marker looks for; null when there is none
 * @param text   as it was typed
 * @param worth  points a test gives for all of it
 * @param points thousandths of the question it has; null: nobody has marked it
 * @param marks  every mark ever given, the latest first
 */
public record MarkingSheet(MarkingLine essay, String html, String rubric, String text, BigDecimal worth, Integer points, List<Mark> marks) {
    /** @param by service number */
    public record Mark(int points, String note, String by, Instant at) {}
}
