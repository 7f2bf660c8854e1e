package vn.hocvuso.publishing.rule;

import java.util.List;
import java.util.OptionalInt;

/** Where the line that a comment speaks of stands in the text of today. */
public final class Anchor {
    private Anchor() {}

    /**
     * @param lines of today
     * @param at    where the line stood, from 1
     * @param quote how it read
     * @return the nearest line that reads so, from 1; empty: what was spoken of has changed
     */
    public static OptionalInt line(List<String> lines, int at, String quote) {
        for (int away = 0; away < lines.size() + at; away++) {
            for (int line : new int[] {at - away, at + away}) {
                if (line >= 1 && line <= lines.size() && lines.get(line - 1).equals(quote)) {
                    return OptionalInt.of(line);
                }
            }
        }
        return OptionalInt.empty();
    }
}
