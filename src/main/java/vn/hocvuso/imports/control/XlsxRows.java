package vn.hocvuso.imports.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.hocvuso.imports.UnreadableFile;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Vietnamese;

/** Rows of the first sheet of an XLSX file, row by row; only the texts that cells share are held. */
final class XlsxRows implements Rows {
    /** Bytes it may unfold to, how many times its size, and how much of that may be shared texts, which lie in memory. */
    private static final long LARGEST_UNFOLDED = 2_000_000_000L;
    private static final long LARGEST_RATIO = 200;
    private static final long LARGEST_SHARED = 150_000_000L;

    /** A day is a number with the format of a day. */
    private static final ReadingOptions FORMATTED = new ReadingOptions(true, false);

    private final Path file;

    XlsxRows(Path file) {
        this.file = file;
    }

    @Override
    public void read(Taker taker) throws IOException {
        refuseBomb();
        int last = 0;
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), FORMATTED);
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                last = row.getRowNum();
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(row.getOptionalCell(i).map(XlsxRows::text).orElse(""));
                }
                if (!taker.take(row.getRowNum(), cells)) {
                    return;
                }
            }
        } catch (ExcelReaderException | IOException e) {
            throw new UnreadableFile(last + 1, null, "xlsx-broken");
        }
    }

    private void refuseBomb() {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long unfolded = zip.stream().mapToLong(XlsxRows::size).sum();
            long shared = zip.stream().filter(entry -> entry.getName().endsWith("sharedStrings.xml")).mapToLong(XlsxRows::size).sum();
            if (unfolded > LARGEST_UNFOLDED || shared > LARGEST_SHARED || unfolded > LARGEST_RATIO * Math.max(Files.size(file), 10_000)) {
                throw new UnreadableFile(1, null, "xlsx-too-large");
            }
        } catch (IOException e) {
            throw new UnreadableFile(1, null, "xlsx-broken");
        }
    }

    private static long size(ZipEntry entry) {
        return Math.max(0, entry.getSize());
    }

    private static String text(Cell cell) {
        String text = cell.getType() == CellType.NUMBER ? number(cell) : cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
        return text == null ? "" : Vietnamese.clean(Bulk.Csv.unescaped(text));
    }

    /** Without a decimal that is not there, days as yyyy-MM-dd. */
    private static String number(Cell cell) {
        String format = cell.getDataFormatString();
        boolean day = format != null && format.matches("(?i).*(yy|dd|mmm).*");
        return day ? cell.asDate().toLocalDate().toString() : cell.asNumber().stripTrailingZeros().toPlainString();
    }
}
