package vn.hocvuso.classroom;

import java.time.Instant;
import java.time.LocalDate;

/** A cell that was changed after it had been written; {@code became} null: emptied; {@code reason} null: on the day itself. */
public record MarkChange(
        LocalDate heldOn, String startsAt, String serviceNumber, String fullName, String state, String became, Instant changedAt, String changedBy, String reason) {}
