package vn.hocvuso.questionbank.control;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.Encoding;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import vn.hocvuso.questionbank.Rendering;
import vn.hocvuso.questionbank.Text;

/**
 * Safe HTML of what an author wrote. Unmarked text is shown as it stands, with {@code **bold**} bold, code between backticks and
 * lines kept: an author
 * who asks about the tag {@code <b>} gets it shown. HTML and Markdown go through an allow-list without pictures, links or styles.
 */
public final class QuestionHtml implements Rendering {
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "p", "br", "b", "strong", "i", "em", "u", "sub", "sup", "code", "pre", "blockquote", "ul", "ol", "li",
                    "table", "thead", "tbody", "tr", "th", "td", "div", "small", "s", "del", "kbd", "hr", "dl", "dt", "dd")
            // A heading would stand in the page's outline.
            .allowElements((name, attributes) -> "div", "h1", "h2", "h3", "h4", "h5", "h6")
            .toFactory();
    private static final Pattern BOLD =
            Pattern.compile("(?<![\\p{L}\\p{N}*])\\*\\*(?=[^\\s*])(.+?)(?<=[^\\s*])\\*\\*(?![\\p{L}\\p{N}*])");
    private static final Pattern CODE = Pattern.compile("(?<!`)`([^`<>]+)`(?!`)");
    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer MARKDOWN_HTML = HtmlRenderer.builder().escapeHtml(true).build();
    private static final Pattern ONE_PARAGRAPH = Pattern.compile("\\s*<p>((?:(?!</?p>).)*)</p>\\s*", Pattern.DOTALL);

    @Override
    public String html(Text text) {
        return switch (text.format()) {
            case MOODLE -> marked(lines(escaped(text.source())));
            case PLAIN -> lines(escaped(text.source()));
            case HTML -> ALLOWED.sanitize(text.source());
            case MARKDOWN -> inline(ALLOWED.sanitize(MARKDOWN_HTML.render(MARKDOWN.parse(text.source()))));
        };
    }

    private static String marked(String html) {
        return CODE.matcher(BOLD.matcher(html).replaceAll("<strong>$1</strong>")).replaceAll("<code>$1</code>");
    }

    /** A choice of one paragraph stands in a label, where a paragraph may not. */
    private static String inline(String html) {
        var paragraph = ONE_PARAGRAPH.matcher(html);
        return paragraph.matches() ? paragraph.group(1) : html;
    }

    private static String escaped(String source) {
        String text = source;
        for (List<String> mark : List.of(
                List.of("&", "&amp;"), List.of("<", "&lt;"), List.of(">", "&gt;"), List.of("\"", "&#34;"))) {
            text = text.replace(mark.get(0), mark.get(1));
        }
        return text;
    }

    private static String lines(String html) {
        return html.strip().replace("\r\n", "\n").replace("\n", "<br />");
    }

    /** The signs that entities stand for; tags stay. */
    public static String unescaped(String html) {
        return Encoding.decodeHtml(html, false);
    }

    /** What is read of safe HTML: no tags, one line. */
    public static String plain(String html) {
        return Encoding.decodeHtml(html.replaceAll("<[^>]*>", " "), false).strip().replaceAll("\\s+", " ");
    }
}
