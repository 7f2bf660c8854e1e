package vn.hocvuso.catalog.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** The parts of a lesson that look otherwise than plain Markdown: boxes, figures, questions, tables, headings one can link to. */
final class LessonNodes implements NodeRenderer {
    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Figures figures;
    private final Map<Node, String> headings;

    LessonNodes(HtmlNodeRendererContext context, Figures figures, Map<Node, String> headings) {
        this.context = context;
        this.html = context.getWriter();
        this.figures = figures;
        this.headings = headings;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Callout.class, Paragraph.class, TableBlock.class, Heading.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Callout callout) {
            callout(callout);
        } else if (node instanceof TableBlock) {
            table(node);
        } else if (node instanceof Heading heading) {
            wrapped("h" + Math.min(4, Math.max(2, heading.getLevel())), Map.of("id", headings.get(heading)), node);
        } else if (LessonCheck.isFigure(node)) {
            figure((Image) node.getFirstChild(), node);
        } else if (LessonCheck.isQuestions(node)) {
            questions(node);
        } else {
            paragraph(node);
        }
        html.line();
    }

    /** In a tight list a paragraph is not one; the first of the lesson opens it. */
    private void paragraph(Node node) {
        boolean tight = node.getParent().getParent() instanceof ListBlock list && list.isTight();
        boolean first = node.getParent() instanceof Document && node.getPrevious() == null;
        if (tight) {
            children(node);
        } else {
            wrapped("p", first ? Map.of("class", "lead") : Map.of(), node);
        }
    }

    private void callout(Callout callout) {
        Callout.Kind kind = callout.kind().orElse(Callout.Kind.LUU_Y);
        html.tag("div", attributes("class", "callout callout--" + kind.style, "role", "note"));
        icon(kind.icon);
        html.tag("div");
        Node first = callout.getFirstChild();
        boolean opensWithText = first instanceof Paragraph && !LessonCheck.isFigure(first) && !LessonCheck.isQuestions(first);
        html.tag("p");
        html.raw("<b>" + kind.label + ".</b> ");
        if (opensWithText) {
            children(first);
        }
        html.tag("/p");
        for (Node child = opensWithText ? first.getNext() : first; child != null; child = child.getNext()) {
            context.render(child);
        }
        html.tag("/div");
        html.tag("/div");
    }

    private void figure(Image image, Node paragraph) {
        String path = image.getDestination();
        String label = LessonCheck.textOf(image).strip();
        int line = paragraph.getSourceSpans().isEmpty() ? 1 : paragraph.getSourceSpans().get(0).getLineIndex() + 1;
        html.tag("figure", Map.of("class", "fig figure"));
        if (path.endsWith(".svg")) {
            html.raw("<span data-drawing=\"" + figures.drawing(path, label, line) + "\"></span>");
        } else if (Pictures.isRecording(path)) {
            recording(path, label, line);
        } else {
            html.tag("img", attributes("src", figures.address(path, line), "alt", label, "loading", "lazy"), true);
        }
        if (image.getTitle() != null && !image.getTitle().isBlank()) {
            html.tag("figcaption");
            html.text(image.getTitle());
            html.tag("/figcaption");
        }
        html.tag("/figure");
    }

    private void recording(String path, String label, int line) {
        html.tag("video", attributes("controls", "controls", "preload", "metadata", "src", figures.address(path, line), "aria-label", label));
        figures.subtitles(path, line).ifPresent(address -> html.tag(
                "track", attributes("kind", "subtitles", "srclang", "vi", "label", "Phụ đề", "default", "default", "src", address), true));
        html.tag("/video");
    }

    private void questions(Node paragraph) {
        Matcher question = LessonCheck.QUESTION.matcher(LessonCheck.textOf(paragraph));
        while (question.find()) {
            html.tag("div", attributes("class", "self-check", "data-question", question.group(1)));
            html.tag("/div");
            html.line();
        }
    }

    private void table(Node table) {
        List<String> labels = LessonCheck.children(table)
                .filter(TableHead.class::isInstance)
                .flatMap(LessonCheck::children)
                .flatMap(LessonCheck::children)
                .map(cell -> LessonCheck.textOf(cell).strip())
                .toList();
        DoAndDont pair = DoAndDont.in(labels);
        html.tag("div", Map.of("class", "table-wrap card card--flush"));
        html.tag("table", Map.of("class", "table table--cards" + pair.style()));
        LessonCheck.children(table).forEach(part -> {
            String tag = part instanceof TableHead ? "thead" : "tbody";
            html.tag(tag);
            LessonCheck.children(part).forEach(row -> row(row, part instanceof TableHead, labels, pair));
            html.tag("/" + tag);
        });
        html.tag("/table");
        html.tag("/div");
    }

    private void row(Node row, boolean head, List<String> labels, DoAndDont pair) {
        html.tag("tr");
        List<Node> cells = LessonCheck.children(row).filter(TableCell.class::isInstance).toList();
        for (int i = 0; i < cells.size(); i++) {
            String label = i < labels.size() ? labels.get(i) : "";
            if (head) {
                html.tag("th", Map.of("scope", "col"));
                pair.icon(i).ifPresent(name -> html.raw("<span class=\"pi " + name + "\" aria-hidden=\"true\"></span> "));
                close("th", cells.get(i));
            } else if (i == 0 && labels.size() > 1 && !pair.has(0)) {
                html.tag("th", Map.of("scope", "row"));
                close("th", cells.get(i));
            } else {
                html.tag("td", Map.of("data-label", pair.sign(i) + label));
                close("td", cells.get(i));
            }
        }
        html.tag("/tr");
        html.line();
    }

    private void close(String tag, Node cell) {
        children(cell);
        html.tag("/" + tag);
    }

    private void icon(String name) {
        html.tag("span", attributes("class", "pi " + name, "aria-hidden", "true"));
        html.tag("/span");
    }

    private void wrapped(String tag, Map<String, String> attributes, Node node) {
        html.line();
        html.tag(tag, attributes);
        children(node);
        html.tag("/" + tag);
    }

    private void children(Node parent) {
        LessonCheck.children(parent).forEach(context::render);
    }

    private static Map<String, String> attributes(String... pairs) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.put(pairs[i], pairs[i + 1]);
        }
        return attributes;
    }
}
