package vn.hocvuso.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** An element of an XML document by its local name, with the line it began on; read by {@link Xml}, or built and written. */
public final class XmlElement {
    private final String name;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();
    private boolean onePiece;

    XmlElement(String name, int line) {
        this.name = name;
        this.line = line;
    }

    public static XmlElement of(String name) {
        return new XmlElement(name, 0);
    }

    public static XmlElement of(String name, String text) {
        return of(name).add(text);
    }

    /** A null value is no attribute. */
    public XmlElement with(String attribute, String value) {
        if (value != null) {
            attributes.put(attribute, value);
        }
        return this;
    }

    public XmlElement add(XmlElement child) {
        content.add(child);
        return this;
    }

    public XmlElement add(String text) {
        if (!text.isEmpty()) {
            content.add(text);
        }
        return this;
    }

    public XmlElement addAll(List<?> children) {
        content.addAll(children);
        return this;
    }

    /** Written without new lines inside: what it holds is a text. */
    public XmlElement inOnePiece() {
        onePiece = true;
        return this;
    }

    public String name() {
        return name;
    }

    /** From 1; 0 for one that was built. */
    public int line() {
        return line;
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    /** Null when it is not there. */
    public String attribute(String attribute) {
        return attributes.get(attribute);
    }

    public String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    /** {@code String}s and {@code XmlElement}s in the order of the document. */
    public List<Object> content() {
        return content;
    }

    public List<XmlElement> children() {
        return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast).toList();
    }

    public List<XmlElement> children(String child) {
        return children().stream().filter(element -> element.name.equals(child)).toList();
    }

    public Optional<XmlElement> child(String child) {
        return children(child).stream().findFirst();
    }

    /** Itself and everything below it, in the order of the document. */
    public Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(XmlElement::all));
    }

    public Stream<XmlElement> all(String wanted) {
        return all().filter(element -> element.name.equals(wanted));
    }

    /** Everything it says, elements left out. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Object part : content) {
            text.append(part instanceof XmlElement element ? element.text() : part);
        }
        return text.toString();
    }

    /** A copy with other names, lines and texts kept. */
    public XmlElement renamed(UnaryOperator<String> elements, UnaryOperator<String> attributeNames) {
        XmlElement copy = new XmlElement(elements.apply(name), line);
        copy.onePiece = onePiece;
        attributes.forEach((attribute, value) -> copy.with(attributeNames.apply(attribute), value));
        content.forEach(part -> copy.content.add(
                part instanceof XmlElement element ? element.renamed(elements, attributeNames) : part));
        return copy;
    }

    /** As XML, without a declaration. New lines only between elements that hold nothing but elements. */
    public String write() {
        StringBuilder xml = new StringBuilder();
        write(xml, "\n");
        return xml.append('\n').toString();
    }

    /** As XML in one piece: for texts, where a blank is part of what is said. */
    public static String inline(List<?> content) {
        StringBuilder xml = new StringBuilder();
        for (Object part : content) {
            if (part instanceof XmlElement element) {
                element.write(xml, null);
            } else {
                xml.append(escaped((String) part));
            }
        }
        return xml.toString();
    }

    /** @param indent what goes before each child; null: nothing */
    private void write(StringBuilder xml, String indent) {
        xml.append('<').append(name);
        attributes.forEach((attribute, value) -> xml.append(' ').append(attribute).append("=\"").append(quoted(value)).append('"'));
        if (content.isEmpty()) {
            xml.append("/>");
            return;
        }
        xml.append('>');
        boolean structure = indent != null && !onePiece && content.stream().allMatch(XmlElement.class::isInstance);
        for (Object part : content) {
            if (part instanceof XmlElement element) {
                element.write(structure ? xml.append(indent).append("  ") : xml, structure ? indent + "  " : null);
            } else {
                xml.append(escaped((String) part));
            }
        }
        xml.append(structure ? indent : "").append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;");
    }

    private static String quoted(String value) {
        return escaped(value).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;");
    }
}
