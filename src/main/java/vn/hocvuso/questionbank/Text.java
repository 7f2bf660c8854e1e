package vn.hocvuso.questionbank;

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

    public static Text of(String source) {
        return new Text(source, Format.MOODLE);
    }

    public boolean isBlank() {
        return source.isBlank();
    }
}
