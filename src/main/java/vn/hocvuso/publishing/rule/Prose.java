package vn.hocvuso.publishing.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Vietnamese prose as an editor does: sentences one can say in a breath, one spelling per word, nothing that belongs on
 * no screen. Knows Markdown only so far as to see past it.
 */
public final class Prose {
    /** Words (syllables between blanks) a sentence may have before it is marked, and before it keeps the text out. */
    public static final int LONG = 40;

    public static final int TOO_LONG = 60;

    /** Words a sentence of a text may have on average. */
    public static final int AVERAGE = 22;

    /** Texts with fewer sentences have no meaningful average. */
    private static final int SENTENCES_FOR_AVERAGE = 10;

    /** A semicolon lets one breathe too. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])[\"”’)*]*\\s+(?=[\\p{Lu}\\d\"“‘(*–-])|;\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern TARGET = Pattern.compile("!?\\[([^]]*)]\\([^)]*\\)");
    private static final Pattern LIST_MARK = Pattern.compile("^\\s*(>\\s*)*([-*+]|\\d+\\.)?\\s+");

    /** Stamps as they stand on paper; the levels themselves, in small letters, are taught. */
    private static final Pattern STAMP = Pattern.compile("(?<![\\p{L}\\p{N}])(TUYỆT MẬT|TỐI MẬT|MẬT)(?![\\p{L}\\p{N}])");

    /** Larger units with a number are real ones or read as such; companies and battalions with a number there are everywhere. */
    private static final Pattern UNIT_NUMBER = Pattern.compile(
            "(?iu)(?<!\\p{L})(quân khu|quân đoàn|binh đoàn|sư đoàn|lữ đoàn|trung đoàn|đoàn)\\s+(?:[a-zđ]{1,3}\\s?)?\\d{1,4}(?!\\p{N})");

    private Prose() {}

    /**
     * @param code       key {@code row.<code>} of the bundle
     * @param grave      keeps the text out; else it is only marked
     * @param parameters for the sentence
     */
    public record Remark(int line, String code, boolean grave, List<Object> parameters) {
        private static Remark of(int line, String code, boolean grave, Object... parameters) {
            return new Remark(line, code, grave, List.of(parameters));
        }
    }

    /** @param spellings how a word is not written, in small letters, with how it is */
    public static List<Remark> remarks(String markdown, Map<String, String> spellings) {
        List<Remark> remarks = new ArrayList<>();
        int line = 0;
        int sentences = 0;
        int words = 0;
        for (String raw : markdown.split("\n", -1)) {
            line++;
            words(raw, line, spellings, remarks);
            for (String sentence : sentences(raw)) {
                int length = length(sentence);
                sentences += length > 0 ? 1 : 0;
                words += length;
                if (length > LONG) {
                    remarks.add(Remark.of(line, "sentence-long", length > TOO_LONG, length, LONG));
                }
            }
        }
        if (sentences >= SENTENCES_FOR_AVERAGE && words > AVERAGE * sentences) {
            remarks.add(Remark.of(1, "sentences-long", false, Math.round((float) words / sentences), AVERAGE));
        }
        return remarks;
    }

    private static void words(String raw, int line, Map<String, String> spellings, List<Remark> remarks) {
        Matcher stamp = STAMP.matcher(raw);
        if (stamp.find()) {
            remarks.add(Remark.of(line, "stamp-word", true, stamp.group(1)));
        }
        Matcher unit = UNIT_NUMBER.matcher(raw);
        if (unit.find()) {
            remarks.add(Remark.of(line, "unit-number", true, unit.group()));
        }
        String low = raw.toLowerCase(java.util.Locale.ROOT);
        spellings.forEach((wrong, right) -> {
            if (holdsWord(low, wrong)) {
                remarks.add(Remark.of(line, "spelling", true, wrong, right));
            }
        });
    }

    private static boolean holdsWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            int end = at + word.length();
            if (begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** A line is a paragraph, an item of a list or a row of a table; cells are read one by one. */
    private static List<String> sentences(String raw) {
        String line = LIST_MARK.matcher(raw).replaceFirst("").strip();
        if (line.isEmpty() || line.startsWith(":::") || line.startsWith("{{") || line.startsWith("#") || line.startsWith("![")) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        for (String cell : line.startsWith("|") ? line.split("\\|") : new String[] {line}) {
            sentences.addAll(List.of(SENTENCE_END.split(TARGET.matcher(cell).replaceAll("$1").strip())));
        }
        return sentences;
    }

    private static int length(String sentence) {
        int words = 0;
        for (String token : sentence.split("[\\s\\u00a0]+")) {
            words += WORD.matcher(token).find() ? 1 : 0;
        }
        return words;
    }
}
