package vn.hocvuso.report.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.coverage.CutoffView;
import vn.hocvuso.document.Docx;
import vn.hocvuso.document.Paper;
import vn.hocvuso.document.Pdf;
import vn.hocvuso.document.Print;
import vn.hocvuso.report.ReportSetting;
import vn.hocvuso.report.ReportView;
import vn.hocvuso.report.Sample;

/** The files as somebody else's reader finds them. With the property report.folder they are also kept, to be looked at. */
class ReportFilesTest {
    private static final LocalDate FROZEN_ON = LocalDate.of(2026, 6, 15);

    private static ReportView report(CutoffView cutoff) {
        return Sample.report(cutoff, Sample.cutoff("CS-2025-000031", 2), Sample.setting(ReportSetting.COMMAND));
    }

    private static byte[] docx(ReportView report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Docx.write(paper(report), out);
        return out.toByteArray();
    }

    private static Paper paper(ReportView report) {
        return new ReportPaper(report, FROZEN_ON).paper();
    }

    private static byte[] pdf(ReportView report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Pdf.write(Print.html(paper(report)), out);
        return out.toByteArray();
    }

    private static byte[] xlsx(ReportView report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportBook.write(report, out);
        return out.toByteArray();
    }

    private static String text(XWPFTable table) {
        return table.getRows().stream().map(ReportFilesTest::text).collect(Collectors.joining("\n"));
    }

