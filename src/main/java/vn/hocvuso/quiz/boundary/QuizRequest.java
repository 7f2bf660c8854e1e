package vn.hocvuso.quiz.boundary;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.DrawSpec;
import vn.hocvuso.quiz.Points;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.rule.Grading;
import vn.hocvuso.quiz.rule.Review;
import vn.hocvuso.quiz.rule.Review.Part;

/**
 * The contract's profile of a test.
 *
 * @param kind       null: the one it has; of a new test {@code final}, for it belongs to no course
 * @param bank       of the fixed questions, and of draws that name none
 * @param fixed      questions in order: a name, or {@code {name, points}}
 * @param opensAt     null: at any time; {@code closesAt}: never
 * @param delayMinutes between two attempts; null: none
 * @param grading     {@code best}, {@code last}, {@code first} or {@code average}; null: best
 * @param shuffled    everybody in an order of their own; null: fixed questions in theirs
 * @param graceSeconds for a slow network after the deadline, 0 to 600; null: as the installation says
 * @param passPercent null: 80, the army's threshold (domain.md §1)
 */
public record QuizRequest(
        String title,
        String kind,
        String bank,
        JsonValue fixed,
        List<Draw> draw,
        Integer minutes,
        Integer passPercent,
        Integer attempts,
        ShownAfter review,
        Instant opensAt,
        Instant closesAt,
        Integer delayMinutes,
        String grading,
        Boolean shuffled,
        Integer graceSeconds) {

    /**
     * What is shown once an attempt is over; a missing member is the usual one for the kind of test. Either the same at every
     * moment by the first three, or lists of {@code answer, correctness, marks, feedback, key} for each moment.
     *
     * @param during nothing but {@code answer}: no key leaves before its moment
     */
    public record ShownAfter(
            Boolean correctness, Boolean feedback, Boolean key, List<String> during, List<String> after, List<String> later, List<String> closed) {}

    /**
     * @param tags       a question must carry all
     * @param skills     and one of these; missing: any
     * @param difficulty a level or a list of levels; missing: any
     * @param points     of each question drawn, up to two decimals; missing: one
     */
    public record Draw(String bank, List<String> tags, List<String> skills, JsonValue difficulty, Integer count, BigDecimal points) {}

    private static final int USUAL_PASS = 80;

    private static final Map<String, Part> PARTS =
            Arrays.stream(Part.values()).collect(Collectors.toMap(Part::code, Function.identity()));

    /** @param known the test as it is, which keeps its course and kind; null: a new one */
    QuizProfile profile(QuizSummary known) {
        String kindNow = kind != null ? kind : known == null ? "final" : known.kind();
        boolean banksNamed = (asked().isEmpty() || bank != null) && lines().stream().allMatch(this::hasBank);
        new Refused.Checks()
                .that(banksNamed, "bank", "required")
                .that(lines().stream().allMatch(line -> line != null && line.count() != null), "draw", "required")
                .orRefuse();
        return new QuizProfile(
                title,
                kindNow,
                known == null ? null : known.courseSlug(),
                asked().stream().map(this::question).toList(),
                lines().stream().map(this::line).toList(),
                minutes,
                passPercent == null ? USUAL_PASS : passPercent,
                attempts,
                shown("final".equals(kindNow) ? Review.WITHOUT_KEY : Review.EVERYTHING),
                sitting(),
                Boolean.TRUE.equals(shuffled));
    }

    private QuizProfile.Sitting sitting() {
        Optional<Grading> method = grading == null ? Optional.of(Grading.BEST) : Grading.named(grading);
        new Refused.Checks().that(method.isPresent(), "grading", "unknown-grading").orRefuse();
        return new QuizProfile.Sitting(opensAt, closesAt, delayMinutes == null ? 0 : delayMinutes, method.get(), graceSeconds);
    }

    private List<Draw> lines() {
        return draw == null ? List.of() : draw;
    }

    private boolean hasBank(Draw line) {
        return line != null && (line.bank() != null || bank != null);
    }

    private List<JsonValue> asked() {
        boolean none = fixed == null || fixed == JsonValue.NULL;
        new Refused.Checks().that(none || fixed instanceof JsonArray, "fixed", "invalid").orRefuse();
        return none ? List.of() : fixed.asJsonArray();
    }

    private QuizProfile.Fixed question(JsonValue asked) {
        if (asked instanceof JsonString name) {
            return new QuizProfile.Fixed(bank, name.getString());
        }
        boolean named = asked instanceof JsonObject object && object.get("name") instanceof JsonString;
        new Refused.Checks().that(named, "fixed", "required").orRefuse();
        JsonValue points = asked.asJsonObject().get("points");
        boolean none = points == null || points == JsonValue.NULL;
        BigDecimal number = points instanceof JsonNumber given ? given.bigDecimalValue() : null;
        return new QuizProfile.Fixed(bank, asked.asJsonObject().getString("name"), none ? Points.ONE : weight(number));
    }

    private static int weight(BigDecimal points) {
        Optional<Integer> weight = Points.weight(points);
        new Refused.Checks().that(weight.isPresent(), "points", "points-of-question").orRefuse();
        return weight.get();
    }

    private QuizProfile.Draw line(Draw line) {
        DrawSpec from = new DrawSpec(
                line.bank() != null ? line.bank() : bank, set(line.tags()), set(line.skills()), levels(line.difficulty()));
        return new QuizProfile.Draw(from, line.count(), line.points() == null ? Points.ONE : weight(line.points()));
    }

    private Review shown(Review usual) {
        if (review == null) {
            return usual;
        }
        if (review.during() != null || review.after() != null || review.later() != null || review.closed() != null) {
            return byMoment(usual);
        }
        return Review.always(
                Objects.requireNonNullElse(review.correctness(), true),
                Objects.requireNonNullElse(review.feedback(), true),
                Objects.requireNonNullElse(review.key(), usual.after().contains(Part.KEY)));
    }

    private Review byMoment(Review usual) {
        boolean answersOnly = review.during() == null || review.during().stream().allMatch("answer"::equals);
        boolean known = Stream.of(review.after(), review.later(), review.closed())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .allMatch(part -> part != null && PARTS.containsKey(part));
        new Refused.Checks().that(answersOnly, "review.during", "review-during").that(known, "review", "invalid").orRefuse();
        return new Review(parts(review.after(), usual.after()), parts(review.later(), usual.later()), parts(review.closed(), usual.closed()));
    }

    private static Set<Part> parts(List<String> named, Set<Part> usual) {
        return named == null ? usual : named.stream().map(PARTS::get).collect(Collectors.toSet());
    }

    private static Set<String> set(List<String> values) {
        return values == null ? Set.of() : values.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Set<Integer> levels(JsonValue difficulty) {
        if (difficulty == null || difficulty == JsonValue.NULL) {
            return Set.of();
        }
        Function<JsonValue, Integer> level = value -> {
            int read = value instanceof JsonNumber number && number.isIntegral() ? number.intValue() : 0;
            new Refused.Checks().that(read >= 1 && read <= 4, "difficulty", "out-of-range", 1, 4).orRefuse();
            return read;
        };
        return difficulty instanceof JsonArray list
                ? list.stream().map(level).collect(Collectors.toSet())
                : Set.of(level.apply(difficulty));
    }
}
