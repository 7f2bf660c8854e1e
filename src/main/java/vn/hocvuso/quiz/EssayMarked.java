package vn.hocvuso.quiz;

import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** Somebody has marked an essay. */
public record EssayMarked(String quiz, String serviceNumber, int slot, int points) implements DomainEvent {
    @Override
    public String action() {
        return "essay-marked";
    }

    @Override
    public String subject() {
        return serviceNumber + " " + quiz;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("slot", slot, "points", points);
    }
}
