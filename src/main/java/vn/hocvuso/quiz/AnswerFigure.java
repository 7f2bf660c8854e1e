package vn.hocvuso.quiz;

/**
 * How often something was answered to a question.
 *
 * @param part      HTML of what was answered: a left side, a place, a gap; empty: the question itself
 * @param said      HTML of the answer; empty: none was given
 * @param right     whether it belongs to a fully right answer; null: that depends on the rest
 * @param meanShare how those who said so did on the whole paper, 0 to 1; null where nobody did
 */
public record AnswerFigure(String part, String said, Boolean right, long times, Double meanShare) {}
