package vn.hocvuso.publishing;

/**
 * A line of two texts side by side.
 *
 * @param kind   {@code same}, {@code removed} or {@code added}; {@code gap}: lines left out because they are the same
 * @param before its number in the first text, from 1; null: it is not there
 * @param after  likewise in the second
 */
public record DiffLine(String kind, Integer before, Integer after, String text) {}
