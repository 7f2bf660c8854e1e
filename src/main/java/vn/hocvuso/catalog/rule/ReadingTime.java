package vn.hocvuso.catalog.rule;

/** How long a text takes: 130 Vietnamese words (syllables between blanks) a minute, read to be understood (content/README.md). */
public final class ReadingTime {
    private static final int WORDS_A_MINUTE = 130;

    private ReadingTime() {}

    public static int words(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? 0 : stripped.split("[\\s\\u00a0]+").length;
    }

    /** Whole minutes, rounded up. */
    public static int minutes(int words) {
        return (words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE;
    }
}
