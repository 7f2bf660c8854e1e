package vn.hocvuso.imports.rule;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells old Vietnamese codes by what they give: read in the right one nearly every word is a Vietnamese syllable, read in a wrong
 * one hardly any. In doubt the answer is empty; a name guessed wrong is worse than a file refused.
 */
public final class EncodingGuess {
    private static final double CERTAIN = 0.85;
    private static final double APART = 0.3;
    private static final List<Encoding> OLD = List.of(Encoding.WINDOWS_1258, Encoding.TCVN3, Encoding.VNI);

    private EncodingGuess() {}

    /** The share of words with letters beyond ASCII that are Vietnamese. */
    private record Fit(Encoding encoding, double share) {}

    /** @param latin bytes that are not UTF-8, read as Latin-1 */
    public static Optional<Encoding> of(String latin) {
        List<String> words = words(latin);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<Fit> fits = OLD.stream()
                .map(encoding -> new Fit(encoding, share(words, encoding)))
                .sorted(Comparator.comparingDouble(Fit::share).reversed())
                .toList();
        Fit best = fits.get(0);
        return best.share() >= CERTAIN && best.share() - fits.get(1).share() >= APART ? Optional.of(best.encoding()) : Optional.empty();
    }

    /** UTF-16 without a mark shows by the empty halves of its ASCII letters. */
    public static Optional<Encoding> ofZeros(byte[] start) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
        }
        int many = start.length / 6;
        if (start.length < 4 || even + odd == 0) {
            return Optional.empty();
        }
        return odd > many && even <= odd / 4 ? Optional.of(Encoding.UTF_16LE)
                : even > many && odd <= even / 4 ? Optional.of(Encoding.UTF_16BE) : Optional.empty();
    }

    /**
     * A Unicode text whose letters only make sense in one of the old codes: typed with such a font, or saved as UTF-8 from it.
     *
     * @return the code, when no word is Vietnamese as it stands and every one is in it
     */
    public static Optional<Encoding> ofCell(String text) {
        List<String> words = looksLatin(text) ? words(text) : List.of();
        if (words.isEmpty() || words.stream().allMatch(Syllable::isVietnamese)) {
            return Optional.empty();
        }
        return List.of(Encoding.TCVN3, Encoding.VNI).stream().filter(encoding -> share(words, encoding) == 1).findFirst();
    }

    /** Letters beyond ASCII, and all of them Latin-1: asked of every cell there is. */
    private static boolean looksLatin(String text) {
        boolean beyond = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x100) {
                return false;
            }
            beyond |= text.charAt(i) >= 0xa1;
        }
        return beyond;
    }

    private static double share(List<String> words, Encoding encoding) {
        return words.stream().filter(word -> Syllable.isVietnamese(decoded(word, encoding))).count() / (double) words.size();
    }

    private static String decoded(String word, Encoding encoding) {
        return encoding.toUnicode(new String(word.getBytes(StandardCharsets.ISO_8859_1), encoding.charset()));
    }

    /** Cut at every ASCII character that is no letter, and at the blank that does not break. */
    private static List<String> words(String latin) {
        return List.of(latin.split("[\\x00-\\x40\\x5b-\\x60\\x7b-\\x7f\\u00a0]+")).stream()
                .filter(word -> word.chars().anyMatch(c -> c >= 0x80))
                .toList();
    }
}
