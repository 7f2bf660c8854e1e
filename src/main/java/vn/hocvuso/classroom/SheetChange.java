package vn.hocvuso.classroom;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One sheet a regrade changes. @param number of the paper test; percents are rounded down to one decimal */
public record SheetChange(
        String serviceNumber, String fullName, String number, String title, LocalDate heldOn, BigDecimal wasPercent, boolean wasPassed, BigDecimal isPercent,
        boolean isPassed) {}
