package vn.hocvuso.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {
    private static final String DRAWING =
            "<svg viewBox=\"0 0 360 40\"><rect x=\"2\" y=\"2\" width=\"356\" height=\"36\" class=\"f-brand-soft s-brand\"></rect>"
                    + "<text x=\"180\" y=\"25\" class=\"f-ink\" font-size=\"14\" text-anchor=\"middle\">Dừng lại</text></svg>";

    private static PDDocument pdf(String body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Pdf.write("<html><head><style>body { font-family: 'Be Vietnam Pro'; }</style></head><body>" + body + "</body></html>", out);
        return Loader.loadPDF(out.toByteArray());
    }

    @Test
    void vietnamese_is_printed_whole_with_its_font_inside() throws IOException {
        try (PDDocument document = pdf("<p>Ử Ẫ Ỵ <b>kỹ thuật</b> <i>chiến sĩ</i> đường</p>")) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            assertThat(stripper.getText(document)).contains("Ử Ẫ Ỵ kỹ thuật chiến sĩ đường");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void signs_that_the_font_lacks_come_from_another() throws IOException {
        try (PDDocument document = pdf("<p>SIM → email − 1 × 2 ÷ 3 · … ¶</p>")) {
            assertThat(new PDFTextStripper().getText(document)).contains("→", "−", "×", "÷", "…", "¶").doesNotContain("#");
        }
    }

    @Test
    void a_drawing_is_on_the_paper() throws IOException {
        try (PDDocument with = pdf(DRAWING); PDDocument without = pdf("<p>Dừng lại</p>")) {
            assertThat(with.getPage(0).getResources().getXObjectNames()).isNotEmpty();
            assertThat(without.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void nothing_is_fetched() throws IOException {
        try (PDDocument document = pdf("<p>Có chữ</p><img src=\"http://127.0.0.1:9/x.png\" alt=\"\"/><img src=\"file:///etc/hostname\" alt=\"\"/>")) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void paper_has_the_colours_of_the_light_theme() throws IOException {
        String tokens = Files.readString(Path.of("src/main/webapp/resources/css/tokens.css"));
        Drawings.LIGHT.forEach((name, colour) -> {
            Matcher first = Pattern.compile("--" + name + ":\\s*(#[0-9a-f]{6})").matcher(tokens);
            assertThat(first.find()).as(name).isTrue();
            assertThat(colour).as(name).isEqualTo(first.group(1));
        });
        assertThat(Drawings.coloured(DRAWING)).contains("fill=\"#e1eef0\" stroke=\"#14566a\"").doesNotContain("class=");
    }
}
