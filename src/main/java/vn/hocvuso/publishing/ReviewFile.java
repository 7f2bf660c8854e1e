package vn.hocvuso.publishing;

/**
 * A text of a draft in the list reviewers read from.
 *
 * @param changed it differs from the version the draft began from
 * @param open    comments on it that are not resolved
 */
public record ReviewFile(String path, boolean changed, int open) {}
