package vn.hocvuso.questionbank;

import java.util.List;

/**
 * Questions as a file.
 *
 * @param leftOut what the format cannot hold
 */
public record QuestionWriting(byte[] file, List<LeftOut> leftOut) {
    /**
     * @param name of the question
     * @param code key {@code row.<code>} of a bundle: why
     */
    public record LeftOut(String name, String code) {}
}
