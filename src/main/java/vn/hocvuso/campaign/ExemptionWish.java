package vn.hocvuso.campaign;

import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Refused;

/**
 * An exemption to be granted to one or several people.
 *
 * @param people   service numbers, at most {@value #MOST_PEOPLE}
 * @param evidence what it rests on, for example the number of a document
 * @param from     null: today
 * @param to       the last day, inclusive; null: until it is ended
 */
public record ExemptionWish(List<String> people, String reason, String evidence, LocalDate from, LocalDate to) {
    public static final int MOST_PEOPLE = 200;

    private static final int LONGEST = 200;

    /**
     * @param today where no first day is given
     * @throws Refused 422 {@code invalid-fields}, {@code days-out-of-order}
     */
    Period checked(LocalDate today) {
        new Refused.Checks()
                .that(people != null && !people.isEmpty(), "people", "required")
                .that(people == null || people.size() <= MOST_PEOPLE, "people", "too-many", MOST_PEOPLE)
                .text(reason, "reason", LONGEST)
                .text(evidence, "evidence", LONGEST)
                .orRefuse();
        return Period.inclusive(from == null ? today : from, to);
    }
}
