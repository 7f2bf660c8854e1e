package vn.hocvuso.publishing;

import java.util.List;

/**
 * A file of a course that differs between two of its versions.
 *
 * @param path  below the course's folder
 * @param kind  {@code added}, {@code removed} or {@code changed}
 * @param lines what changed, with a few lines around it; empty for pictures and recordings
 */
public record FileDifference(String path, String kind, List<DiffLine> lines) {}
