package vn.hocvuso.quiz;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.questionbank.Face;

/**
 * What came of an attempt.
 *
 * @param state        {@code submitted}, or {@code expired} when time handed it in
 * @param correct      fully right questions of {@code total}
 * @param score        points of {@code maxScore}
 * @param scorePercent rounded down to one decimal; passing is decided on exact points
 * @param awaitsMarking not passed so far, and an essay is still to be read
 * @param review       by the profile's review options; null when they show nothing
 */
public record AttemptResult(
        UUID id,
        int number,
        QuizSummary quiz,
        String state,
        Instant startedAt,
        Instant deadline,
        Instant finishedAt,
        int correct,
        int total,
        BigDecimal score,
        BigDecimal maxScore,
        BigDecimal scorePercent,
        boolean passed,
        boolean awaitsMarking,
        List<Reviewed> review)
        implements AttemptView {

    /**
     * One question looked back at; what the options do not show is null.
     *
     * @param worth    points of a fully right answer
     * @param response JSON as it was answered; null when it was not, or is not shown
     * @param outcome  {@code right}, {@code partly}, {@code wrong}, {@code unanswered}, {@code dropped}, or {@code unmarked}: an essay nobody has
     *                 read yet
     * @param points   thousandths of this question; null as well while nobody has read it
     * @param remarks  the author's words on this answer
     * @param solution JSON of a fully right answer
     * @param ruling   it was graded anew for everybody: {@code key}, {@code drop} or {@code full}; null: never
     */
    public record Reviewed(
            int slot, Face face, BigDecimal worth, String response, String outcome, Integer points, List<Comment> remarks, String solution, String ruling) {}

    /** @param option the option it speaks of; null: the answer as a whole */
    public record Comment(String option, String html) {}
}
