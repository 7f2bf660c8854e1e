package vn.hocvuso.personnel;

import java.time.LocalDate;

/** A stretch of somebody's career; {@code to} is inclusive, null is open. */
public record PostingView(
        LocalDate from, LocalDate to, String unitCode, String unitName, String rank, String group, String position, String cohort) {}
