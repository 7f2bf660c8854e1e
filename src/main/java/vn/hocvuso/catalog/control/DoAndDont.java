package vn.hocvuso.catalog.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The two columns of a table that say what to do and what not to, told by their headings.
 *
 * @param todo  column number; -1 when the table is no such one
 * @param dont  the column right after it
 */
record DoAndDont(int todo, int dont) {
    private static final Set<String> DO = Set.of("làm", "nên", "nên làm", "được làm", "đúng");
    private static final Set<String> DONT = Set.of("không làm", "không nên", "đừng", "tránh", "không được làm", "sai");

    static DoAndDont in(List<String> labels) {
        for (int i = 0; i + 1 < labels.size(); i++) {
            String next = labels.get(i + 1).toLowerCase(Locale.ROOT);
            if (DO.contains(labels.get(i).toLowerCase(Locale.ROOT)) && DONT.contains(next)) {
                return new DoAndDont(i, i + 1);
            }
        }
        return new DoAndDont(-1, -1);
    }

    boolean has(int column) {
        return column == todo || column == dont;
    }

    /** The design colours columns two and three; elsewhere the icons alone say it. */
    String style() {
        return todo == 1 ? " dodont" : "";
    }

    Optional<String> icon(int column) {
        if (column == todo) {
            return Optional.of("pi-check ok");
        }
        return column == dont ? Optional.of("pi-times bad") : Optional.empty();
    }

    /** Where a row is shown as a card, the label alone has to say which of the two it is. */
    String sign(int column) {
        return column == todo ? "✓ " : column == dont ? "✗ " : "";
    }
}
