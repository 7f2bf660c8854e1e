package vn.hocvuso.quiz;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** Whoever marks essays of a test sees from now on whose they are, or does not. @param blind null: as the installation has it */
public record BlindMarkingSet(String quiz, Boolean blind) implements DomainEvent {
    @Override
    public String action() {
        return "blind-marking-set";
    }

    @Override
    public String subject() {
        return quiz;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("blind", String.valueOf(blind));
    }
}
