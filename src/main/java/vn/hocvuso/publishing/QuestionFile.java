package vn.hocvuso.publishing;

/** A bank as a file. */
public record QuestionFile(String name, String contentType, byte[] bytes) {}
