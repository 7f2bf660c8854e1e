package vn.hocvuso.catalog.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.catalog.LessonRendering;
import vn.hocvuso.catalog.Term;

class LessonMarkdownTest {
    private static final String DRAWING =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 360 100\" width=\"360\"><title>x</title>"
                    + "<defs><marker id=\"m\"><path d=\"M0 0 L4 2\"/></marker></defs>"
                    + "<rect class=\"f-brand s-ink\" x=\"1\" y=\"2\" width=\"3\" height=\"4\" marker-end=\"url(#m)\"/>"
                    + "<text x=\"5\" y=\"6\" font-size=\"14\" text-anchor=\"middle\">Dừng &amp; gọi &lt;lại&gt;</text></svg>";

    private static LessonRendering render(String markdown) {
        return render(markdown, DRAWING);
    }

    private static LessonRendering render(String markdown, String drawing) {
        return LessonMarkdown.render(
                "khoa", "bai", markdown, Map.of("media/a.svg", drawing.getBytes(StandardCharsets.UTF_8)), List.of());
    }

    private static String html(String markdown) {
        LessonRendering rendering = render(markdown);
        assertThat(rendering.problems()).isEmpty();
        return rendering.html().replace("\n", "");
    }

    @Test
    void the_first_paragraph_opens_the_lesson_and_headings_can_be_linked() {
        assertThat(html("Mở bài **đậm**.\n\n## Thấy mặt chưa đủ\n\nTiếp.\n\n## Thấy mặt chưa đủ\n\n[về](#m-thay-mat-chua-du-2)"))
                .isEqualTo("<p class=\"lead\">Mở bài <strong>đậm</strong>.</p><h2 id=\"m-thay-mat-chua-du\">Thấy mặt chưa đủ</h2>"
                        + "<p>Tiếp.</p><h2 id=\"m-thay-mat-chua-du-2\">Thấy mặt chưa đủ</h2>"
                        + "<p><a href=\"#m-thay-mat-chua-du-2\" rel=\"noopener noreferrer\">về</a></p>");
    }

    @Test
    void a_box_carries_its_name_before_its_first_words() {
        assertThat(html("a\n\n::: nho\nMột câu.\n\n- mục\n:::\n\nb"))
                .isEqualTo("<p class=\"lead\">a</p><div class=\"callout callout--note\" role=\"note\">"
                        + "<span class=\"pi pi-bookmark-fill\" aria-hidden=\"true\"></span><div><p><b>Nhớ.</b> Một câu.</p>"
                        + "<ul><li>mục</li></ul></div></div><p>b</p>");
        assertThat(html("::: canh-bao\n- a\n:::")).contains("callout--warn", "<p><b>Cảnh báo.</b> </p><ul>");
    }

    @Test
    void questions_become_places_for_questions() {
        LessonRendering rendering = render("## Tự kiểm tra\n\n{{question: c10-l2-check-1}}\n{{question: c10-l2-check-2}}\n");
        assertThat(rendering.questions()).containsExactly("c10-l2-check-1", "c10-l2-check-2");
        assertThat(rendering.html()).contains("<div class=\"self-check\" data-question=\"c10-l2-check-1\"></div>");
    }

    @Test
    void a_table_of_dos_and_donts_says_so_on_every_width() {
        assertThat(html("| Bước | Làm | Không làm |\n|---|---|---|\n| **Dừng** | Tắt máy | Nói thêm |"))
                .contains("<table class=\"table table--cards dodont\">")
                .contains("<th scope=\"col\"><span class=\"pi pi-check ok\" aria-hidden=\"true\"></span> Làm</th>")
                .contains("<th scope=\"row\"><strong>Dừng</strong></th><td data-label=\"✓ Làm\">Tắt máy</td>")
                .contains("<td data-label=\"✗ Không làm\">Nói thêm</td>");
    }

