package vn.hocvuso.privacy;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** A night's run removed the traces of people who had left. */
public record TracesForgotten(RetentionFigures removed) implements DomainEvent {
    @Override
    public String action() {
        return "traces-forgotten";
    }

    @Override
    public String subject() {
        return "retention";
    }

    @Override
    public String actor() {
        return "system";
    }

    @Override
    public Map<String, ?> details() {
        return Map.of(
                "people", removed.people(), "renamed", removed.renamed(), "lessons", removed.lessons(), "answers", removed.answers(),
                "marks", removed.marks(), "accounts", removed.accounts(), "sessions", removed.sessions(), "views", removed.views());
    }
}
