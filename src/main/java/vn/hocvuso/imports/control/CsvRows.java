package vn.hocvuso.imports.control;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import vn.hocvuso.imports.UnreadableFile;
import vn.hocvuso.imports.rule.Encoding;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Vietnamese;

/** Rows of a CSV file; comma, semicolon or tab part the cells. A file that ends in the middle of a row was cut off and is refused. */
final class CsvRows implements Rows {
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final TextFile text;

    CsvRows(TextFile text) {
        this.text = text;
    }

    @Override
    public void read(Taker taker) throws IOException {
        int number = 0;
        try (EndMarked reader = new EndMarked(text.open());
                CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(separator()).skipEmptyLines(false).ofCsvRecord(reader)) {
            List<String> waiting = null;
            int width = 0;
            boolean even = true;
            for (CsvRecord row : records) {
                List<String> cells = row.getFields();
                boolean over = cells.get(cells.size() - 1).endsWith(EndMarked.MARK);
                if (over && !cells.equals(List.of(EndMarked.MARK))) {
                    throw new UnreadableFile(number + 1, null, "file-cut"); // the mark was swallowed by an open quote
                }
                boolean cut = over && reader.endedInsideALine() && number > 2 && even && waiting.size() < width && !isEmpty(waiting);
                if (cut) {
                    throw new UnreadableFile(number, null, "file-cut");
                }
                even &= waiting == null || waiting.size() == width;
                if (waiting != null && !give(taker, number, waiting) || over) {
                    return;
                }
                waiting = cells;
                width = ++number == 1 ? cells.size() : width;
            }
        } catch (CsvParseException e) {
            throw new UnreadableFile(number + 1, null, "csv-broken");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean give(Taker taker, int number, List<String> cells) {
        return isEmpty(cells) || taker.take(number, cells.stream().map(this::cleaned).toList());
    }

    private static boolean isEmpty(List<String> cells) {
        return cells.size() == 1 && cells.get(0).isBlank();
    }

    private String cleaned(String cell) {
        Encoding encoding = text.encoding();
        return Vietnamese.clean(Bulk.Csv.unescaped(encoding.toUnicode(cell)));
    }

    /** The header has no text with separators in it: the most frequent one is it. */
    private char separator() throws IOException {
        int[] counts = new int[SEPARATORS.length];
        try (Reader reader = text.open()) {
            for (int c = reader.read(); c >= 0 && c != '\n'; c = reader.read()) {
                for (int i = 0; i < counts.length; i++) {
                    counts[i] += c == SEPARATORS[i] ? 1 : 0;
                }
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS[most];
    }
}
