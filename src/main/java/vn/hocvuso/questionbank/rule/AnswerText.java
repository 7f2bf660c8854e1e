package vn.hocvuso.questionbank.rule;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.hocvuso.kernel.Vietnamese;

/**
 * Whether a typed answer says what the key says: NFC, any case, blanks at the ends gone and single between words, and the tone
 * of {@code oa oe uy} in one place, so that hoà is hòa (domain.md §7). Accents and đ do count: "an" is not "án".
 */
public final class AnswerText {
    /** In NFD: the tone on the second of two vowels that end a word. */
    private static final Pattern LATE_TONE =
            Pattern.compile("(?i)([ou])([aey])([\\u0300\\u0301\\u0303\\u0309\\u0323])(?![\\p{L}\\p{M}])");

    private AnswerText() {}

    /**
     * @param key        {@code *} stands for any text, {@code \*} for a star
     * @param caseCounts capitals are told from small letters
     */
    public static boolean matches(String key, String answer, boolean caseCounts) {
        List<String> parts = parts(normal(key, caseCounts));
        String text = normal(answer, caseCounts);
        String first = parts.get(0);
        String last = parts.get(parts.size() - 1);
        if (parts.size() == 1) {
            return text.equals(first);
        }
        if (text.length() < first.length() + last.length() || !text.startsWith(first) || !text.endsWith(last)) {
            return false;
        }
        int at = first.length();
        int end = text.length() - last.length();
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = text.indexOf(part, at);
            if (found < 0 || found + part.length() > end) {
                return false;
            }
            at = found + part.length();
        }
        return true;
    }

    /** The form two texts share when they are the same answer. */
    public static String normal(String text, boolean caseCounts) {
        String clean = Vietnamese.clean(text);
        String decomposed = Normalizer.normalize(caseCounts ? clean : clean.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return Normalizer.normalize(LATE_TONE.matcher(decomposed).replaceAll("$1$3$2"), Normalizer.Form.NFC);
    }

    /** The literal stretches between the stars. */
    private static List<String> parts(String key) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c == '\\' && i + 1 < key.length() && key.charAt(i + 1) == '*') {
                part.append('*');
                i++;
            } else if (c == '*') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
