package vn.hocvuso.imports.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.imports.UnreadableFile;
import vn.hocvuso.imports.rule.ColumnGuess;
import vn.hocvuso.imports.rule.Encoding;
import vn.hocvuso.imports.rule.EncodingGuess;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Vietnamese;

/** The first row: which cell belongs to which column. Columns we do not know are somebody's notes and are passed over. */
final class Header {
    private static final int LONGEST_CELL = 4_000;

    private final List<String> columns;

    private Header(List<String> columns) {
        this.columns = columns;
    }

    /**
     * @param chosen by position the column each cell was said to be, or null: then the contract's names hold, and only where
     *               they do not make a file of the kind, what the others probably mean
     * @throws UnreadableFile a required column is missing, or one stands twice
     */
    static Header of(List<String> cells, ImportKind kind, List<String> chosen) {
        List<String> columns = chosen == null ? ColumnGuess.exact(kind, cells) : padded(chosen, cells.size());
        if (chosen == null && !columns.containsAll(kind.required())) {
            columns = ColumnGuess.of(kind, cells);
        }
        Set<String> seen = new HashSet<>();
        for (String name : columns) {
            if (name != null && !seen.add(name)) {
                throw new UnreadableFile(1, name, "column-twice", name);
            }
        }
        for (String required : kind.columns()) {
            if (kind.required().contains(required) && !seen.contains(required)) {
                throw new UnreadableFile(1, required, "column-missing", required);
            }
        }
        return new Header(columns);
    }

    private static List<String> padded(List<String> chosen, int cells) {
        List<String> columns = new ArrayList<>(chosen);
        while (columns.size() < cells) {
            columns.add(null);
        }
        return columns;
    }

    /** Null for an empty row. */
    Bulk.Row row(int number, List<String> cells) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell.isEmpty()) {
                continue;
            }
            if (i >= columns.size()) {
                throw new UnreadableFile(number, null, "too-many-cells", columns.size());
            }
            if (cell.length() > LONGEST_CELL) {
                throw new UnreadableFile(number, columns.get(i), "cell-too-long", LONGEST_CELL);
            }
            if (columns.get(i) != null) {
                values.put(columns.get(i), inUnicode(number, columns.get(i), cell));
            }
        }
        return values.isEmpty() ? null : new Bulk.Row(number, values);
    }

    private static String inUnicode(int number, String column, String cell) {
        Optional<Encoding> old = column.equals("initial_password") ? Optional.empty() : EncodingGuess.ofCell(cell);
        if (old.isPresent()) {
            throw new UnreadableFile(number, column, "old-letters", old.get().label(), Vietnamese.clean(old.get().toUnicode(cell)));
        }
        return cell;
    }

    /** Of a row whose shape is wrong, whom or what it names; null when not even that can be read. */
    Bulk.Row naming(int number, List<String> cells, String keyColumn) {
        int index = columns.indexOf(keyColumn);
        String key = index < 0 || index >= cells.size() ? "" : cells.get(index);
        return key.isEmpty() || key.length() > LONGEST_CELL ? null : new Bulk.Row(number, Map.of(keyColumn, key));
    }

    /** What stands in the column, however wrong the row is otherwise; null when nothing does. */
    String value(List<String> cells, String column) {
        int index = columns.indexOf(column);
        return index < 0 || index >= cells.size() || cells.get(index).isEmpty() ? null : cells.get(index);
    }
}
