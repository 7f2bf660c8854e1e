package vn.hocvuso.catalog.control;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Takes an author's SVG apart and writes a new one with nothing but drawing in it: what stands in the page was never copied.
 * Shapes and text, colours by the classes of the design; no script, style, link, picture, font, animation or entity. Anything
 * else is refused and named, so that a drawing never comes out half.
 */
final class SvgDrawing {
    private static final int LARGEST = 200_000;
    private static final int DEEPEST = 40;

    private static final Set<String> ELEMENTS = Set.of(
            "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "defs", "marker",
            "clipPath", "use");

    /** Read past with all they hold: the figure's own text says what they would. */
    private static final Set<String> PASSED_OVER = Set.of("title", "desc", "metadata");

    private static final Pattern NUMBERS = Pattern.compile("[-+\\w.,%()\\s]{0,20000}");
    private static final Pattern ID = Pattern.compile("[A-Za-z][\\w-]{0,60}");
    private static final Pattern LOCAL_URL = Pattern.compile("url\\(#([A-Za-z][\\w-]{0,60})\\)");
    private static final Pattern LOCAL_LINK = Pattern.compile("#([A-Za-z][\\w-]{0,60})");
    private static final Pattern PAINT = Pattern.compile("none|currentColor");
    private static final Pattern CLASSES = Pattern.compile(
            "f-(ink|ink-2|surface|surface-2|line|brand|brand-soft|on-brand|accent|accent-soft|success|success-soft"
                    + "|danger|danger-soft|warn|warn-soft|info|info-soft|none)|s-(ink|ink-2|line|brand|accent|success|danger|warn|info)");

    private static final Set<String> NUMERIC = Set.of(
            "viewBox", "preserveAspectRatio", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "width",
            "height", "d", "points", "transform", "dx", "dy", "rotate", "textLength", "lengthAdjust", "text-anchor", "dominant-baseline",
            "font-size", "font-weight", "font-style", "letter-spacing", "stroke-width", "stroke-linecap", "stroke-linejoin",
            "stroke-dasharray", "stroke-dashoffset", "stroke-opacity", "fill-opacity", "opacity", "fill-rule", "clip-rule",
            "markerWidth", "markerHeight", "markerUnits", "refX", "refY", "orient", "pathLength");

    /** They say what the figure around says again. */
    private static final Set<String> DROPPED =
            Set.of("role", "aria-label", "aria-hidden", "aria-labelledby", "focusable", "version");

    private static final Map<String, Pattern> OTHERS = Map.of(
            "id", ID,
            "fill", PAINT,
            "stroke", PAINT,
            "href", LOCAL_LINK,
            "clip-path", LOCAL_URL,
            "marker-start", LOCAL_URL,
            "marker-mid", LOCAL_URL,
            "marker-end", LOCAL_URL);

    private final String prefix;
    private final StringBuilder out = new StringBuilder();
    private final Set<String> refused = new LinkedHashSet<>();

    private SvgDrawing(String prefix) {
        this.prefix = prefix;
    }

    /**
     * @param svg     to stand in a page; null when something was refused
     * @param refused what was, in the author's words: {@code <script>}, {@code onclick}, {@code class="x"}
     */
    record Result(String svg, Set<String> refused) {}

    /**
     * @param label  what the drawing shows, for those who do not see it
     * @param prefix of all ids, so that two drawings on a page do not meddle with each other
     */
    static Result of(byte[] file, String label, String prefix) {
        SvgDrawing drawing = new SvgDrawing(prefix);
        if (file.length > LARGEST) {
            drawing.refused.add(file.length / 1000 + " kB > " + LARGEST / 1000 + " kB");
        } else {
            drawing.read(file, label);
        }
        return new Result(drawing.refused.isEmpty() ? drawing.out.toString() : null, drawing.refused);
    }

    private void read(byte[] file, String label) {
        // Parsers differ in what they report of a document type they do not support: none may stand here at all.
        if (new String(file, StandardCharsets.UTF_8).contains("<!DOCTYPE")) {
            refused.add("<!DOCTYPE>");
            return;
        }
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(file));
            int depth = 0;
            boolean root = true;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> refused.add("<!DOCTYPE>, &…;");
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> refused.add("<?" + reader.getPITarget() + "?>");
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        out.append("</").append(reader.getLocalName()).append('>');
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (root && !reader.getLocalName().equals("svg")) {
                            refused.add("<" + reader.getLocalName() + ">");
                        }
                        if (PASSED_OVER.contains(reader.getLocalName())) {
                            passOver(reader);
                        } else {
                            element(reader, root ? label : null);
                            depth++;
                        }
                        root = false;
                    }
                    default -> {}
                }
                if (depth > DEEPEST) {
                    throw new XMLStreamException("nested deeper than " + DEEPEST);
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            refused.add("XML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("no entities");
        });
        return factory;
    }

    private static void passOver(XMLStreamReader reader) throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            int event = reader.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** @param label not null for the root */
    private void element(XMLStreamReader reader, String label) {
        String name = reader.getLocalName();
        String namespace = reader.getNamespaceURI();
        boolean svg = namespace == null || namespace.isEmpty() || namespace.equals("http://www.w3.org/2000/svg");
        if (!svg || !ELEMENTS.contains(name) || label == null && name.equals("svg")) {
            refused.add("<" + name + ">");
        }
        out.append('<').append(name);
        if (label != null) {
            attribute("xmlns", "http://www.w3.org/2000/svg");
            attribute("role", "img");
            attribute("aria-label", label);
            if (reader.getAttributeValue(null, "viewBox") == null) {
                refused.add("viewBox?");
            }
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            boolean size = label != null && Set.of("width", "height").contains(reader.getAttributeLocalName(i));
            if (!size) {
                attribute(reader, i);
            }
        }
        out.append('>');
    }

    private void attribute(XMLStreamReader reader, int i) {
        String name = reader.getAttributeLocalName(i);
        String value = reader.getAttributeValue(i).strip();
        String space = reader.getAttributeNamespace(i);
        boolean xlinkHref = "http://www.w3.org/1999/xlink".equals(space) && name.equals("href");
        if (space != null && space.endsWith("/namespace") && name.equals("space") || DROPPED.contains(name)) {
            return;
        }
        if (space != null && !space.isEmpty() && !xlinkHref) {
            refused.add(name);
        } else if (name.equals("class")) {
            classes(value);
        } else if (NUMERIC.contains(name) && NUMBERS.matcher(value).matches()) {
            attribute(name, value);
        } else if (OTHERS.containsKey(name) && OTHERS.get(name).matcher(value).matches()) {
            attribute(name, name.equals("id") ? prefix + value : value.replace("#", "#" + prefix));
        } else {
            refused.add(name + "=\"" + value.substring(0, Math.min(40, value.length())) + "\"");
        }
    }

    private void classes(String value) {
        Set<String> kept = new LinkedHashSet<>();
        for (String name : value.split("\\s+")) {
            if (CLASSES.matcher(name).matches()) {
                kept.add(name);
            } else if (!name.isEmpty()) {
                refused.add("class=\"" + name + "\"");
            }
        }
        attribute("class", String.join(" ", kept));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
    }

    /** Blanks between elements are of no use in a page. */
    private void text(String text) {
        if (!text.isBlank()) {
            escape(text);
        }
    }

    private void escape(String text) {
        for (char c : text.toCharArray()) {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&#34;");
                default -> out.append(c);
            }
        }
    }
}
