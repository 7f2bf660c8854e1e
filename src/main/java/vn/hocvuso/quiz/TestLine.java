package vn.hocvuso.quiz;

import java.time.Instant;

/**
 * A test in the list of those who teach, as it was when its figures were counted last.
 *
 * @param attempts   that had ended
 * @param suspicious questions whose key looks wrong
 * @param asOf       when that was; null: never
 */
public record TestLine(QuizSummary quiz, long attempts, int suspicious, Instant asOf) {}
