package vn.hocvuso.catalog.control;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import vn.hocvuso.catalog.CourseContent;
import vn.hocvuso.catalog.LessonRendering;
import vn.hocvuso.catalog.Term;

/**
 * Markdown of a lesson into the HTML of the lesson page, once, at publication. Three walls: HTML in the text is escaped, what the
 * renderer makes goes through an allow-list, and drawings are written anew by {@link SvgDrawing} and put in last.
 */
public final class LessonMarkdown {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .customBlockParserFactory(new Callout.Factory())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private static final Pattern CLASS = Pattern.compile("[a-z0-9_ -]{1,80}");
    private static final Pattern NAME = Pattern.compile("[\\w.:-]{1,120}");
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "p", "br", "hr", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "strong", "b", "em", "code", "pre", "del",
                    "table", "thead", "tbody", "tr", "th", "td", "div", "span", "figure", "figcaption", "a", "img", "video", "track")
            .allowAttributes("class").matching(CLASS).onElements("p", "div", "span", "figure", "table", "a")
            .allowAttributes("id").matching(Pattern.compile("m-[a-z0-9-]{1,80}")).onElements("h2", "h3", "h4")
            .allowAttributes("scope").matching(Pattern.compile("col|row")).onElements("th")
            .allowAttributes("data-label").onElements("td")
            .allowAttributes("data-question").matching(NAME).onElements("div")
            .allowAttributes("data-drawing").matching(Pattern.compile("\\d{1,3}")).onElements("span")
            .allowAttributes("aria-hidden").matching(Pattern.compile("true")).onElements("span")
            .allowAttributes("role").matching(Pattern.compile("note")).onElements("div")
            .allowAttributes("start").matching(Pattern.compile("\\d{1,4}")).onElements("ol")
            .allowAttributes("src").matching(Pattern.compile("/api/v1/courses/[a-z0-9/._?=-]{1,200}")).onElements("img", "video", "track")
            .allowAttributes("alt", "loading").onElements("img")
            .allowAttributes("controls", "aria-label").onElements("video")
            .allowAttributes("preload").matching(Pattern.compile("metadata")).onElements("video")
            .allowAttributes("kind", "srclang", "label", "default").onElements("track")
            .allowAttributes("href").matching(Pattern.compile("https://[^\\s\"<>]{1,500}|#m-[a-z0-9-]{1,80}|#tu-\\d{1,3}")).onElements("a")
            .allowUrlProtocols("https")
            .requireRelsOnLinks("noopener", "noreferrer")
            .toFactory();

    private LessonMarkdown() {}

    /** The mentor's guide of a course that has one. */
    public static LessonRendering guide(CourseContent course) {
        return render(course.slug(), course.guide().key(), course.mentorGuide(), Map.of(), List.of());
    }

    /** What of a drawing may not stand in a page, in the author's words; empty when all of it may. */
    public static Set<String> drawingFaults(byte[] svg) {
        return SvgDrawing.of(svg, "", "h-").refused();
    }

    /**
     * @param course slug, for the addresses of pictures
     * @param key    of the lesson
     * @param media  files by the path the text names
     * @param terms  words of the course, linked to their meanings at their first place
     */
    public static LessonRendering render(String course, String key, String markdown, Map<String, byte[]> media, List<Term> terms) {
        Node document = PARSER.parse(markdown);
        LessonCheck check = new LessonCheck(media.keySet());
        document.accept(check);
        Glossary glossary = new Glossary(terms);
        glossary.mark(document);
        Figures figures = new Figures(course, key, media, check.problems());
        HtmlRenderer renderer = HtmlRenderer.builder()
                .escapeHtml(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Link link && link.getDestination().startsWith(Glossary.ANCHOR)) {
                        attributes.put("class", "term");
                    }
                })
                .nodeRendererFactory(context -> new LessonNodes(context, figures, check.headings()))
                .build();
        String html = figures.draw(ALLOWED.sanitize(renderer.render(document)));
        return new LessonRendering(html + glossary.html(), PlainText.of(document), check.words(), check.questions(), figures.used(), List.copyOf(check.problems()));
    }
}
