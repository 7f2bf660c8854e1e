package vn.hocvuso.personnel;

import java.time.LocalDate;

/** A status and its days; {@code to} is inclusive, null is open. */
public record StatusView(String status, LocalDate from, LocalDate to) {}
