package vn.hocvuso.questionbank;

import java.util.UUID;

/** A question that may be asked: its newest version. */
public record DrawnQuestion(UUID version, UUID question, String name, QuestionType type) {}
