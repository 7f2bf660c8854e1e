package vn.hocvuso.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.progress.control.Recorded;
import vn.hocvuso.progress.control.ResultQueries;

/**
 * The platform itself saw someone complete a course, or pass or fail a test. Imported results come as files and are recorded
 * by their import.
 *
 * @param unit      the home unit on the day, {@code Caller.WHOLE} for a person without one: credit for training
 * @param kind      {@code course} or {@code quiz}
 * @param outcome   {@code completed}, {@code passed} or {@code failed}
 * @param score     null for a course
 * @param finalTest a test of its own and not one within a course
 */
public record ResultRecorded(
        UUID person,
        String serviceNumber,
        UUID unit,
        String kind,
        UUID item,
        String slug,
        String title,
        String outcome,
        LocalDate earnedOn,
        BigDecimal score,
        BigDecimal maxScore,
        boolean finalTest)
        implements DomainEvent {

    static ResultRecorded of(Recorded result, ResultQueries.Owner owner, String slug, String title, boolean finalTest) {
        return new ResultRecorded(
                result.person(),
                owner.serviceNumber(),
                owner.unit(),
                result.kind(),
                result.item(),
                slug,
                title,
                result.outcome(),
                result.earnedOn(),
                result.score(),
                result.maxScore(),
                finalTest);
    }

    @Override
    public String action() {
        return "result-recorded";
    }

    @Override
    public String subject() {
        return serviceNumber + " " + slug;
    }

    @Override
    public String actor() {
        return serviceNumber;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("kind", kind, "outcome", outcome, "earnedOn", earnedOn.toString());
    }
}
