package vn.hocvuso.privacy;

import java.time.LocalDate;

/** Which views; null is any. {@code viewer} and {@code subject} are service numbers, both days are inclusive. */
public record AccessQuery(String viewer, String subject, LocalDate from, LocalDate to) {}
