package vn.hocvuso.quiz;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.DrawSpec;
import vn.hocvuso.quiz.rule.Grading;
import vn.hocvuso.quiz.rule.Review;
import vn.hocvuso.quiz.rule.Terms;

/**
 * What a test asks and by which terms, as its author sets it: {@code fixed} questions in their order, then what is drawn.
 *
 * @param kind        {@code check}, {@code course} or {@code final}
 * @param courseSlug  the course it belongs to; null for a test across courses
 * @param minutes     1 to 1440; null: no time limit
 * @param passPercent 0 to 100 of the points
 * @param attempts    null: as many as one likes
 * @param review      null: the usual for its kind
 * @param sitting     null: at any time, the best attempt counts
 * @param shuffled    everybody is asked in an order of their own, the fixed questions too
 */
public record QuizProfile(
        String title,
        String kind,
        String courseSlug,
        List<Fixed> fixed,
        List<Draw> draw,
        Integer minutes,
        int passPercent,
        Integer attempts,
        Review review,
        Sitting sitting,
        boolean shuffled) {

    /** More than anyone answers in one sitting. */
    public static final int MOST_QUESTIONS = 300;

    /** What can be shown of a question. */
    public static final Set<String> SHOWN = Set.of("answer", "correctness", "marks", "feedback", "key");

    public static final Set<String> KINDS = Set.of("check", "course", "final");
    private static final int DAY = 24 * 60;
    private static final int MOST_ATTEMPTS = 1000;
    /** A month. */
    private static final int LONGEST_DELAY = 31 * DAY;
    /** Longer than any network stutters, and no second half of the test. */
    private static final int LONGEST_GRACE = 600;

    /**
     * When it may be sat, and what several attempts add up to.
     *
     * @param opens        null: at any time
     * @param closes       null: never; who is under way then is handed in
     * @param delayMinutes to wait after an attempt before the next
     * @param graceSeconds how long after the deadline a slow network may still deliver; null: as the installation says
     */
    public record Sitting(Instant opens, Instant closes, int delayMinutes, Grading grading, Integer graceSeconds) {
        public static final Sitting ANY_TIME = new Sitting(null, null, 0, Grading.BEST);

        public Sitting(Instant opens, Instant closes, int delayMinutes, Grading grading) {
            this(opens, closes, delayMinutes, grading, null);
        }

        public Duration grace(Duration usual) {
            return graceSeconds == null ? usual : Duration.ofSeconds(graceSeconds);
        }
    }

    /**
     * A question by its name in its bank.
     *
     * @param weight thousandths of a point, see {@link Points}
     */
    public record Fixed(String bank, String name, int weight) {
        /** Worth one point. */
        public Fixed(String bank, String name) {
            this(bank, name, Points.ONE);
        }

        public boolean is(String otherBank, String otherName) {
            return bank.equals(otherBank) && name.equals(otherName);
        }

        public BigDecimal points() {
            return Points.of(weight);
        }
    }

    /**
     * So many questions out of those the line takes.
     *
     * @param weight thousandths of a point for each of them
     */
    public record Draw(DrawSpec from, int count, int weight) {
        /** Each worth one point. */
        public Draw(DrawSpec from, int count) {
            this(from, count, Points.ONE);
        }

        public BigDecimal points() {
            return Points.of(weight);
        }
    }

    public QuizProfile {
        fixed = fixed == null ? List.of() : List.copyOf(fixed);
        draw = draw == null ? List.of() : List.copyOf(draw);
        sitting = sitting == null ? Sitting.ANY_TIME : sitting;
        review = review != null ? review : "final".equals(kind) ? Review.WITHOUT_KEY : Review.EVERYTHING;
    }

    /** The same profile with what is shown right after an attempt, later, and once the test is closed: names of {@link #SHOWN}. */
    public QuizProfile showing(Set<String> after, Set<String> later, Set<String> closed) {
        Review shown = new Review(parts(after), parts(later), parts(closed));
        return new QuizProfile(title, kind, courseSlug, fixed, draw, minutes, passPercent, attempts, shown, sitting, shuffled);
    }

    /** What is shown at a moment ({@code after}, {@code later}, {@code closed}): names of {@link #SHOWN}. */
    public Set<String> shown(String moment) {
        return ReviewPreset.shown(review, moment);
    }

    /** The same profile with other fixed questions. */
    public QuizProfile asking(List<Fixed> questions) {
        return new QuizProfile(title, kind, courseSlug, questions, draw, minutes, passPercent, attempts, review, sitting, shuffled);
    }

    /**
     * The same profile where of the questions of a bank that were shown those that are wanted are asked, behind what is asked already,
     * and the others are not. What is asked already keeps its points.
     *
     * @param weights by name, of those that are added; absent: one point
     */
    public QuizProfile picking(String bank, List<String> shown, Collection<String> wanted, Map<String, Integer> weights) {
        List<Fixed> asked = new ArrayList<>(fixed);
        for (String name : shown) {
            if (!wanted.contains(name)) {
                asked.removeIf(one -> one.is(bank, name));
            } else if (asked.stream().noneMatch(one -> one.is(bank, name))) {
                asked.add(new Fixed(bank, name, weights.getOrDefault(name, Points.ONE)));
            }
        }
        return asking(asked);
    }

    /** The same profile with other lines of its draw. */
    public QuizProfile drawing(List<Draw> lines) {
        return new QuizProfile(title, kind, courseSlug, fixed, lines, minutes, passPercent, attempts, review, sitting, shuffled);
    }

    /** The same questions by other terms. */
    public QuizProfile by(Said said) {
        Optional<Grading> grading = Grading.named(said.grading());
        new Refused.Checks().that(grading.isPresent(), "grading", "unknown-grading").orRefuse();
        Sitting when = new Sitting(said.opens(), said.closes(), said.delayMinutes(), grading.get(), said.graceSeconds());
        return new QuizProfile(
                said.title(), said.kind(), courseSlug, fixed, draw, said.minutes(), said.passPercent(), said.attempts(), review, when, said.shuffled());
    }

    /** Terms as people say them; members as those of the profile and of {@link Sitting}. */
    public record Said(
            String title, String kind, Integer minutes, int passPercent, Integer attempts, Instant opens, Instant closes, int delayMinutes, String grading,
            boolean shuffled, Integer graceSeconds) {}

    /** {@code best}, {@code last}, {@code first} or {@code average}. */
    public String grading() {
        return sitting.grading().code();
    }

    private static Set<Review.Part> parts(Set<String> names) {
        return names.stream().map(name -> Review.Part.valueOf(name.toUpperCase(Locale.ROOT))).collect(Collectors.toSet());
    }

    /** To be sat at any time, the best attempt counts. */
    public QuizProfile(
            String title, String kind, String courseSlug, List<Fixed> fixed, List<Draw> draw, Integer minutes, int passPercent, Integer attempts, Review review) {
        this(title, kind, courseSlug, fixed, draw, minutes, passPercent, attempts, review, null);
    }

    /** In the order of the lists. */
    public QuizProfile(
            String title, String kind, String courseSlug, List<Fixed> fixed, List<Draw> draw, Integer minutes, int passPercent, Integer attempts, Review review,
            Sitting sitting) {
        this(title, kind, courseSlug, fixed, draw, minutes, passPercent, attempts, review, sitting, false);
    }

    public Terms terms() {
        return new Terms(sitting.opens(), sitting.closes(), minutes, attempts, sitting.delayMinutes());
    }

    public int questions() {
        return fixed.size() + draw.stream().mapToInt(Draw::count).sum();
    }

    /** Thousandths of points of a paper. */
    public long full() {
        return fixed.stream().mapToLong(Fixed::weight).sum() + draw.stream().mapToLong(line -> (long) line.count() * line.weight()).sum();
    }

    /** Not every question is worth one point, so that people have to be told what each gives. */
    public boolean isWeighted() {
        return fixed.stream().anyMatch(one -> one.weight() != Points.ONE) || draw.stream().anyMatch(line -> line.weight() != Points.ONE);
    }

    /** @throws Refused 422 {@code invalid-fields} with every field that is wrong */
    public void check() {
        termChecks().that(questions() > 0, "draw", "fixed-or-draw").orRefuse();
    }

    /**
     * Of a test that is being made: it may ask nothing yet.
     *
     * @throws Refused 422 {@code invalid-fields} with every field that is wrong
     */
    public void checkTerms() {
        termChecks().orRefuse();
    }

    private Refused.Checks termChecks() {
        return new Refused.Checks()
                .text(title, "title", 200)
                .that(kind != null && KINDS.contains(kind), "kind", "unknown-quiz-kind")
                .that(fixed.stream().map(one -> List.of(one.bank(), one.name())).distinct().count() == fixed.size(), "fixed", "question-twice")
                .that(weights().allMatch(Points::isWeight), "points", "points-of-question")
                .that(draw.stream().allMatch(line -> line.count() >= 1 && line.count() <= MOST_QUESTIONS), "draw", "draw-count")
                .that(questions() <= MOST_QUESTIONS, "draw", "too-many-questions", MOST_QUESTIONS)
                .that(within(minutes, DAY), "minutes", "out-of-range", 1, DAY)
                .that(passPercent >= 0 && passPercent <= 100, "passPercent", "out-of-range", 0, 100)
                .that(sitting.delayMinutes() >= 0 && sitting.delayMinutes() <= LONGEST_DELAY, "delayMinutes", "out-of-range", 0, LONGEST_DELAY)
                .that(sitting.graceSeconds() == null || sitting.graceSeconds() >= 0 && sitting.graceSeconds() <= LONGEST_GRACE, "graceSeconds", "out-of-range", 0, LONGEST_GRACE)
                .that(sitting.opens() == null || sitting.closes() == null || sitting.opens().isBefore(sitting.closes()), "closesAt", "closes-before-opening")
                .that(within(attempts, MOST_ATTEMPTS), "attempts", "out-of-range", 1, MOST_ATTEMPTS);
    }

    private IntStream weights() {
        return IntStream.concat(fixed.stream().mapToInt(Fixed::weight), draw.stream().mapToInt(Draw::weight));
    }

    private static boolean within(Integer value, int most) {
        return value == null || value >= 1 && value <= most;
    }
}
