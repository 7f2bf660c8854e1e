package vn.hocvuso.quiz;

import java.time.Instant;
import java.util.List;
import vn.hocvuso.quiz.rule.TestFigures;

/**
 * What the attempts tell of a test.
 *
 * @param attempts {@code all} or {@code first}: which were counted
 * @param asOf     when; null: never yet
 * @param waiting  they are being counted just now
 * @param problem  why they could not be counted; null: they could
 * @param test     null while they were never counted; so is {@code questions}
 */
public record QuizStatistics(
        String quiz, String title, String attempts, Instant asOf, boolean waiting, String problem, TestFigures test, List<QuestionFigure> questions) {}
