package vn.hocvuso.privacy;

import java.time.LocalDate;

/** A day that is no working day besides Saturdays and Sundays. */
public record Holiday(LocalDate day, String name) {}
