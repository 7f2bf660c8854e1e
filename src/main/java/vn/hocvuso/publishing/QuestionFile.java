package vn.hocvuso.publishing;

import java.util.List;

/**
 * A bank as a file.
 *
 * @param unwritten names of questions the format cannot carry
 */
public record QuestionFile(String name, String contentType, String text, List<String> unwritten) {}
