package vn.hocvuso.catalog.rule;

/** How long a text takes: 130 Vietnamese words (syllables between blanks) a minute, read to be understood (content/README.md). */
public final class ReadingTime {
    private static final int WORDS_A_MINUTE = 130;

    /** An author who adds a question or a task may be this far from the plain count. */
    private static final int LEEWAY_MINUTES = 2;

    private ReadingTime() {}

    public static int words(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? 0 : stripped.split("[\\s\\u00a0]+").length;
    }

    /** Whole minutes, rounded up. */
    public static int minutes(int words) {
        return (words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE;
    }

    public static boolean plausible(int words, int minutes) {
        return Math.abs(minutes(words) - minutes) <= LEEWAY_MINUTES;
    }
}
