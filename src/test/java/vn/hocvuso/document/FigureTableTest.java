package vn.hocvuso.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class FigureTableTest {
    private static final List<String> HEADER = List.of("Đơn vị", "Phải học", "Lệch", "Tỷ lệ phủ", "Ngày");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private static void fill(FigureTable table) throws IOException {
        table.row("=1+1", 1140L, -4, new BigDecimal("99.9"), DAY);
        table.row("Đại đội \"1\", e2", 0L, null, null, null);
    }

    @Test
    void numbers_are_numbers_and_days_are_days_in_a_workbook() throws IOException {
        try (FigureTable table = FigureTable.xlsx(out, "Đơn vị", HEADER, Map.of("Đợt", "Phổ cập"))) {
            fill(table);
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(3)).isEqualTo("Tỷ lệ phủ");
            Row row = rows.get(1);
            assertThat(row.getCell(0).getType()).as("a text, no formula").isEqualTo(CellType.STRING);
            assertThat(row.getCellText(0)).isEqualTo("=1+1");
            assertThat(row.getCellAsNumber(1)).contains(new BigDecimal(1140));
            assertThat(row.getCellAsNumber(2)).contains(new BigDecimal(-4));
            assertThat(row.getCellAsNumber(3).orElseThrow()).as("a share of one, shown as 99.9% and never rounded up").isEqualByComparingTo("0.999");
            assertThat(row.getCellAsDate(4).orElseThrow().toLocalDate()).isEqualTo(DAY);
            assertThat(book.findSheet("Nguồn số liệu").orElseThrow().read().get(0).getCellText(1)).isEqualTo("Phổ cập");
        }
    }

    @Test
    void a_csv_escapes_formulas_and_leaves_negative_numbers_numbers() throws IOException {
        try (FigureTable table = FigureTable.csv(out, HEADER)) {
            fill(table);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\ufeffĐơn vị,Phải học,Lệch,Tỷ lệ phủ,Ngày\r\n'=1+1,1140,-4,99.9,2026-11-22\r\n"
                + "\"Đại đội \"\"1\"\", e2\",0,,,\r\n");
    }
}
