package vn.hocvuso.interop.gift.control;

import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.questionbank.QuestionFault;

/**
 * A stretch of a question's source that knows on which line of the file it stands. Escaped characters are held as private ones
 * until {@link #literal}, so that whoever looks for a {@code =} finds only real ones.
 */
record Piece(String text, int line, List<Integer> lines) {
    /** {@code \n} stands for a new line; a backslash before anything else is a backslash. */
    private static final String ESCAPED = ":#={}~n\\";

    private static final String MEANT = ":#={}~\n\\";
    private static final char FIRST_PRIVATE = '\uE000';

    /** @param lines the line number of each line of {@code source} */
    static Piece of(String source, List<Integer> lines) {
        StringBuilder held = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c >= FIRST_PRIVATE && c < FIRST_PRIVATE + ESCAPED.length()) {
                throw QuestionFault.wrong(lines.get(0), "gift-private-character");
            }
            int escape = c == '\\' && i + 1 < source.length() ? ESCAPED.indexOf(source.charAt(i + 1)) : -1;
            if (escape >= 0) {
                held.append((char) (FIRST_PRIVATE + escape));
                i++;
            } else {
                held.append(c);
            }
        }
        return new Piece(held.toString(), lines.get(0), lines);
    }

    /** What the author meant, without blanks around. */
    String literal() {
        StringBuilder literal = new StringBuilder(text.length());
        for (char c : text.strip().toCharArray()) {
            boolean held = c >= FIRST_PRIVATE && c < FIRST_PRIVATE + MEANT.length();
            literal.append(held ? MEANT.charAt(c - FIRST_PRIVATE) : c);
        }
        return literal.toString();
    }

    boolean isBlank() {
        return text.isBlank();
    }

    int indexOf(String part) {
        return text.indexOf(part);
    }

    boolean startsWith(String part) {
        return text.startsWith(part);
    }

    Piece from(int begin) {
        return part(begin, text.length());
    }

    Piece part(int begin, int end) {
        int passed = (int) text.substring(0, begin).chars().filter(c -> c == '\n').count();
        return new Piece(text.substring(begin, end), lines.get(passed), lines.subList(passed, lines.size()));
    }

    List<Piece> eachLine() {
        List<Piece> pieces = new ArrayList<>();
        int begin = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', begin)) {
            pieces.add(part(begin, end));
            begin = end + 1;
        }
        pieces.add(from(begin));
        return pieces;
    }

    /** Without blanks around, the line moving along. */
    Piece strip() {
        int begin = 0;
        int end = text.length();
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return part(begin, end);
    }

    /** The pieces that begin with one of the marks, each with its mark; what stands before the first one comes first. */
    List<Piece> splitBefore(String marks) {
        List<Piece> pieces = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                pieces.add(part(begin, i));
                begin = i;
            }
        }
        pieces.add(from(begin));
        return pieces;
    }
}
