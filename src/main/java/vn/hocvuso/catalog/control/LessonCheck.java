package vn.hocvuso.catalog.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import vn.hocvuso.catalog.LessonRendering.Problem;
import vn.hocvuso.catalog.rule.ReadingTime;
import vn.hocvuso.kernel.Vietnamese;

/** Reads a lesson as its first reader would, and notes what the author has to mend, by line. */
final class LessonCheck extends AbstractVisitor {
    static final Pattern QUESTION = Pattern.compile("\\{\\{\\s*question:\\s*([\\w.:-]{1,120})\\s*}}");

    private final Set<String> media;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private final Map<Node, String> headings = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Integer> anchors = new HashMap<>();
    private int words;
    private int line = 1;

    LessonCheck(Set<String> media) {
        this.media = media;
    }

    List<Problem> problems() {
        return problems;
    }

    List<String> questions() {
        return List.copyOf(questions);
    }

    Map<Node, String> headings() {
        return headings;
    }

    int words() {
        return words;
    }

    @Override
    public void visit(Document document) {
        visitChildren(document);
        anchors.forEach((anchor, at) -> {
            if (!headings.containsValue(anchor)) {
                problems.add(Problem.of(at, "link-nowhere", "#" + anchor));
            }
        });
    }

    @Override
    protected void visitChildren(Node parent) {
        if (!parent.getSourceSpans().isEmpty()) {
            line = parent.getSourceSpans().get(0).getLineIndex() + 1;
        }
        super.visitChildren(parent);
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        if (heading.getLevel() < 2 || heading.getLevel() > 4) {
            problems.add(Problem.of(line, "heading-level"));
        }
        String words = Vietnamese.fold(textOf(heading)).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String id = "m-" + words.substring(0, Math.min(60, words.length()));
        // Two headings may say the same.
        int times = ids.merge(id, 1, Integer::sum);
        headings.put(heading, times == 1 ? id : id + "-" + times);
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (isQuestions(paragraph)) {
            Matcher question = QUESTION.matcher(textOf(paragraph));
            while (question.find()) {
                questions.add(question.group(1));
            }
            return;
        }
        visitChildren(paragraph);
        if (textOf(paragraph).contains("{{") || textOf(paragraph).startsWith(":::")) {
            problems.add(Problem.of(line, "mark-not-understood", textOf(paragraph).lines().findFirst().orElse("")));
        }
    }

    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
        if (block instanceof Callout callout) {
            if (callout.kind().isEmpty()) {
                problems.add(Problem.of(startOf(block), "callout-unknown", callout.word));
            } else if (!callout.isClosed()) {
                problems.add(Problem.of(startOf(block), "callout-open", callout.word));
            }
        }
    }

    @Override
    public void visit(Image image) {
        if (!isFigure(image.getParent())) {
            problems.add(Problem.of(line, "figure-inline"));
        }
        if (textOf(image).isBlank()) {
            problems.add(Problem.of(line, "figure-without-text", image.getDestination()));
        }
        if (!media.contains(image.getDestination())) {
            problems.add(Problem.of(line, "media-missing", image.getDestination()));
        }
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        String to = link.getDestination();
        if (to.startsWith("#")) {
            anchors.put(to.substring(1), line);
        } else if (!to.matches("https://[^\\s\"<>]{1,500}")) {
            problems.add(Problem.of(line, "link-not-allowed", to));
        }
    }

    @Override
    public void visit(HtmlBlock html) {
        problems.add(Problem.of(startOf(html), "html-not-allowed"));
    }

    @Override
    public void visit(HtmlInline html) {
        problems.add(Problem.of(line, "html-not-allowed"));
    }

    @Override
    public void visit(Text text) {
        words += ReadingTime.words(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words += ReadingTime.words(code.getLiteral());
    }

    private static int startOf(Node block) {
        return block.getSourceSpans().isEmpty() ? 1 : block.getSourceSpans().get(0).getLineIndex() + 1;
    }

    /** A paragraph of nothing but one image. */
    static boolean isFigure(Node paragraph) {
        return paragraph instanceof Paragraph
                && paragraph.getFirstChild() instanceof Image
                && paragraph.getFirstChild() == paragraph.getLastChild();
    }

    /** A paragraph of nothing but question marks, one on each line. */
    static boolean isQuestions(Node paragraph) {
        String text = textOf(paragraph);
        return !text.isBlank() && text.lines().allMatch(one -> QUESTION.matcher(one.strip()).matches());
    }

    static String textOf(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Text literal) {
                text.append(literal.getLiteral());
            } else if (child instanceof Code code) {
                text.append(code.getLiteral());
            } else if (child instanceof SoftLineBreak) {
                text.append('\n');
            } else {
                text.append(textOf(child));
            }
        }
        return text.toString();
    }

    static Stream<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), child -> child != null, Node::getNext);
    }
}
