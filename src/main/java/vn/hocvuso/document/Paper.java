package vn.hocvuso.document;

import java.util.List;

/**
 * An official document on A4, set as NĐ 30/2020/NĐ-CP wants it: margins 20, 15, 20 and 30 mm (top, right, bottom, left), Times New
 * Roman, the number of the page centred in the top margin but for the first.
 *
 * @param title for the file's properties
 */
public record Paper(String title, List<Block> blocks) {
    /** mm. */
    static final int TOP = 20;

    static final int RIGHT = 15;
    static final int BOTTOM = 20;
    static final int LEFT = 30;
    static final int WIDTH = 210;
    static final int HEIGHT = 297;
    /** Points of the number of a page. */
    static final int NUMBER = 13;

    /** What lines have between the margins, mm. */
    public static final double TEXT_WIDTH = WIDTH - LEFT - RIGHT;

    /** The same on a sheet that lies across. */
    public static final double WIDE_TEXT_WIDTH = HEIGHT - LEFT - RIGHT;

    /** Text of XML. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().filter(Paper::allowed).forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