    private static String text(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> cell.getText()).collect(Collectors.joining("|"));
    }

    @Test
    void a_command_is_headed_with_the_nation_and_a_party_committee_with_the_party() throws IOException {
        try (XWPFDocument command = new XWPFDocument(new ByteArrayInputStream(docx(report(Sample.cutoff("CS-2026-000007", 3)))))) {
            String head = text(command.getTables().get(0));
            assertThat(head).contains("SƯ ĐOÀN 99", "TRUNG ĐOÀN 9", "Số: 15/BC-e9", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                    "Hà Nội, ngày 06 tháng 02 năm 2026");
            String signed = text(command.getTables().get(2));
            assertThat(signed).contains("Nơi nhận:", "- Thủ trưởng Sư đoàn 99 (để b/c);", "KT. TRUNG ĐOÀN TRƯỞNG", "PHÓ TRUNG ĐOÀN TRƯỞNG",
                    "Thượng tá Lê Quang Vĩnh");
        }
        ReportView party = Sample.report(Sample.cutoff("CS-2026-000007", 3), null, Sample.setting(ReportSetting.PARTY));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx(party)))) {
            String head = text(document.getTables().get(0));
            assertThat(head).contains("ĐẢNG BỘ SƯ ĐOÀN 99", "Số 15-BC/ĐU", "ĐẢNG CỘNG SẢN VIỆT NAM").doesNotContain("CỘNG HÒA");
        }
    }

    @Test
    void the_outline_and_the_number_of_the_cutoff_are_printed() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx(report(Sample.cutoff("CS-2026-000007", 3)))))) {
            List<String> lines = document.getParagraphs().stream().map(line -> line.getText()).toList();
            assertThat(lines).containsSubsequence("BÁO CÁO", "Kết quả thực hiện phong trào “Bình dân học vụ số” 6 tháng đầu năm 2026",
                    "I. ĐẶC ĐIỂM TÌNH HÌNH", "II. KẾT QUẢ THỰC HIỆN", "1. Công tác lãnh đạo, chỉ đạo", "2. Tổ chức thực hiện", "3. Kết quả theo chỉ tiêu",
                    "III. ĐÁNH GIÁ", "1. Ưu điểm", "2. Hạn chế, khuyết điểm", "3. Nguyên nhân", "4. Bài học kinh nghiệm", "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ",
                    "V. KIẾN NGHỊ, ĐỀ XUẤT", "(Chưa có nội dung)");
            assertThat(lines).anyMatch(line -> line.startsWith("Số liệu chốt số CS-2026-000007, lần 1, chốt ngày 15/6/2026. Mã đối chiếu SHA-256: "));
            assertThat(lines).anyMatch(line -> line.contains("hiện có 90 đồng chí; miễn 4; phải học 86") && line.contains("đạt 83, tỷ lệ phủ 96,5%"));
        }
    }

    @Test
    void the_table_has_every_unit_its_own_people_and_the_sum() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx(report(Sample.cutoff("CS-2026-000007", 3)))))) {
            XWPFTable table = document.getTables().get(3);
            assertThat(table.getNumberOfRows()).as("two of heads, three battalions, own people, the sum").isEqualTo(7);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(text(table.getRow(2))).as("33 + 7 - 1 of 40; compared with the same figures")
                    .isEqualTo("1|Tiểu đoàn 1|41|1|40|40|100|40|100|39|39|97,5|95|+2,5|0|");
            assertThat(text(table.getRow(3))).endsWith("|Hai đồng chí đi viện, kiểm tra lại trong tháng 7");
            assertThat(text(table.getRow(4))).as("nobody to learn").isEqualTo("3|Tiểu đoàn 3|2|2|0|0|—|0|—|0|0|—|95|—|—|");
            assertThat(text(table.getRow(5))).isEqualTo("4|Thuộc thẳng đơn vị|5|0|5|5|100|5|100|5|5|100|95|+5,0|—|");
            assertThat(text(table.getRow(6))).startsWith("|Cộng|90|4|86|").endsWith("|83|96,5|95|+1,5|0|");
        }
    }

    @Test
    void no_table_touches_the_words_above_it_nor_another_table() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx(report(Sample.cutoff("CS-2026-000007", 30)))))) {
            List<IBodyElement> body = document.getBodyElements();
            assertThat(document.getTables()).hasSizeGreaterThan(5);
            for (int i = 1; i < body.size(); i++) {
                if (body.get(i) instanceof XWPFTable table) {
                    assertThat(body.get(i - 1)).as("above the table %s", text(table.getRow(0)))
                            .isInstanceOfSatisfying(XWPFParagraph.class, above -> assertThat(above.getText()).isBlank());
                }
            }
        }
    }

    @Test
    void nothing_stands_between_the_last_table_of_an_annex_and_its_end_that_could_begin_a_page() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx(report(Sample.cutoff("CS-2026-000007", 30)))))) {
            List<IBodyElement> body = document.getBodyElements();
            int ends = 0;
            for (int i = 1; i < body.size(); i++) {
                if (body.get(i) instanceof XWPFParagraph paragraph && paragraph.getCTP().isSetPPr() && paragraph.getCTP().getPPr().isSetSectPr()) {
                    ends++;
                    assertThat(body.get(i - 1)).as("before the end of part %d", ends).isInstanceOf(XWPFTable.class);
                }
            }
            assertThat(ends).as("the report and its first two annexes").isEqualTo(3);
        }
    }

    @Test
    void what_a_groups_table_is_of_is_repeated_with_its_head_on_every_page() throws IOException {
        ReportView report = report(Sample.cutoff("CS-2026-000007", 30));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx(report)))) {
            XWPFTable officers = document.getTables().get(4);
            assertThat(text(officers.getRow(0))).isEqualTo("1. Sĩ quan");
            assertThat(officers.getRows().stream().limit(3)).allMatch(XWPFTableRow::isRepeatHeader);
            assertThat(officers.getRow(3).isRepeatHeader()).isFalse();
        }
        try (PDDocument document = Loader.loadPDF(pdf(report))) {
            List<Integer> soldiers = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document).strip();
                if (text.contains("2. Hạ sĩ quan, binh sĩ")) {
                    soldiers.add(page);
                    assertThat(text).as("page %s does not end with a title", page).doesNotEndWith("2. Hạ sĩ quan, binh sĩ");
                }
            }
            assertThat(soldiers).as("thirty long names take more than a page").hasSizeGreaterThan(1);
        }
    }

    @Test
    void the_book_keeps_its_heads_in_sight_and_prints_them_on_every_page(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("so.xlsx"), xlsx(report(Sample.cutoff("CS-2026-000007", 30))));
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts.get("xl/workbook.xml").split("_xlnm.Print_Titles", -1)).as("four sheets").hasSize(5);
        for (int sheet = 1; sheet <= 4; sheet++) {
            assertThat(parts.get("xl/worksheets/sheet" + sheet + ".xml"))
                    .contains("state=\"frozen\"", "fitToPage=\"true\"", "fitToWidth=\"1\"", "fitToHeight=\"0\"", "orientation=\"landscape\"", "paperSize=\"9\"");
        }
    }

    @Test
    void numbers_in_the_book_are_numbers() throws IOException {
        byte[] file = xlsx(report(Sample.cutoff("CS-2026-000007", 3)));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("Đơn vị", "SQ", "HSQ-BS", "Đạt chỉ tiêu");
            List<Row> rows = book.getFirstSheet().read();
            Row first = rows.stream().filter(row -> row.getCellCount() > 1 && "Tiểu đoàn 1".equals(row.getCellText(1))).findFirst().orElseThrow();
            for (int column = 2; column < 15; column++) {
                assertThat(first.getCell(column).getType()).as("column " + column).isEqualTo(CellType.NUMBER);
            }
            assertThat(first.getCellAsNumber(11).orElseThrow()).isEqualByComparingTo("97.5");
            Row nobody = rows.stream().filter(row -> row.getCellCount() > 1 && "Tiểu đoàn 3".equals(row.getCellText(1))).findFirst().orElseThrow();
            assertThat(nobody.getCellAsNumber(11)).as("nobody is no number").isEmpty();
        }
    }

    @Test
    void every_font_is_inside_the_pdf_and_pages_are_numbered_from_the_second_on() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(report(Sample.cutoff("CS-2026-000007", 30))))) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    assertThat(page.getResources().getFont(name).getName()).contains("Tinos");
                }
            }
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setEndPage(1);
            assertThat(stripper.getText(document).strip()).startsWith("SƯ ĐOÀN 99");
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            assertThat(stripper.getText(document).strip()).startsWith("2");
            assertThat(document.getPage(0).getMediaBox().getWidth()).isLessThan(document.getPage(0).getMediaBox().getHeight());
            PDPage last = document.getPage(document.getNumberOfPages() - 1);
            assertThat(last.getMediaBox().getWidth()).as("annexes lie across").isGreaterThan(last.getMediaBox().getHeight());
        }
    }

    @Test
    void a_unit_with_thirty_with_one_and_without_anybody_have_their_reports() throws IOException {
        for (CutoffView cutoff : List.of(Sample.cutoff("CS-2026-000007", 30), Sample.cutoff("CS-2026-000008", 1), Sample.nobody())) {
            for (String header : List.of(ReportSetting.COMMAND, ReportSetting.PARTY)) {
                ReportView report = Sample.report(cutoff, null, Sample.setting(header));
                String name = "bao-cao-" + cutoff.children().size() + "-" + header;
                keep(name + ".docx", docx(report));
                keep(name + ".pdf", pdf(report));
                keep(name + ".xlsx", xlsx(report));
            }
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx(report(Sample.nobody()))))) {
            Stream<String> lines = document.getParagraphs().stream().map(line -> line.getText());
            assertThat(lines.toList()).contains("Đơn vị không có đơn vị trực thuộc.",
                    "Đến hết ngày 14/6/2026 đơn vị không có quân số phải học: quân số hiện có 0 đồng chí, miễn 0.");
        }
    }

    private static void keep(String name, byte[] file) throws IOException {
        assertThat(file.length).as(name).isGreaterThan(3_000);
        String folder = System.getProperty("report.folder");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            Files.write(Path.of(folder, name), file);
        }
    }
}
