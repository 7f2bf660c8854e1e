package vn.hocvuso.coverage;

import java.time.LocalDate;

/** Which cut-offs; null everywhere: all of the scope. {@code from} and {@code to} are days they were frozen as of, both included. */
public record CutoffQuery(String campaign, String unit, LocalDate from, LocalDate to) {}
