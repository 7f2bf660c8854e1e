package vn.hocvuso.quiz.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of several attempts tells how somebody stands with a test. */
public enum Grading {
    BEST,
    LAST,
    FIRST,
    /** Points of all attempts over what they could have been: a longer paper weighs more, and nothing is rounded on the way. */
    AVERAGE;

    /** As stored and as answered. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Grading> named(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Whether an attempt of this number says anything: with the first one that counts, no other does. */
    public boolean speaks(int number) {
        return this != FIRST || number == 1;
    }

    /** @param ended marks of the attempts that are over, in their order; at least one */
    public Marks of(List<Marks> ended) {
        return switch (this) {
            case BEST -> ended.stream().reduce((best, one) -> best.isWorseThan(one) ? one : best).orElseThrow();
            case LAST -> ended.get(ended.size() - 1);
            case FIRST -> ended.get(0);
            case AVERAGE -> ended.stream().reduce(Marks::and).orElseThrow();
        };
    }
}
