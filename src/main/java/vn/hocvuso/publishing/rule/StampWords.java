package vn.hocvuso.publishing.rule;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.kernel.Vietnamese;

/**
 * Finds words that stamps of secrecy carry. Typed without accents they are the same words; with other accents they are others:
 * {@code TOI MAT} is found, {@code tôi mất} is not. A word listed in capitals is found only in capitals, for {@code mật} in small
 * letters is in half of all lessons (mật khẩu, bí mật). A word may go on in the next line, not over an empty one.
 */
public final class StampWords {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** Cannot be seen, and would hide a word. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private final List<Word> words;

    private StampWords(List<Word> words) {
        this.words = words;
    }

    private record Word(String text, List<String> tokens, boolean capitals) {}

    private record Token(int line, String text) {}

    /**
     * @param line from 1, where the word begins
     * @param word as it is listed
     */
    public record Hit(int line, String word) {}

    /** @param setting the words, with commas between */
    public static StampWords of(String setting) {
        return new StampWords(Arrays.stream(setting.split(","))
                .map(Vietnamese::clean)
                .filter(word -> !word.isEmpty())
                .map(word -> new Word(word, List.of(word.split(" ")), word.equals(word.toUpperCase(Locale.ROOT))))
                .toList());
    }

    /** In the order of the lines; of two words that begin at the same place the longer one. */
    public List<Hit> in(String text) {
        List<Hit> hits = new ArrayList<>();
        List<Token> tokens = tokens(text);
        for (int i = 0; i < tokens.size(); ) {
            Word found = null;
            for (Word word : words) {
                if ((found == null || word.tokens().size() > found.tokens().size()) && stands(word, tokens, i)) {
                    found = word;
                }
            }
            if (found != null) {
                hits.add(new Hit(tokens.get(i).line(), found.text()));
            }
            i += found == null ? 1 : found.tokens().size();
        }
        return hits;
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        String[] lines = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("").split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher token = TOKEN.matcher(lines[i]);
            if (lines[i].isBlank()) {
                tokens.add(new Token(i + 1, "")); // no word goes on over it
            }
            while (token.find()) {
                tokens.add(new Token(i + 1, token.group()));
            }
        }
        return tokens;
    }

    private static boolean stands(Word word, List<Token> tokens, int at) {
        for (int i = 0; i < word.tokens().size(); i++) {
            if (at + i >= tokens.size() || !is(word.tokens().get(i), tokens.get(at + i).text(), word.capitals())) {
                return false;
            }
        }
        return true;
    }

    private static boolean is(String wanted, String token, boolean capitals) {
        if (capitals && !token.equals(token.toUpperCase(Locale.ROOT))) {
            return false;
        }
        String small = token.toLowerCase(Locale.ROOT);
        return small.equals(wanted.toLowerCase(Locale.ROOT)) || small.equals(Vietnamese.fold(wanted));
    }
}
