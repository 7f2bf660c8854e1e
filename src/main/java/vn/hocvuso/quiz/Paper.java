package vn.hocvuso.quiz;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.questionbank.Face;

/**
 * An open attempt: the questions as drawn for this person, and what has been answered. Nothing of the key is in it.
 *
 * @param number   1, 2, 3 … for this person and test
 * @param deadline null: no time limit
 * @param now      the server's time, so that a clock set wrong does not tell a wrong time left
 * @param answers  by slot; slots not answered are absent
 * @param seal     the secret this paper's answer file is sealed with; null: begun before there were any
 * @param fresh    made by this very call
 */
public record Paper(
        UUID id,
        int number,
        QuizSummary quiz,
        Instant startedAt,
        Instant deadline,
        Instant now,
        List<Asked> questions,
        Map<Integer, Saved> answers,
        String seal,
        boolean fresh)
        implements AttemptView {

    /** @param slot from 1, in the order asked; {@code worth}: points of a fully right answer */
    public record Asked(int slot, Face face, BigDecimal worth) {}

    /** @param response JSON in the shapes of the contract, as it was sent */
    public record Saved(long sequence, String response) {}
}
