package vn.hocvuso.catalog.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import vn.hocvuso.catalog.Term;

/**
 * The words of a course at their first place in a lesson: each becomes a link to its meaning below the text, which the page's
 * script shows on the spot. Works on paper and without a script too.
 */
final class Glossary extends AbstractVisitor {
    static final String ANCHOR = "#tu-";

    private final List<Term> terms;
    private final Map<Term, Integer> found = new LinkedHashMap<>();

    Glossary(List<Term> terms) {
        this.terms = terms;
    }

    /** Not in headings, links, pictures, code and heads of tables. */
    void mark(Node document) {
        document.accept(this);
    }

    @Override
    public void visit(Heading heading) {}

    @Override
    public void visit(Link link) {}

    @Override
    public void visit(Image image) {}

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
    }

    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
    }

    @Override
    protected void visitChildren(Node parent) {
        if (!(parent instanceof TableHead)) {
            super.visitChildren(parent);
        }
    }

    private record Place(Term term, int from, int until) {}

    @Override
    public void visit(Text text) {
        Place first = first(text.getLiteral());
        if (first == null) {
            return;
        }
        found.put(first.term(), found.size() + 1);
        String literal = text.getLiteral();
        Link link = new Link(ANCHOR + found.size(), null);
        link.appendChild(new Text(literal.substring(first.from(), first.until())));
        Text rest = new Text(literal.substring(first.until()));
        text.setLiteral(literal.substring(0, first.from()));
        text.insertAfter(link);
        link.insertAfter(rest);
        visit(rest);
    }

    /** The first place of a term not yet met; of two at one place the longer. */
    private Place first(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        Place first = null;
        for (Term term : terms) {
            if (found.containsKey(term)) {
                continue;
            }
            for (String form : term.forms().toList()) {
                int at = indexOfWord(low, form.toLowerCase(Locale.ROOT));
                Place place = at < 0 ? null : new Place(term, at, at + form.length());
                if (place != null && (first == null || place.from() < first.from() || (place.from() == first.from() && place.until() > first.until()))) {
                    first = place;
                }
            }
        }
        return first;
    }

    private static int indexOfWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return at;
            }
        }
        return -1;
    }

    /** The meanings of the words met, escaped; nothing when there were none. */
    String html() {
        if (found.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<h2 id=\"m-tu-trong-bai\">Từ trong bài</h2>\n<dl class=\"terms\">\n");
        List<String> rows = new ArrayList<>();
        found.forEach((term, number) -> rows.add("<div id=\"tu-" + number + "\"><dt>" + escaped(term.term()) + "</dt><dd>" + escaped(term.meaning()) + "</dd></div>\n"));
        rows.forEach(html::append);
        return html.append("</dl>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
