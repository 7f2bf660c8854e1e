package vn.hocvuso.coverage.control;

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

    /** Parameters of a statement out of single values and lists. */
    static Object[] flat(Object... parts) {
        List<Object> values = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Collection<?> many) {
                values.addAll(many);
            } else {
                values.add(part);
            }
        }
        return values.toArray();
    }
}
