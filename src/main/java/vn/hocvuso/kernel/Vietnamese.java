package vn.hocvuso.kernel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Vietnamese text: one form to store, one to search by, one to sort names by (domain.md §7). */
public final class Vietnamese {
    /** Letters in Vietnamese order; a letter with a tone sorts by base letter first, tone second. */
    private static final String LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    /** Combining marks in the order of the tones: huyền, hỏi, ngã, sắc, nặng; ngang (none) comes before all. */
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    private Vietnamese() {}

    /** NFC, outer blanks gone, inner ones single; null stays null. Every text is stored like this. */
    public static String clean(String text) {
        return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("[\\s\\u00a0]+", " ");
    }

    /** Lower case without any mark, đ as d: {@code "Nguyễn Văn Đức"} gives {@code "nguyen van duc"}. */
    public static String fold(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT);
    }

    /** The words people search by: folded, i for y (synonyms in search only), split at anything that is no letter or digit. */
    public static List<String> searchWords(String text) {
        List<String> words = new ArrayList<>();
        for (String word : fold(text).replace('y', 'i').split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /**
     * Sorts as a Vietnamese list of names does: given name (last word), family name (first), then the middle names; within a
     * word by letters first and tones second. Plain comparison of two keys is the order, so that a database index serves it.
     */
    public static String nameKey(String fullName) {
        String[] words = clean(fullName).toLowerCase(Locale.ROOT).split(" ");
        StringBuilder key = new StringBuilder();
        appendWord(key, words[words.length - 1]);
        for (int i = 0; i < words.length - 1; i++) {
            appendWord(key, words[i]);
        }
        return key.toString();
    }

    private static void appendWord(StringBuilder key, String word) {
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        for (char c : Normalizer.normalize(word, Normalizer.Form.NFC).toCharArray()) {
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            int tone = 0;
            StringBuilder base = new StringBuilder();
            for (char part : parts.toCharArray()) {
                int found = TONES.indexOf(part);
                if (found >= 0) {
                    tone = found + 1;
                } else {
                    base.append(part);
                }
            }
            int letter = LETTERS.indexOf(Normalizer.normalize(base, Normalizer.Form.NFC).charAt(0));
            // Digits only: they sort alike under every collation a database may have. 00 ends a word, so "an" < "anh".
            letters.append(letter < 0 ? "99" : String.format(Locale.ROOT, "%02d", letter + 1));
            tones.append(tone);
        }
        key.append(letters).append("00").append(tones);
    }
}
