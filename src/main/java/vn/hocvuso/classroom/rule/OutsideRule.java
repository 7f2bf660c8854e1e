package vn.hocvuso.classroom.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a result from elsewhere may say. */
public final class OutsideRule {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    private OutsideRule() {}

    /** Of a course or a test. */
    public static List<String> outcomes(String kind) {
        return kind.equals("quiz") ? List.of("passed", "failed") : List.of("completed", "failed");
    }

    /** @return null when it makes sense, else {@code outside-day}, {@code outside-outcome} or {@code outside-score} */
    public static String fault(String kind, LocalDate earnedOn, String outcome, BigDecimal score, BigDecimal most, LocalDate today) {
        if (earnedOn == null || earnedOn.isAfter(today) || earnedOn.isBefore(EARLIEST)) {
            return "outside-day";
        }
        if (!outcomes(kind).contains(String.valueOf(outcome))) {
            return "outside-outcome";
        }
        boolean none = score == null && most == null;
        boolean both = score != null && most != null && score.signum() >= 0 && most.signum() > 0 && score.compareTo(most) <= 0 && most.compareTo(MOST) <= 0;
        return none || both ? null : "outside-score";
    }
}
