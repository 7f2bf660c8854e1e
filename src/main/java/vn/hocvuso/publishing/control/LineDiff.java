package vn.hocvuso.publishing.control;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.publishing.DiffLine;

/** Two texts side by side, line by line (Myers). */
public final class LineDiff {
    /** Lines shown around a change; the rest of what is the same is a gap. */
    private static final int AROUND = 3;

    private LineDiff() {}

    /** Every line of both; read without the added ones it is the first text, without the removed ones the second. */
    public static List<DiffLine> whole(String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        List<DiffLine> all = new ArrayList<>();
        int at = 0;
        int to = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            while (at < delta.getSource().getPosition()) {
                all.add(new DiffLine("same", ++at, ++to, old.get(at - 1)));
            }
            for (String line : delta.getSource().getLines()) {
                all.add(new DiffLine("removed", ++at, null, line));
            }
            for (String line : delta.getTarget().getLines()) {
                all.add(new DiffLine("added", null, ++to, line));
            }
        }
        while (at < old.size()) {
            all.add(new DiffLine("same", ++at, ++to, old.get(at - 1)));
        }
        return all;
    }

    /** The changes with a few lines around them; empty when the texts are the same. */
    public static List<DiffLine> changes(String before, String after) {
        List<DiffLine> all = whole(before, after);
        boolean[] near = new boolean[all.size()];
        for (int i = 0; i < near.length; i++) {
            for (int j = Math.max(0, i - AROUND); !all.get(i).kind().equals("same") && j <= Math.min(near.length - 1, i + AROUND); j++) {
                near[j] = true;
            }
        }
        List<DiffLine> shown = new ArrayList<>();
        for (int i = 0; i < near.length; i++) {
            if (near[i]) {
                shown.add(all.get(i));
            } else if (i > 0 && near[i - 1] && anyAfter(near, i)) {
                shown.add(new DiffLine("gap", null, null, ""));
            }
        }
        return shown;
    }

    private static boolean anyAfter(boolean[] near, int from) {
        for (int i = from; i < near.length; i++) {
            if (near[i]) {
                return true;
            }
        }
        return false;
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }
}
