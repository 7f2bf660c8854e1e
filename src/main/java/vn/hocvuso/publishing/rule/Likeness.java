package vn.hocvuso.publishing.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hocvuso.kernel.Vietnamese;

/** How alike two questions read: the pairs of neighbouring words they share, of all that either has (Jaccard), accents folded. */
public final class Likeness {
    /** Per cent from which two are the same question in other words, and from which somebody should look. */
    public static final int SAME = 80;

    public static final int ALIKE = 60;

    private final Set<String> pairs;

    private Likeness(Set<String> pairs) {
        this.pairs = pairs;
    }

    public static Likeness of(List<String> texts) {
        Set<String> pairs = new HashSet<>();
        for (String text : texts) {
            String before = "";
            for (String word : Vietnamese.searchWords(text)) {
                pairs.add(before + " " + word);
                before = word;
            }
        }
        return new Likeness(pairs);
    }

    /** Whole per cent, rounded down; 0 when neither has a word. */
    public int to(Likeness other) {
        if (other.pairs.size() < pairs.size()) {
            return other.to(this); // looks up the fewer
        }
        int shared = 0;
        for (String pair : pairs) {
            shared += other.pairs.contains(pair) ? 1 : 0;
        }
        int all = pairs.size() + other.pairs.size() - shared;
        return all == 0 ? 0 : 100 * shared / all;
    }
}
