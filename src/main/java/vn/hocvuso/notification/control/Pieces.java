package vn.hocvuso.notification.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Long lists for SQL conditions, cut to lengths that both databases take. */
final class Pieces {
    private static final int LONGEST = 1_000;

    private Pieces() {}

    static <T> List<List<T>> of(Collection<T> all) {
        List<T> list = new ArrayList<>(all);
        List<List<T>> pieces = new ArrayList<>();
        for (int from = 0; from < list.size(); from += LONGEST) {
            pieces.add(list.subList(from, Math.min(list.size(), from + LONGEST)));
        }
        return pieces;
    }

    /** Parameters of a statement: single values, then a list. */
    static Object[] flat(Collection<?> list, Object... before) {
        List<Object> values = new ArrayList<>(List.of(before));
        values.addAll(list);
        return values.toArray();
    }
}
