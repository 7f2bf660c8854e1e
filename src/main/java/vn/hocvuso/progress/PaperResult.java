package vn.hocvuso.progress;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a paper test came to.
 *
 * @param day       it was sat on
 * @param points    thousandths of a point, of {@code full}
 * @param reference where the sheet is kept
 */
public record PaperResult(UUID person, UUID quiz, boolean passed, LocalDate day, long points, long full, String reference) {}
