package vn.hocvuso.learning.boundary;

/**
 * A lesson is done.
 *
 * @param state   {@code completed}, the only thing a learner says of a lesson
 * @param seconds spent in it; null: not known
 */
public record ProgressRequest(String state, Integer seconds) {}
