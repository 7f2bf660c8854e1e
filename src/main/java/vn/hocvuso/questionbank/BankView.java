package vn.hocvuso.questionbank;

/** A bank as lists show it; {@code questions} without the retired ones. */
public record BankView(String slug, String title, int questions) {}
