package vn.hocvuso.classroom.boundary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.hocvuso.kernel.Refused;

/** A table as somebody hands it in: CSV (UTF-8; comma, semicolon or tab) or the first sheet of an XLSX workbook. */
final class TableFile {
    private TableFile() {}

    /**
     * @param refusal code of the refusal when it is neither
     * @return cells without outer blanks
     */
    static List<List<String>> rows(byte[] file, String refusal) {
        return file.length > 2 && file[0] == 'P' && file[1] == 'K' ? workbook(file, refusal) : text(file, refusal);
    }

    private static List<List<String>> text(byte[] file, String refusal) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString().replace("\uFEFF", "");
        } catch (CharacterCodingException e) {
            throw new Refused(refusal);
        }
        String separator = text.contains("\t") ? "\t" : text.contains(";") ? ";" : ",";
        return text.lines().map(line -> Arrays.stream(line.split(separator, -1)).map(TableFile::unquoted).toList()).toList();
    }

    private static String unquoted(String cell) {
        String stripped = cell.strip();
        boolean quoted = stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1).replace("\"\"", "\"") : stripped;
    }

    private static List<List<String>> workbook(byte[] file, String refusal) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file)); Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText().strip()).toList()).toList();
        } catch (IOException | ExcelReaderException e) {
            throw new Refused(refusal);
        }
    }
}
