package vn.hocvuso.coverage.boundary;

/** Body of {@code POST /cutoffs/{number}/versions}: why. */
public record CorrectionRequest(String note) {}
