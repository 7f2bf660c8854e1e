package vn.hocvuso.classroom.boundary;

import java.util.List;
import vn.hocvuso.classroom.SheetLine;
import vn.hocvuso.classroom.TableLine;
import vn.hocvuso.kernel.Refused;

/**
 * Answer sheets as a table: service number, variant, then the answers, in one column or a column for each question. CSV (UTF-8,
 * comma, semicolon or tab) or XLSX. A first row with a word where the variant stands is a header.
 */
final class SheetFile {
    private static final int FEWEST_COLUMNS = 2;
    private static final String VARIANT = "\\d{1,2}";

    private SheetFile() {}

    /** @throws Refused 422 {@code sheet-file-unreadable}, {@code sheet-file-formula} (cell), {@code sheet-file-empty} */
    static List<SheetLine> read(byte[] file) {
        List<SheetLine> lines = TableFile.lines(file, "sheet-file-unreadable").stream()
                .filter(row -> !row.isEmpty() && !isHeader(row))
                .map(SheetFile::line)
                .toList();
        if (lines.isEmpty()) {
            throw new Refused("sheet-file-empty");
        }
        return lines;
    }

    /** A single letter is a variant that somebody wrote wrongly: it must not vanish as a header. */
    private static boolean isHeader(TableLine row) {
        return row.row() == 1 && row.cell(1).matches(".*\\p{L}{2,}.*");
    }

    private static SheetLine line(TableLine row) {
        Integer variant = row.cell(1).matches(VARIANT) ? Integer.valueOf(row.cell(1)) : null;
        List<String> answers = row.cells().size() > FEWEST_COLUMNS ? row.cells().subList(FEWEST_COLUMNS, row.cells().size()) : List.of();
        return new SheetLine(row.row(), row.cell(0), variant, String.join(";", answers));
    }
}
