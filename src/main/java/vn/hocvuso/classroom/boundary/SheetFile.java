package vn.hocvuso.classroom.boundary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.hocvuso.classroom.SheetLine;
import vn.hocvuso.kernel.Refused;

/**
 * Answer sheets as a table: service number, variant, then the answers, in one column or a column for each question. CSV (UTF-8,
 * comma, semicolon or tab) or XLSX. A first row whose variant is no number is a header.
 */
final class SheetFile {
    private static final int FEWEST_COLUMNS = 2;

    private SheetFile() {}

    /** @throws Refused 422 {@code sheet-file-unreadable} */
    static List<SheetLine> read(byte[] file) {
        List<List<String>> rows = file.length > 2 && file[0] == 'P' && file[1] == 'K' ? workbook(file) : text(file);
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

    private static List<List<String>> text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString().replace("\uFEFF", "");
        } catch (CharacterCodingException e) {
            throw new Refused("sheet-file-unreadable");
        }
        String separator = text.contains("\t") ? "\t" : text.contains(";") ? ";" : ",";
        return text.lines().map(line -> Arrays.stream(line.split(separator, -1)).map(SheetFile::unquoted).toList()).toList();
    }

    private static String unquoted(String cell) {
        String stripped = cell.strip();
        boolean quoted = stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1).replace("\"\"", "\"") : stripped;
    }

    private static List<List<String>> workbook(byte[] file) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file)); Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText().strip()).toList()).toList();
        } catch (IOException | ExcelReaderException e) {
            throw new Refused("sheet-file-unreadable");
        }
    }
}
