package vn.hocvuso.classroom;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** A ruling has reached every sheet that was asked the question. */
public record SheetRegradeFinished(SheetRegradeView done) implements DomainEvent {
    @Override
    public String action() {
        return "sheets-regraded";
    }

    @Override
    public String subject() {
        return done.regrade().toString();
    }

    @Override
    public Map<String, ?> details() {
        return Map.of(
                "sheets", done.looked(), "changed", done.changed(), "better", done.better(), "passing", done.passing(), "failing", done.failing(), "settled",
                done.settled());
    }
}
