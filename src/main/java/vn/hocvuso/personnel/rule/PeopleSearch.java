package vn.hocvuso.personnel.rule;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocvuso.kernel.Vietnamese;

/**
 * What somebody typed to find people. Every word has to be met: as the beginning of a word of the name or of a part of the service
 * number, or else together with its neighbours as what they say in one: the service number, a rank ("dai uy", "3/", "B1"), a unit
 * ("c5", "dai doi 5", "phong tham muu"). A rank or a unit counts only when written in full: half a rank is half the army, and many
 * a name.
 */
public final class PeopleSearch {
    /** One bit a word. No name has as many. */
    private static final int MOST_WORDS = 62;

    /** Words that may make one thing together. */
    private static final int LONGEST_PHRASE = 6;

    private final List<String> words;
    private final Map<String, Long> numbers = new LinkedHashMap<>();
    private final Map<Integer, Long> ranks = new LinkedHashMap<>();
    private final Map<String, Long> unitTexts = new LinkedHashMap<>();
    private final boolean impossible;

    private PeopleSearch(List<String> words, boolean impossible) {
        this.words = words;
        this.impossible = impossible;
    }

    /** @param typed as typed; null or without any letter or digit is met by everybody */
    public static PeopleSearch of(String typed) {
        List<String> tokens = typed == null ? List.of() : Arrays.stream(Vietnamese.clean(typed).split(" ")).toList();
        Set<String> distinct = new LinkedHashSet<>();
        tokens.forEach(token -> distinct.addAll(words(token)));
        List<String> words = List.copyOf(distinct);
        PeopleSearch search = new PeopleSearch(words, words.size() > MOST_WORDS);
        if (!search.impossible) {
            tokens.forEach(search::whole);
            search.phrases(tokens);
        }
        return search;
    }

    /** A rank with its stars is one word, or "3/" would find every number that begins with a 3. */
    private static List<String> words(String token) {
        return isStarred(token) ? List.of(token) : Vietnamese.searchWords(token);
    }

    private static boolean isStarred(String token) {
        return token.endsWith("/") && Rank.named(token).isPresent();
    }

    /** What one token may say as a whole. */
    private void whole(String token) {
        long bits = bitsOf(List.of(token));
        if (isStarred(token)) {
            ranks.merge(Rank.named(token).orElseThrow().level(), bits, PeopleSearch::both);
            return;
        }
        if (bits == 0) {
            return;
        }
        String squeezed = String.join("", Vietnamese.searchWords(token));
        numbers.merge(squeezed, bits, PeopleSearch::both);
        boolean digit = hasDigit(squeezed);
        if (digit) {
            Rank.named(token).ifPresent(rank -> ranks.merge(rank.level(), bits, PeopleSearch::both));
        }
        if (digit && squeezed.chars().anyMatch(Character::isLetter)) {
            unitTexts.merge(" " + squeezed + " ", bits, PeopleSearch::both);
        }
    }

    private void phrases(List<String> tokens) {
        for (int from = 0; from < tokens.size(); from++) {
            for (int to = from + 1; to < Math.min(tokens.size(), from + LONGEST_PHRASE); to++) {
                List<String> some = tokens.subList(from, to + 1);
                String text = String.join(" ", some);
                String folded = String.join(" ", Vietnamese.searchWords(text));
                long bits = bitsOf(some);
                Rank.named(text).ifPresent(rank -> ranks.merge(rank.level(), bits, PeopleSearch::both));
                unitTexts.merge("|" + folded + "|", bits, PeopleSearch::both);
                if (hasDigit(tokens.get(to)) && !hasDigit(tokens.get(from))) {
                    unitTexts.merge(" " + folded + " ", bits, PeopleSearch::both);
                }
            }
        }
    }

    private static long both(long one, long other) {
        return one | other;
    }

    private long bitsOf(List<String> tokens) {
        return tokens.stream().flatMap(token -> words(token).stream()).mapToLong(word -> 1L << words.indexOf(word)).reduce(0, PeopleSearch::both);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** All bits that have to be met; 0 when nothing was asked. */
    public long all() {
        return (1L << words.size()) - 1;
    }

    /** More words than anybody's name has. */
    public boolean isImpossible() {
        return impossible;
    }

    /** The bits that a word of a name or a part of a service number meets. */
    public long metByWord(String word) {
        long met = metInOne(word);
        for (int i = 0; i < words.size(); i++) {
            met |= word.startsWith(words.get(i)) ? 1L << i : 0;
        }
        return met;
    }

    private long metInOne(String squeezed) {
        long met = 0;
        for (Map.Entry<String, Long> entry : numbers.entrySet()) {
            met |= squeezed.startsWith(entry.getKey()) ? entry.getValue() : 0;
        }
        return met;
    }

    /** The bits that a rank of this level meets. */
    public long metByRank(int level) {
        return ranks.getOrDefault(level, 0L);
    }

    public boolean namesUnits() {
        return !unitTexts.isEmpty();
    }

    /** @param text words of a unit each between blanks, its whole name between bars */
    public long metByUnit(String text) {
        long met = 0;
        for (Map.Entry<String, Long> entry : unitTexts.entrySet()) {
            met |= text.contains(entry.getKey()) ? entry.getValue() : 0;
        }
        return met;
    }

    /** The bits that a service number meets, whatever its parts are made of. */
    public long metByNumber(String serviceNumber) {
        List<String> parts = Vietnamese.searchWords(serviceNumber);
        return parts.stream().mapToLong(this::metByWord).reduce(metInOne(String.join("", parts)), PeopleSearch::both);
    }

    /** The bits for which the digits of service numbers need a look; what has no digit is met by their letters. */
    public long metByDigits() {
        long bits = 0;
        for (Map.Entry<String, Long> entry : numbers.entrySet()) {
            bits |= hasDigit(entry.getKey()) ? entry.getValue() : 0;
        }
        return bits;
    }

    /** What a service number or a part of it has to begin with, one of these at least, to meet any of {@link #metByDigits}. */
    public List<String> withDigits() {
        return Stream.concat(words.stream(), numbers.keySet().stream()).filter(PeopleSearch::hasDigit).distinct().toList();
    }

    /**
     * The words that stand for somebody's name and for the letters of the service number: what is typed without a digit is met by
     * these or by nothing of the number.
     */
    public static Set<String> lettersOf(String fullName, String serviceNumber) {
        Set<String> letters = new LinkedHashSet<>(Vietnamese.searchWords(fullName));
        List<String> parts = Vietnamese.searchWords(serviceNumber);
        parts.forEach(part -> letters.add(beforeDigit(part)));
        letters.add(beforeDigit(String.join("", parts)));
        letters.remove("");
        return letters;
    }

    /** The letters a word begins with. */
    public static String beforeDigit(String word) {
        int end = 0;
        while (end < word.length() && !Character.isDigit(word.charAt(end))) {
            end++;
        }
        return word.substring(0, end);
    }
}
