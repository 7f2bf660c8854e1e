package vn.hocvuso.progress;

/** A course or a test, to choose results by. {@code kind} is {@code course} or {@code quiz}. */
public record ResultItem(String kind, String code, String title) {}
