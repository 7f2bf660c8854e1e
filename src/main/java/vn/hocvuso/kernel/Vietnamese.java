package vn.hocvuso.kernel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Vietnamese text: one form to store, one to search by, one to sort names by (domain.md §7). A file of a million people passes
 * here a dozen times a row, so the letters of the language are looked up; anything else goes the long way round.
 */
public final class Vietnamese {
    /** Letters in Vietnamese order; a letter with a tone sorts by base letter first, tone second. */
    private static final String LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    /** Combining marks in the order of the tones: huyền, hỏi, ngã, sắc, nặng; ngang (none) comes before all. */
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    /** Latin with everything Vietnamese in it: below, and one block above; none of it changes in NFC, none is a lone mark. */
    private static final int LATIN_END = 0x300;
    private static final int ADDITIONAL = 0x1E00;
    private static final int ADDITIONAL_END = 0x1F00;
    private static final char LONG_WAY = 0;
    private static final char NO_BREAK_SPACE = '\u00a0';

    private static final char[] FOLDED = new char[LATIN_END + ADDITIONAL_END - ADDITIONAL];
    private static final String[] SORTED = new String[FOLDED.length];
    private static final char[] TONED = new char[FOLDED.length];

    static {
        for (int at = 0; at < FOLDED.length; at++) {
            char letter = (char) (at < LATIN_END ? at : at - LATIN_END + ADDITIONAL);
            String folded = foldSlowly(String.valueOf(letter));
            FOLDED[at] = folded.length() == 1 ? folded.charAt(0) : LONG_WAY;
            SORTED[at] = letterKey(letter);
            TONED[at] = (char) ('0' + tone(letter));
        }
    }

    private Vietnamese() {}

    private static int place(char letter) {
        return letter < LATIN_END ? letter : letter >= ADDITIONAL && letter < ADDITIONAL_END ? letter - ADDITIONAL + LATIN_END : -1;
    }

    /** NFC, outer blanks gone, inner ones single; null stays null. Every text is stored like this. */
    public static String clean(String text) {
        if (text == null || isClean(text)) {
            return text;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("[\\s\\u00a0]+", " ");
    }

    private static boolean isClean(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == NO_BREAK_SPACE || (c == ' ' && before == ' ') || place(c) < 0) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    /** Lower case without any mark, đ as d: {@code "Nguyễn Văn Đức"} gives {@code "nguyen van duc"}. */
    public static String fold(String text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            int at = place(text.charAt(i));
            if (at < 0 || FOLDED[at] == LONG_WAY) {
                return foldSlowly(text);
            }
            folded[i] = FOLDED[at];
        }
        return new String(folded);
    }

    private static String foldSlowly(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT);
    }

    /** The words people search by: folded, i for y (synonyms in search only), split at anything that is no letter or digit. */
    public static List<String> searchWords(String text) {
        List<String> words = new ArrayList<>(4);
        String folded = fold(text).replace('y', 'i');
        int start = 0;
        for (int i = 0; i < folded.length(); ) {
            int character = folded.codePointAt(i);
            if (!isOfWord(character)) {
                if (i > start) {
                    words.add(folded.substring(start, i));
                }
                start = i + Character.charCount(character);
            }
            i += Character.charCount(character);
        }
        if (start < folded.length()) {
            words.add(folded.substring(start));
        }
        return words;
    }

    private static boolean isOfWord(int character) {
        int type = Character.getType(character);
        return Character.isLetterOrDigit(character) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    /**
     * Sorts as a Vietnamese list of names does: given name (last word), family name (first), then the middle names; within a
     * word by letters first and tones second. Plain comparison of two keys is the order, so that a database index serves it.
     */
    public static String nameKey(String fullName) {
        String[] words = clean(fullName).toLowerCase(Locale.ROOT).split(" ");
        StringBuilder key = new StringBuilder(64);
        appendWord(key, words[words.length - 1]);
        for (int i = 0; i < words.length - 1; i++) {
            appendWord(key, words[i]);
        }
        return key.toString();
    }

    private static void appendWord(StringBuilder key, String word) {
        StringBuilder tones = new StringBuilder(8);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int at = place(c);
            key.append(at < 0 ? letterKey(c) : SORTED[at]);
            tones.append(at < 0 ? (char) ('0' + tone(c)) : TONED[at]);
        }
        // 00 ends a word, so "an" < "anh".
        key.append("00").append(tones);
    }

    /** Digits only: they sort alike under every collation a database may have. */
    private static String letterKey(char c) {
        StringBuilder base = new StringBuilder();
        for (char part : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).toCharArray()) {
            if (TONES.indexOf(part) < 0) {
                base.append(part);
            }
        }
        int letter = base.isEmpty() ? -1 : LETTERS.indexOf(Normalizer.normalize(base, Normalizer.Form.NFC).charAt(0));
        return letter < 0 ? "99" : letter < 9 ? "0" + (letter + 1) : String.valueOf(letter + 1);
    }

    /** 0 for none; of several marks the last that is a tone. */
    private static int tone(char c) {
        int tone = 0;
        for (char part : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).toCharArray()) {
            int found = TONES.indexOf(part);
            tone = found >= 0 ? found + 1 : tone;
        }
        return tone;
    }
}
