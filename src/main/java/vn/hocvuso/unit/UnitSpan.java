package vn.hocvuso.unit;

import java.time.LocalDate;
import java.util.UUID;

/** From its first day until (exclusive) its end a unit stands. */
public record UnitSpan(UUID id, String code, LocalDate from, LocalDate until) {}
