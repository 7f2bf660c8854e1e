package vn.hocvuso.questionbank;

import java.util.List;

/**
 * What the author says to an answer, as safe HTML.
 *
 * @param general said with every result; null when there is nothing
 */
public record Remarks(String general, List<Said> said) {
    /** @param option the option it speaks of; null: the answer as a whole */
    public record Said(String option, String html) {}
}
