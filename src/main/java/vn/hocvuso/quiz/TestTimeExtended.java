package vn.hocvuso.quiz;

import java.util.List;
import java.util.Map;
import vn.hocvuso.kernel.DomainEvent;

/** A supervisor gave people more time. */
public record TestTimeExtended(String quiz, int minutes, List<String> serviceNumbers) implements DomainEvent {
    private static final int NAMED = 20;

    @Override
    public String action() {
        return "test-time-extended";
    }

    @Override
    public String subject() {
        return serviceNumbers.size() == 1 ? serviceNumbers.get(0) : quiz;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of(
                "test", quiz, "minutes", minutes, "people", serviceNumbers.size(),
                "who", String.join(", ", serviceNumbers.subList(0, Math.min(NAMED, serviceNumbers.size()))));
    }
}
