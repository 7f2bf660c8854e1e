package vn.hocvuso.interop.gift.control;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.questionbank.Text;

/** Texts with their format marker: {@code [html]<b>…</b>}. A part of a question without one has the question's own format. */
final class Wording {
    private static final Pattern MARKER = Pattern.compile("\\[(moodle|plain|html|markdown)]");

    private Wording() {}

    static Text read(Piece piece, Text.Format inherited) {
        Matcher marker = MARKER.matcher(piece.text().stripLeading());
        boolean marked = marker.lookingAt();
        Text.Format format = marked ? Text.Format.valueOf(marker.group(1).toUpperCase(Locale.ROOT)) : inherited;
        Piece rest = marked ? piece.strip().from(marker.end()) : piece;
        return new Text(rest.literal(), format);
    }

    /** Null when there is nothing but blanks. */
    static Text readOrNull(Piece piece, Text.Format inherited) {
        return piece.isBlank() ? null : read(piece, inherited);
    }

    /** The marker is written where the reader would otherwise take another format, or take the text itself for a marker. */
    static String write(Text text, Text.Format inherited) {
        boolean looksMarked = MARKER.matcher(text.source().stripLeading()).lookingAt();
        boolean unmarked = text.format() == inherited && !looksMarked;
        String marker = unmarked ? "" : "[" + text.format().name().toLowerCase(Locale.ROOT) + "]";
        return marker + escaped(text.source());
    }

    static String escaped(String literal) {
        StringBuilder escaped = new StringBuilder(literal.length() + 16);
        for (char c : literal.replace("\r", "").toCharArray()) {
            if (c == '\n') {
                escaped.append("\\n");
            } else if ("\\:#={}~".indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
