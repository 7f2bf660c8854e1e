package vn.hocvuso.publishing.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether a bank gives its keys away by their shape: an examinee who always takes the longest answer, or always the second, must
 * do no better than chance allows for.
 */
public final class KeyBalance {
    /** Banks with fewer single-choice questions say nothing. */
    public static final int FEWEST = 20;

    /** Per cent of the questions whose key may be the longest answer (chance: about 25 with four answers, 33 with three). */
    public static final int LONGEST = 40;

    /** Per cent of the keys that may stand in the same place. */
    public static final int PLACE = 45;

    private int questions;
    private int longest;
    private final Map<Integer, Integer> places = new TreeMap<>();

    /** @param answers as written, {@code key} the place of the right one, from 0 */
    public void add(List<String> answers, int key) {
        questions++;
        places.merge(key + 1, 1, Integer::sum);
        int length = answers.get(key).strip().length();
        boolean longer = true;
        for (int i = 0; i < answers.size(); i++) {
            longer &= i == key || answers.get(i).strip().length() < length;
        }
        longest += longer ? 1 : 0;
    }

    /** {@code keys-longest} (per cent, most) and {@code keys-in-place} (per cent, place, most). */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (questions < FEWEST) {
            return findings;
        }
        if (100 * longest > LONGEST * questions) {
            findings.add(new Finding("keys-longest", List.of(100 * longest / questions, LONGEST)));
        }
        places.forEach((place, count) -> {
            if (100 * count > PLACE * questions) {
                findings.add(new Finding("keys-in-place", List.of(100 * count / questions, place, PLACE)));
            }
        });
        return findings;
    }

    /** @param code key {@code row.<code>} of the bundle */
    public record Finding(String code, List<Object> parameters) {}
}
