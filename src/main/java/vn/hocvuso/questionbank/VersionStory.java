package vn.hocvuso.questionbank;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A version of a question and what has become of it.
 *
 * @param asked  tests ask this one
 * @param author who brought it in
 * @param next   states it may take from here
 */
public record VersionStory(
        UUID version, int number, String state, boolean asked, String author, Instant since, List<String> next, List<Step> steps) {
    /** @param by service number; {@code note} may be empty */
    public record Step(String state, String by, Instant at, String note) {}
}
