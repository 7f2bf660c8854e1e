package vn.hocvuso.catalog.rule;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.kernel.Vietnamese;

/** A stretch of a text with the words in it that were looked for, whatever their accents. */
public final class Excerpt {
    /** Characters shown before the first word found, and in all. */
    private static final int BEFORE = 60;

    private static final int LONGEST = 220;

    private Excerpt() {}

    /** @param hit a word that was looked for */
    public record Piece(String text, boolean hit) {}

    /** @param prefixes folded beginnings of words ({@link Vietnamese#searchWords}) */
    public static List<Piece> whole(String text, List<String> prefixes) {
        return pieces(Normalizer.normalize(text, Normalizer.Form.NFC), prefixes);
    }

    /** From shortly before the first word found, cut between words; empty when none is there. */
    public static List<Piece> around(String text, List<String> prefixes) {
        String line = Normalizer.normalize(text, Normalizer.Form.NFC).replace('\n', ' ');
        int first = firstHit(line, prefixes);
        if (first < 0) {
            return List.of();
        }
        int from = first <= BEFORE ? 0 : line.indexOf(' ', first - BEFORE) + 1;
        int until = line.length() - from <= LONGEST ? line.length() : line.lastIndexOf(' ', from + LONGEST);
        String cut = (from > 0 ? "… " : "") + line.substring(from, Math.max(until, first)) + (until < line.length() ? " …" : "");
        return pieces(cut, prefixes);
    }

    /** Where the words stand together, as they were typed; else where the first of them stands. */
    private static int firstHit(String text, List<String> prefixes) {
        List<Integer> starts = new ArrayList<>();
        for (int at = 0; at < text.length(); at = next(text, at)) {
            if (isWord(text, at)) {
                starts.add(at);
            }
        }
        int single = -1;
        for (int i = 0; i < starts.size(); i++) {
            int together = 0;
            while (together < prefixes.size() && i + together < starts.size()
                    && hits(word(text, starts.get(i + together)), List.of(prefixes.get(together)))) {
                together++;
            }
            if (together == prefixes.size()) {
                return starts.get(i);
            }
            if (single < 0 && hits(word(text, starts.get(i)), prefixes)) {
                single = starts.get(i);
            }
        }
        return single;
    }

    private static String word(String text, int at) {
        return text.substring(at, wordEnd(text, at));
    }

    private static List<Piece> pieces(String text, List<String> prefixes) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at = next(text, at)) {
            String part = text.substring(at, next(text, at));
            if (isWord(text, at) && hits(part, prefixes)) {
                flush(plain, pieces);
                pieces.add(new Piece(part, true));
            } else {
                plain.append(part);
            }
        }
        flush(plain, pieces);
        return pieces;
    }

    private static void flush(StringBuilder plain, List<Piece> pieces) {
        if (plain.length() > 0) {
            pieces.add(new Piece(plain.toString(), false));
            plain.setLength(0);
        }
    }

    private static boolean hits(String word, List<String> prefixes) {
        List<String> folded = Vietnamese.searchWords(word);
        return !folded.isEmpty() && prefixes.stream().anyMatch(folded.get(0)::startsWith);
    }

    private static boolean isWord(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }

    private static int next(String text, int at) {
        return isWord(text, at) ? wordEnd(text, at) : at + 1;
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
