package vn.hocvuso.quiz;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** A ruling on a question is in force: what it is and why, with what was weighed before. */
public record QuestionRegraded(RegradeView weighed, String by) implements DomainEvent {
    @Override
    public String action() {
        return "question-regraded";
    }

    @Override
    public String subject() {
        return weighed.bank() + "/" + weighed.question() + " v" + weighed.number();
    }

    @Override
    public String actor() {
        return by;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of(
                "treatment", weighed.treatment(), "protect", weighed.protect(), "reason", weighed.reason(), "regrade", weighed.id(),
                "attempts", weighed.attempts(), "changed", weighed.changed(), "passing", weighed.passing(), "failing", weighed.failing());
    }
}
