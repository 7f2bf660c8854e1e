package vn.hocvuso.questionbank;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an author wrote, kept literally. It becomes HTML through a {@link Rendering} when it is shown.
 *
 * @param source as in the file, with its escapes undone
 */
public record Text(String source, Format format) {
    /** How {@code source} is read; the names are those of GIFT's markers. */
    public enum Format {
        /** No marker, or {@code [moodle]}: plain text in which {@code **bold**} is bold; HTML in it is shown as written. */
        MOODLE,
        PLAIN,
        HTML,
        MARKDOWN
    }

    private static final Pattern MARKER = Pattern.compile("\\[(moodle|plain|html|markdown)]");

    public static Text of(String source) {
        return new Text(source, Format.MOODLE);
    }

    /** Words that mean nothing but themselves, whatever signs are in them. */
    public static Text literal(String source) {
        return new Text(source, source.contains("**") || source.contains("`") ? Format.PLAIN : Format.MOODLE);
    }

    /** With the format in front, {@code [html]…}, where there is one; for formats that have no other place for it. */
    public static Text marked(String written) {
        Matcher marker = MARKER.matcher(written);
        return marker.lookingAt()
                ? new Text(written.substring(marker.end()).strip(), Format.valueOf(marker.group(1).toUpperCase(Locale.ROOT)))
                : of(written);
    }

    /** As {@link #marked(String)} reads it. */
    public String marked() {
        boolean needed = format != Format.MOODLE || MARKER.matcher(source).lookingAt();
        return needed ? "[" + format.name().toLowerCase(Locale.ROOT) + "]" + source : source;
    }

    public boolean isBlank() {
        return source.isBlank();
    }
}
