package vn.hocvuso.imports.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.hocvuso.imports.UnreadableFile;
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

    /** @throws UnreadableFile a required column is missing, or one stands twice */
    static Header of(List<String> cells, ImportKind kind) {
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : cells) {
            String name = cell == null ? "" : Vietnamese.clean(cell).toLowerCase(Locale.ROOT);
            boolean known = kind.columns().contains(name);
            if (known && !seen.add(name)) {
                throw new UnreadableFile(1, name, "column-twice", name);
            }
            columns.add(known ? name : null);
        }
        for (String required : kind.columns()) {
            if (kind.required().contains(required) && !seen.contains(required)) {
                throw new UnreadableFile(1, required, "column-missing", required);
            }
        }
        return new Header(columns);
    }

    /** Null for an empty row. */
    Bulk.Row row(int number, List<String> cells) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i) == null ? "" : Vietnamese.clean(cells.get(i));
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
                values.put(columns.get(i), cell);
            }
        }
        return values.isEmpty() ? null : new Bulk.Row(number, values);
    }

    /** Of a row whose shape is wrong, whom or what it names; null when not even that can be read. */
    Bulk.Row naming(int number, List<String> cells, String keyColumn) {
        int index = columns.indexOf(keyColumn);
        String key = index < 0 || index >= cells.size() || cells.get(index) == null ? "" : Vietnamese.clean(cells.get(index));
        return key.isEmpty() || key.length() > LONGEST_CELL ? null : new Bulk.Row(number, Map.of(keyColumn, key));
    }
}
