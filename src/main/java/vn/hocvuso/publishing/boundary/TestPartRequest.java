package vn.hocvuso.publishing.boundary;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.DrawSpec;
import vn.hocvuso.quiz.Points;
import vn.hocvuso.quiz.QuizProfile;

/**
 * Parts of a test as they are written; one that is missing stays as it is.
 *
 * @param revision what they were changed from
 * @param draw     all lines of the draw
 */
public record TestPartRequest(String revision, Terms terms, Shown review, List<Draw> draw) {
    /**
     * Members as those of a test's profile.
     *
     * @param opensAt  an instant, or a day and a minute where the platform stands; empty or missing: at any time. {@code closesAt} too
     * @param shuffled missing: no
     */
    public record Terms(
            String title, String kind, Integer minutes, Integer passPercent, Integer attempts, String opensAt, String closesAt, Integer delayMinutes,
            String grading, Boolean shuffled, Integer graceSeconds) {
        private QuizProfile.Said said(ZoneId zone) {
            return new QuizProfile.Said(
                    Bodies.text(title, "title"), kind, minutes, Bodies.number(passPercent, "passPercent"), attempts, moment(opensAt, zone), moment(closesAt, zone),
                    delayMinutes == null ? 0 : delayMinutes, grading == null ? "best" : grading, Boolean.TRUE.equals(shuffled), graceSeconds);
        }

        private static Instant moment(String text, ZoneId zone) {
            try {
                return text == null || text.isBlank() ? null : text.endsWith("Z") ? Instant.parse(text) : LocalDateTime.parse(text).atZone(zone).toInstant();
            } catch (DateTimeException e) {
                throw new Refused("invalid-day");
            }
        }
    }

    /** What is shown when: names of {@link QuizProfile#SHOWN}. */
    public record Shown(List<String> after, List<String> later, List<String> closed) {}

    /** @param tags all of them, {@code skills} one of them, {@code difficulty} one of 1 to 4; missing: any; {@code points} of each question; missing: one */
    public record Draw(String bank, List<String> tags, List<String> skills, List<Integer> difficulty, Integer count, BigDecimal points) {
        QuizProfile.Draw line() {
            new Refused.Checks().that(bank != null && count != null, "draw", "required").orRefuse();
            Set<Integer> levels = difficulty == null ? Set.of() : new HashSet<>(difficulty);
            new Refused.Checks().that(Set.of(1, 2, 3, 4).containsAll(levels), "difficulty", "out-of-range", 1, 4).orRefuse();
            Optional<Integer> weight = points == null ? Optional.of(Points.ONE) : Points.weight(points);
            new Refused.Checks().that(weight.isPresent(), "points", "points-of-question").orRefuse();
            return new QuizProfile.Draw(new DrawSpec(bank, set(tags), set(skills), levels), count, weight.get());
        }

        private static Set<String> set(List<String> texts) {
            return Bodies.texts(texts).stream().map(String::strip).filter(text -> !text.isEmpty()).collect(Collectors.toSet());
        }
    }

    /**
     * What is to become of the test.
     *
     * @throws Refused 422 {@code invalid-fields}, {@code invalid-day}
     */
    UnaryOperator<QuizProfile> change(ZoneId zone) {
        QuizProfile.Said said = terms == null ? null : terms.said(zone);
        List<QuizProfile.Draw> lines = draw == null ? null : lines(draw);
        return profile -> drawing(shown(said == null ? profile : profile.by(said)), lines);
    }

    static List<QuizProfile.Draw> lines(List<Draw> lines) {
        new Refused.Checks().that(lines.stream().noneMatch(line -> line == null), "draw", "required").orRefuse();
        return lines.stream().map(Draw::line).toList();
    }

    private static QuizProfile drawing(QuizProfile profile, List<QuizProfile.Draw> lines) {
        return lines == null ? profile : profile.drawing(lines);
    }

    private QuizProfile shown(QuizProfile profile) {
        return review == null ? profile : profile.showing(parts(review.after()), parts(review.later()), parts(review.closed()));
    }

    private static Set<String> parts(List<String> names) {
        Set<String> parts = new HashSet<>(Bodies.texts(names));
        new Refused.Checks().that(QuizProfile.SHOWN.containsAll(parts), "review", "invalid").orRefuse();
        return parts;
    }
}
