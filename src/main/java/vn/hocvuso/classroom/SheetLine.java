package vn.hocvuso.classroom;

/** A line as somebody types it in. */
public record SheetLine(String serviceNumber, Integer variant, String answers) {}
