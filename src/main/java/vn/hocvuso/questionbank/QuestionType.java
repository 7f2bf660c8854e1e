package vn.hocvuso.questionbank;

import java.util.Arrays;

/** The nine kinds of question, by the names the contract gives them. */
public enum QuestionType {
    SINGLE("single"),
    MULTIPLE("multiple"),
    TRUE_FALSE("true-false"),
    MATCHING("matching"),
    ORDERING("ordering"),
    SHORT("short"),
    NUMERICAL("numerical"),
    CLOZE("cloze"),
    ESSAY("essay");

    private final String code;

    QuestionType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when there is no such type */
    public static QuestionType of(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
