package vn.hocvuso.quiz;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** A ruling has reached everybody who was asked the question. */
public record RegradeFinished(RegradeView done) implements DomainEvent {
    @Override
    public String action() {
        return "regrade-finished";
    }

    @Override
    public String subject() {
        return done.bank() + "/" + done.question() + " v" + done.number();
    }

    @Override
    public Map<String, ?> details() {
        return Map.of(
                "regrade", done.id(), "attempts", done.attempts(), "changed", done.changed(), "better", done.better(), "worse", done.worse(),
                "passing", done.passing(), "failing", done.failing());
    }
}