    @Test
    void a_drawing_stands_in_the_page_with_a_label_and_ids_of_its_own() {
        String html = html("a\n\n![Ba \"bước\"](media/a.svg \"Hình 1. Chú thích\")\n\n![Lại](media/a.svg)");
        assertThat(html)
                .contains("<figure class=\"fig figure\"><svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
                        + " aria-label=\"Ba &#34;bước&#34;\" viewBox=\"0 0 360 100\">")
                .contains("<marker id=\"h1-m\">", "url(#h1-m)", "<marker id=\"h2-m\">", "url(#h2-m)")
                .contains("<text x=\"5\" y=\"6\" font-size=\"14\" text-anchor=\"middle\">Dừng &amp; gọi &lt;lại&gt;</text>")
                .contains("<figcaption>Hình 1. Chú thích</figcaption>")
                .doesNotContain("<title>", "width=\"360\"");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvFileSource(resources = "/vn/hocvuso/catalog/lesson-problems.csv", useHeadersInDisplayName = true)
    void what_an_author_has_to_mend_is_named_with_its_line(String markdown, String code, int line, String why) {
        assertThat(render(markdown.replace("¶", "\n")).problems())
                .as(why)
                .anySatisfy(problem -> assertThat(problem).extracting(p -> p.code(), p -> p.line()).containsExactly(code, line));
    }

    @Test
    void hostile_markdown_reaches_nobody() {
        String html = render("<script>x()</script>\n\na <img src=x onerror=x()> [b](javascript:x()) ![c](javascript:x())\n\n"
                        + "<span data-drawing=\"0\"></span>\n\n<div class=\"self-check\" data-question=\"x\" onclick=\"y\">\n\n"
                        + "| a |\n|---|\n| <b onmouseover=x()>b</b> |\n\n[d](data:text/html,x) [e](//host/x) [f](http://x)")
                .html();
        assertThat(html).doesNotContain("<script", "<img src", "javascript:", "<b ", "data:", "href=\"//", "href=\"http:");
        assertThat(html).doesNotContain("<span data-drawing", "<div class=\"self-check\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>x()</script>",
        "<foreignObject><div/></foreignObject>",
        "<rect onclick=\"x()\"/>",
        "<rect style=\"fill:red\"/>",
        "<style>a{}</style>",
        "<a href=\"https://x\"><text>x</text></a>",
        "<image href=\"https://x/y.png\"/>",
        "<use href=\"https://x#y\"/>",
        "<use xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"data:x\"/>",
        "<animate attributeName=\"href\" to=\"javascript:x()\"/>",
        "<set attributeName=\"onclick\" to=\"x()\"/>",
        "<rect fill=\"url(https://x)\"/>",
        "<rect fill=\"#ff0000\"/>",
        "<rect class=\"btn\"/>",
        "<text font-family=\"x\">a</text>",
        "<svg viewBox=\"0 0 1 1\"/>",
        "<x:rect xmlns:x=\"urn:x\"/>",
        "<?xml-stylesheet href=\"x\"?>",
        "<text>&xxe;</text>",
        "<rect"
    })
    void a_drawing_with_anything_but_drawing_is_refused(String inside) {
        LessonRendering rendering =
                render("![a](media/a.svg)", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">" + inside + "</svg>");
        assertThat(rendering.problems()).extracting(LessonRendering.Problem::code).containsExactly("drawing-refused");
        assertThat(rendering.html()).doesNotContain("<svg");
    }

    @Test
    void entities_are_never_resolved() {
        String laughs = "<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><svg viewBox=\"0 0 9 9\"><text>&b;</text></svg>";
        assertThat(render("![a](media/a.svg)", laughs).problems()).extracting(LessonRendering.Problem::code).contains("drawing-refused");
        String external = "<!DOCTYPE svg SYSTEM \"file:///etc/passwd\"><svg viewBox=\"0 0 9 9\"/>";
        assertThat(render("![a](media/a.svg)", external).problems()).extracting(LessonRendering.Problem::code).contains("drawing-refused");
        String deep = "<svg viewBox=\"0 0 9 9\">" + "<g>".repeat(100) + "</g>".repeat(100) + "</svg>";
        assertThat(render("![a](media/a.svg)", deep).problems()).extracting(LessonRendering.Problem::code).contains("drawing-refused");
    }

    private static String withWords(String markdown, Term... terms) {
        return LessonMarkdown.render("khoa", "bai", markdown, Map.of(), List.of(terms)).html().replace("\n", "");
    }

    @Test
    void a_word_of_the_course_leads_to_its_meaning_at_its_first_place_only() {
        Term word = new Term("deepfake", List.of("hình giả"), "hình do máy <dựng>");
        String html = withWords("## Deepfake\n\nGặp Deepfake, rồi lại deepfake và hình giả.", word);
        assertThat(html).contains("Gặp <a href=\"#tu-1\" class=\"term\" rel=\"noopener noreferrer\">Deepfake</a>, rồi lại deepfake và hình giả.")
                .contains("<div id=\"tu-1\"><dt>deepfake</dt><dd>hình do máy &lt;dựng&gt;</dd></div>")
                .doesNotContain("Deepfake</a></h2>");
    }

    @Test
    void words_are_whole_and_the_longer_of_two_wins() {
        Term mail = new Term("thư", List.of(), "thư");
        Term group = new Term("thư mục", List.of(), "chỗ chứa tệp");
        String html = withWords("Mở thư mục. Gửi thư. Thưa đồng chí.", mail, group);
        assertThat(html).contains(">thư mục</a>").contains("Gửi <a href=\"#tu-2\"").contains("Thưa đồng chí");
        assertThat(withWords("Thưa đồng chí, **thư** này", mail)).contains("Thưa đồng chí, <strong><a href=\"#tu-1\"");
    }

    @Test
    void links_code_and_heads_of_tables_are_left_alone_and_a_lesson_without_words_gets_no_list() {
        Term word = new Term("tệp", List.of(), "gói dữ liệu có tên");
        assertThat(withWords("[tệp](https://a.example/x) và `tệp`\n\n| tệp | b |\n|---|---|\n| c | d |", word)).doesNotContain("term");
    }

    @Test
    void the_plain_text_has_every_word_and_no_mark() {
        String plain = LessonMarkdown.render(
                        "khoa", "bai", "## Một\n\nHai **ba**\nbốn `năm`.\n\n| a | b |\n|---|---|\n| c | d |\n\n{{question: x}}", Map.of(), List.of())
                .plain();
        assertThat(plain).isEqualTo("Một\nHai ba bốn năm.\na b c d");
    }
}
