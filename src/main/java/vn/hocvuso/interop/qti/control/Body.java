package vn.hocvuso.interop.qti.control;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.hocvuso.document.Xml;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.Rendering;
import vn.hocvuso.questionbank.Text;

/** Texts of an item: what stands in its elements becomes ours, and ours becomes elements. */
final class Body {
    private static final Set<String> MEDIA =
            Set.of("img", "object", "audio", "video", "math", "svg", "picture", "iframe", "mediaInteraction", "customInteraction");
    private static final Set<String> SAID_LATER =
            Set.of("feedbackInline", "feedbackBlock", "rubricBlock", "stylesheet", "companionMaterialsInfo", "catalogInfo", "rp");
    /** What a browser puts around or beside words: quotation marks, and in brackets how a word is read. */
    private static final Map<String, List<String>> AROUND = Map.of("q", List.of("“", "”"), "rt", List.of("(", ")"));

    private static final Set<String> CALCULATED =
            Set.of("printedVariable", "templateInline", "templateBlock", "include", "hottext", "gap", "infoControl");

    private Body() {}

    /** @param interaction what stands in the text where an interaction stands; may be empty */
    static Text read(List<Object> content, Function<XmlElement, String> interaction) {
        return text(clean(content, interaction, false));
    }

    static Text read(XmlElement holder) {
        return read(holder.content(), at -> "");
    }

    static boolean isInteraction(XmlElement element) {
        return element.name().endsWith("Interaction");
    }

    private static List<Object> clean(List<Object> content, Function<XmlElement, String> interaction, boolean literal) {
        List<Object> clean = new ArrayList<>();
        for (Object part : content) {
            if (!(part instanceof XmlElement element)) {
                clean.add(literal ? part : ((String) part).replaceAll("[ \\t\\r\\n]+", " "));
            } else if (MEDIA.contains(element.name())) {
                throw QuestionFault.unsupported(element.line(), "media");
            } else if (CALCULATED.contains(element.name())) {
                throw QuestionFault.unsupported(element.line(), "qti-element", element.name());
            } else if (isInteraction(element)) {
                clean.add(interaction.apply(element));
            } else if (element.name().equals("rubricBlock") && element.attribute("view", "").contains("candidate")) {
                clean.add(XmlElement.of("div").addAll(clean(element.content(), interaction, literal)));
            } else if (!SAID_LATER.contains(element.name())) {
                element(element, interaction, literal, clean);
            }
        }
        return clean;
    }

    private static void element(
            XmlElement element, Function<XmlElement, String> interaction, boolean literal, List<Object> clean) {
        String name = element.name().matches("h[1-6]") ? "div" : element.name();
        List<Object> inside = clean(element.content(), interaction, literal || name.equals("pre"));
        if (AROUND.containsKey(name)) {
            inside.add(0, AROUND.get(name).get(0));
            inside.add(AROUND.get(name).get(1));
        }
        if (!Vocabulary.HTML.contains(name)) {
            clean.addAll(inside);
        } else if (!blank(inside) || name.equals("br") || name.equals("hr") || name.equals("td")) {
            clean.add(XmlElement.of(name).addAll(inside));
        }
    }

    private static boolean blank(List<Object> content) {
        return content.stream().allMatch(part -> part instanceof String text && text.isBlank());
    }

    /** Words without markup are ours as they are; the rest is HTML. */
    private static Text text(List<Object> content) {
        List<Object> parts = new ArrayList<>(content);
        while (!parts.isEmpty() && blank(parts.subList(0, 1))) {
            parts.remove(0);
        }
        while (!parts.isEmpty() && blank(parts.subList(parts.size() - 1, parts.size()))) {
            parts.remove(parts.size() - 1);
        }
        boolean wrapped = parts.size() == 1 && parts.get(0) instanceof XmlElement only && (only.name().equals("p") || only.name().equals("div"));
        if (wrapped) {
            return text(((XmlElement) parts.get(0)).content());
        }
        if (parts.stream().anyMatch(part -> part instanceof XmlElement element && !element.name().equals("br"))) {
            return new Text(XmlElement.inline(parts).strip().replaceAll("(?<=>) {2,}(?=<)", " "), Text.Format.HTML);
        }
        StringBuilder words = new StringBuilder();
        parts.forEach(part -> words.append(part instanceof XmlElement ? "\n" : part));
        return Text.literal(words.toString().replaceAll(" *\n *", "\n").strip());
    }

    /** Puts a text into an element. */
    static XmlElement in(XmlElement holder, Text text) {
        return holder.addAll(write(text)).inOnePiece();
    }

    /** Safe elements and words, as the learner sees them. */
    private static List<Object> write(Text text) {
        try {
            return Xml.read(("<x>" + Rendering.safe().html(text) + "</x>").getBytes(StandardCharsets.UTF_8)).content();
        } catch (Xml.Broken e) {
            throw QuestionFault.unsupported(0, "written-markup");
        }
    }
}
