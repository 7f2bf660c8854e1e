package vn.hocvuso.quiz;

import java.math.BigDecimal;
import java.util.List;
import vn.hocvuso.questionbank.DrawSpec;

/**
 * What a test might ask, drawn for nobody.
 *
 * @param lines     of the draw; empty for a test that asks fixed questions
 * @param questions of one paper, in the order asked; empty while a line lacks questions
 */
public record TrialPaper(QuizSummary quiz, List<Line> lines, List<Question> questions) {
    /** @param found how many questions it may take {@code count} of */
    public record Line(DrawSpec from, int count, int found) {
        public boolean isLacking() {
            return found < count;
        }
    }

    /** @param title what lists show; {@code name}: in its bank; {@code weight}: thousandths of a point */
    public record Question(int place, String bank, String name, String title, String type, int difficulty, List<String> skills, int weight) {
        public BigDecimal points() {
            return Points.of(weight);
        }
    }

    public boolean isLacking() {
        return questions.isEmpty();
    }
}
