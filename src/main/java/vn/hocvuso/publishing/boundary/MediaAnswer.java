package vn.hocvuso.publishing.boundary;

/** A file was taken; {@code path} as the text names it. */
public record MediaAnswer(String path) {}
