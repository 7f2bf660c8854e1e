package vn.hocvuso.progress;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a paper test came to.
 *
 * @param day       it was sat on
 * @param points    thousandths of a question, summed, out of {@code total} questions
 * @param reference where the sheet is kept
 */
public record PaperResult(UUID person, UUID quiz, boolean passed, LocalDate day, long points, int total, String reference) {}
