package vn.hocvuso.progress.rule;

import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.kernel.Refused;

/** Day and outcome of a result once it is corrected; of what it is and whose it is cannot be corrected. */
public record Corrected(LocalDate earnedOn, String outcome) {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /**
     * @param kind {@code course} or {@code quiz}
     * @param day  null: the day stays
     * @param said null: the outcome stays
     * @throws Refused 422 {@code day-in-future}, {@code correction-outcome}, {@code correction-changes-nothing}
     */
    public static Corrected of(String kind, LocalDate earnedOn, String outcome, LocalDate day, String said, LocalDate today) {
        Corrected right = new Corrected(day == null ? earnedOn : day, said == null ? outcome : said);
        if (right.earnedOn.isAfter(today) || right.earnedOn.isBefore(EARLIEST)) {
            throw new Refused("day-in-future", right.earnedOn);
        }
        if (!right.outcome.equals(outcome) && !outcomes(kind).contains(right.outcome)) {
            throw new Refused("correction-outcome", right.outcome);
        }
        if (right.equals(new Corrected(earnedOn, outcome))) {
            throw new Refused("correction-changes-nothing");
        }
        return right;
    }

    /** What a result of this kind can be corrected to. */
    public static List<String> outcomes(String kind) {
        return kind.equals("quiz") ? List.of("passed", "failed") : List.of("completed", "failed");
    }
}
