package vn.hocvuso.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Coverage day by day, both ends included. */
public record TrendView(List<Day> items) {
    /** @param coverage per cent, null when nobody had to learn */
    public record Day(LocalDate day, long required, long passed, BigDecimal coverage) {}
}
