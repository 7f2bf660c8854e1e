package vn.hocvuso.personnel.boundary;

import java.time.LocalDate;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.PlaceWish;
import vn.hocvuso.personnel.PostingCorrection;
import vn.hocvuso.personnel.StatusCorrection;

/**
 * What was wrong on record and what is true; always with a reason. A missing member stays as on record, an empty {@code to} is open.
 *
 * @param of     {@code name}, {@code posting} or {@code status}
 * @param day    the first day on record of the posting or status
 * @param status of a status: its kind on record; {@code right} the true one
 * @param never  it never was
 */
public record CorrectionRequest(
        String of,
        String day,
        String status,
        boolean never,
        String right,
        String from,
        String to,
        String unit,
        String group,
        String rank,
        String position,
        String cohort,
        String fullName,
        Integer birthYear,
        String reason) {

    /** @throws Refused 422 naming every wrong field */
    void check() {
        Refused.Checks checks = new Refused.Checks()
                .that("name".equals(of) || "posting".equals(of) || "status".equals(of), "of", of == null ? "required" : "unknown-value", String.valueOf(of))
                .that("name".equals(of) || day != null, "day", "required")
                .that(!"status".equals(of) || status != null, "status", "required")
                .text(reason, "reason", Body.LONGEST_REASON);
        Body.day(checks, "day", day);
        Body.day(checks, "from", from);
        last(checks);
        checks.orRefuse();
    }

    PostingCorrection posting() {
        return new PostingCorrection(read(day), never, read(from), last(new Refused.Checks()), new PlaceWish(unit, group, rank, position, cohort));
    }

    StatusCorrection statusCorrection() {
        return new StatusCorrection(status, read(day), never, right, read(from), last(new Refused.Checks()));
    }

    private LocalDate last(Refused.Checks checks) {
        return "".equals(to) ? Period.OPEN : Body.day(checks, "to", to);
    }

    private static LocalDate read(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
