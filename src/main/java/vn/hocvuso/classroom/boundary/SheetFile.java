package vn.hocvuso.classroom.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.hocvuso.classroom.SheetLine;

/**
 * Answer sheets as a table: service number, variant, then the answers, in one column or a column for each question. CSV (UTF-8,
 * comma, semicolon or tab) or XLSX. A first row whose variant is no number is a header.
 */
final class SheetFile {
    private static final int FEWEST_COLUMNS = 2;

    private SheetFile() {}

    /** @throws Refused 422 {@code sheet-file-unreadable} */
    static List<SheetLine> read(byte[] file) {
        List<List<String>> rows = TableFile.rows(file, "sheet-file-unreadable");
        List<SheetLine> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            boolean header = i == 0 && row.size() >= FEWEST_COLUMNS && !row.get(1).matches("\\d{1,2}");
            if (!header && row.stream().anyMatch(cell -> !cell.isBlank())) {
                lines.add(line(row));
            }
        }
        return lines;
    }

    /** One line as it is typed: {@code service number; variant; answers}. */
    static SheetLine typed(String line) {
        return line(Arrays.stream(line.split("[;\\t]", 3)).map(String::strip).toList());
    }

    private static SheetLine line(List<String> row) {
        Integer variant = row.size() >= FEWEST_COLUMNS && row.get(1).matches("\\d{1,2}") ? Integer.valueOf(row.get(1)) : null;
        List<String> answers = row.size() > FEWEST_COLUMNS ? row.subList(FEWEST_COLUMNS, row.size()) : List.of();
        return new SheetLine(row.get(0), variant, String.join(";", answers));
    }
}
