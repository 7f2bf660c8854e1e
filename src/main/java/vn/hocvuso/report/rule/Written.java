package vn.hocvuso.report.rule;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;

/** How days and numbers are written in an official Vietnamese document (domain.md §5 and §7). */
public final class Written {
    public static final String NOTHING = "—";

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Written() {}

    /** {@code ngày 06 tháng 3 năm 2026}: a nought before days under 10 and before January and February, so that none can be added. */
    public static String day(LocalDate day) {
        return String.format("ngày %02d tháng %s năm %d", day.getDayOfMonth(), month(day.getMonthValue()), day.getYear());
    }

    private static String month(int month) {
        return month <= 2 ? "0" + month : String.valueOf(month);
    }

    /** {@code 14/6/2026}, inside a sentence. */
    public static String shortDay(LocalDate day) {
        return day == null ? NOTHING : String.format("%02d/%s/%d", day.getDayOfMonth(), month(day.getMonthValue()), day.getYear());
    }

    public static String number(long number) {
        return format("#,##0").format(number);
    }

    /** {@code 91,9%}; {@code 100%} without a decimal; null is nobody. */
    public static String percent(BigDecimal percent) {
        return percent == null ? NOTHING : points(percent) + "%";
    }

    /** The same without its sign, for a column whose head has it. */
    public static String points(BigDecimal percent) {
        return percent == null ? NOTHING : format(percent.compareTo(WHOLE) == 0 ? "0" : "0.0").format(percent);
    }

    /** A target is mostly whole: {@code 95}, {@code 97,5}. */
    public static String target(BigDecimal percent) {
        return format("0.#").format(percent);
    }

    /** {@code +6,9}, {@code −8,1}, {@code 0}; {@code +100} without a decimal, as the share it comes from. */
    public static String difference(BigDecimal points) {
        if (points == null) {
            return NOTHING;
        }
        String sign = points.signum() < 0 ? "−" : "+";
        return points.signum() == 0 ? "0" : sign + points(points.abs());
    }

    private static DecimalFormat format(String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        return new DecimalFormat(pattern, symbols);
    }
}
