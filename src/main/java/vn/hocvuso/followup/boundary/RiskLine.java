package vn.hocvuso.followup.boundary;

import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.followup.RiskView;
import vn.hocvuso.followup.rule.Reason;

/** Somebody at risk as the API tells it; {@code quietDays} since the last trace, null when there is none. */
public record RiskLine(MatrixAnswer.Person person, List<String> reasons, LocalDate dueOn, Integer quietDays) {
    static RiskLine of(RiskView.Item item) {
        return new RiskLine(
                MatrixAnswer.Person.of(item.person()), item.reasons().stream().map(Reason::code).toList(), item.risk().dueOn(), item.risk().quiet());
    }
}
