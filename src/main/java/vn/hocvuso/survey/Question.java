package vn.hocvuso.survey;

import java.util.List;
import java.util.UUID;

/** @param kind {@code scale} (1 to 5), {@code choice} or {@code text}; {@code choices} are empty but of a choice */
public record Question(UUID id, String kind, String words, List<String> choices) {
    public static final int MOST_ON_THE_SCALE = 5;

    /** Numbers an answer may be: of a scale or a choice; of a text none. */
    public int numbers() {
        return switch (kind) {
            case "scale" -> MOST_ON_THE_SCALE;
            case "choice" -> choices.size();
            default -> 0;
        };
    }
}
