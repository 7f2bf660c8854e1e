package vn.hocvuso.quiz;

import java.util.UUID;

/**
 * A question in its place on a paper.
 *
 * @param weight thousandths of a point for a fully right answer
 */
public record AskedQuestion(UUID version, int weight) {}
