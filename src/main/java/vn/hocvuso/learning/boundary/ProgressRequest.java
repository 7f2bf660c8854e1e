package vn.hocvuso.learning.boundary;

/**
 * A lesson is done.
 *
 * @param state   {@code completed}, the only thing a learner says of a lesson
 * @param seconds spent in it; null: not known
 * @param reader  whose browser kept it, as the page names its reader; null: not asked
 */
public record ProgressRequest(String state, Integer seconds, String reader) {}
