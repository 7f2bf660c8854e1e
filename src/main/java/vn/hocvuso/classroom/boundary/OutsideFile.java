package vn.hocvuso.classroom.boundary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.classroom.OutsideLine;
import vn.hocvuso.classroom.TableLine;
import vn.hocvuso.kernel.Vietnamese;

/**
 * Results from elsewhere as a table: service number, outcome, day, score, most points; CSV or XLSX. A first row without an outcome is
 * a header.
 */
final class OutsideFile {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    /** Stands for what cannot be read and no score can be. */
    private static final BigDecimal UNREADABLE = BigDecimal.ONE.negate();

    private OutsideFile() {}

    /** @param otherwise the day of rows without one */
    static List<OutsideLine> read(byte[] file, String kind, LocalDate otherwise) {
        List<OutsideLine> lines = new ArrayList<>();
        for (TableLine row : TableFile.lines(file, "outside-file-unreadable")) {
            boolean header = row.row() == 1 && outcome(row.cell(1), kind) == null;
            if (!row.isEmpty() && !header) {
                LocalDate day = row.cell(2).isEmpty() ? otherwise : day(row.cell(2));
                lines.add(new OutsideLine(row.row(), row.cell(0), day, outcome(row.cell(1), kind), points(row.cell(3)), points(row.cell(4))));
            }
        }
        return lines;
    }

    private static String outcome(String written, String kind) {
        return switch (Vietnamese.fold(written)) {
            case "dat", "passed", "hoan thanh", "completed" -> "course".equals(kind) ? "completed" : "passed";
            case "khong dat", "failed" -> "failed";
            default -> null;
        };
    }

    /** {@code yyyy-MM-dd} or {@code dd/MM/yyyy}; null when it is neither. */
    private static LocalDate day(String written) {
        try {
            return written.contains("/") ? LocalDate.parse(written, DAY) : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** With a comma or a point; null when nothing is written. */
    static BigDecimal points(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String plain = written.strip().replace(',', '.');
        return plain.matches("\\d{1,6}(\\.\\d{1,3})?") ? new BigDecimal(plain) : UNREADABLE;
    }
}
