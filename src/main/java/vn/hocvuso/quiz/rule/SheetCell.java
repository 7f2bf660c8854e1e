package vn.hocvuso.quiz.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in one cell of an answer sheet. Options are called A, B, C … in the order printed; what needs a partner is called
 * 1, 2, 3 …; nothing, a dash or a dot is no answer. Capitals do not matter, and blanks between letters neither.
 */
public final class SheetCell {
    private static final Pattern PAIR = Pattern.compile("(\\d{1,2})([A-Z])");
    private static final int MOST_LETTERS = 26;

    private SheetCell() {}

    public static boolean isBlank(String cell) {
        return cell == null || cell.isBlank() || cell.strip().equals("-") || cell.strip().equals(".");
    }

    /** {@code A} → 0; empty when it is not exactly one of so many options. */
    public static Optional<Integer> one(String cell, int options) {
        return several(cell, options).filter(all -> all.size() == 1).map(all -> all.get(0));
    }

    /** {@code AC} → 0, 2, in the order written; empty when a letter is unknown or stands twice. */
    public static Optional<List<Integer>> several(String cell, int options) {
        List<Integer> places = new ArrayList<>();
        for (char letter : packed(cell).toCharArray()) {
            int place = letter - 'A';
            if (place < 0 || place >= Math.min(options, MOST_LETTERS) || places.contains(place)) {
                return Optional.empty();
            }
            places.add(place);
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(places);
    }

    /** {@code 1B 2A} → 0 to 1, 1 to 0; empty when anything else is in the cell. */
    public static Optional<Map<Integer, Integer>> pairs(String cell, int left, int right) {
        String text = packed(cell);
        Map<Integer, Integer> pairs = new LinkedHashMap<>();
        Matcher matcher = PAIR.matcher(text);
        int read = 0;
        while (matcher.find() && matcher.start() == read) {
            int from = Integer.parseInt(matcher.group(1)) - 1;
            int to = matcher.group(2).charAt(0) - 'A';
            if (from < 0 || from >= left || to >= right || pairs.put(from, to) != null) {
                return Optional.empty();
            }
            read = matcher.end();
        }
        return read == text.length() && read > 0 ? Optional.of(pairs) : Optional.empty();
    }

    private static String packed(String cell) {
        return cell.replaceAll("[\\s,]", "").toUpperCase(Locale.ROOT);
    }

    /** 0 → {@code A}. */
    public static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }

    /**
     * The cells of a line as it is typed. With a semicolon in it every cell stands between two; else, where every question has
     * lettered options and one letter answers it, each letter, dash or dot is a cell of its own.
     *
     * @param oneLetter every question is answered by one letter
     */
    public static List<String> cells(String line, boolean oneLetter) {
        if (line.contains(";") || !oneLetter) {
            return List.of(line.split(";", -1)).stream().map(String::strip).toList();
        }
        return packed(line).chars().mapToObj(letter -> String.valueOf((char) letter)).toList();
    }
}
