package vn.hocvuso.quiz.rule;

/**
 * What a person sees of an attempt once it is over; while it is open, never anything but the questions and the own answers.
 *
 * @param correctness right, partly right or wrong, by question
 * @param feedback    the author's words on what was answered
 * @param key         the right answer
 */
public record Review(boolean correctness, boolean feedback, boolean key) {
    /** Checks and course tests are for learning: everything. */
    public static final Review EVERYTHING = new Review(true, true, true);

    /** A final test is drawn again for others tomorrow: the key stays in. */
    public static final Review WITHOUT_KEY = new Review(true, true, false);

    public boolean showsAnything() {
        return correctness || feedback || key;
    }
}
