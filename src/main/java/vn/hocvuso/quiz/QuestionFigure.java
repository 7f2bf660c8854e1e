package vn.hocvuso.quiz;

import java.util.UUID;
import vn.hocvuso.quiz.rule.ItemFigures;

/**
 * A version of a question with its figures.
 *
 * @param version what {@code /quizzes/{slug}/statistics/questions/{version}} asks for; {@code number}: the n-th of its question
 * @param guess   what picking at random gets, 0 to 1
 */
public record QuestionFigure(
        UUID version, String bank, String name, int number, String title, String type, double guess, ItemFigures figures, boolean suspicious) {}
