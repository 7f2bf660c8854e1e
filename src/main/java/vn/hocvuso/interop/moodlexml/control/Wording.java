package vn.hocvuso.interop.moodlexml.control;

import java.util.regex.Pattern;
import vn.hocvuso.document.XmlElement;
import vn.hocvuso.questionbank.Rendering;
import vn.hocvuso.questionbank.Text;

/**
 * Moodle's text with its format. {@code moodle_auto_format} is HTML whose new lines are breaks: with tags in it we take it for
 * HTML, without any for our own unmarked text, whose {@code <} and {@code &} Moodle wants escaped.
 */
final class Wording {
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

    /** Where no format is named Moodle takes HTML; words without any sign of it are words. */
    private static final String UNNAMED = "";

    private static final Pattern SIGN = Pattern.compile("[<>&`]|\\*\\*");

    private Wording() {}

    /** The text of an element that holds one: {@code <questiontext format="html"><text>…}. */
    static Text read(XmlElement holder) {
        return read(holder, UNNAMED);
    }

    /** @param otherwise the format where the element names none */
    static Text read(XmlElement holder, String otherwise) {
        String source = plain(holder);
        return switch (holder.attribute("format", otherwise)) {
            case "html" -> new Text(source, Text.Format.HTML);
            case "markdown" -> new Text(source, Text.Format.MARKDOWN);
            case "plain_text" -> new Text(source, Text.Format.PLAIN);
            case UNNAMED -> SIGN.matcher(source).find() ? new Text(source, Text.Format.HTML) : Text.of(source);
            default -> TAG.matcher(source).find()
                    ? new Text(source.replace("\n", "<br />"), Text.Format.HTML)
                    : Text.of(unescaped(source));
        };
    }

    static Text readOrNull(XmlElement holder, String otherwise) {
        return holder == null || plain(holder).isEmpty() ? null : read(holder, otherwise);
    }

    /** What stands in its {@code <text>}; Moodle strips it too. */
    static String plain(XmlElement holder) {
        return holder.child("text").map(XmlElement::text).orElseGet(holder::text).replace("\r\n", "\n").strip();
    }

    /** An element with text and format; an empty one for null, as Moodle expects. */
    static XmlElement write(String name, Text text) {
        Text.Format format = text == null ? Text.Format.HTML : text.format();
        return XmlElement.of(name).with("format", format(format)).add(XmlElement.of("text", text == null ? "" : source(text)));
    }

    static String format(Text.Format format) {
        return switch (format) {
            case HTML -> "html";
            case MARKDOWN -> "markdown";
            case PLAIN -> "plain_text";
            case MOODLE -> "moodle_auto_format";
        };
    }

    static String source(Text text) {
        return text.format() == Text.Format.MOODLE ? escaped(text.source()) : text.source();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Every entity of HTML as the sign it stands for. */
    static String unescaped(String text) {
        return Rendering.unescaped(text.replace("&nbsp;", " "));
    }
}
