package vn.hocvuso.progress.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hocvuso.progress.rule.RegradedDays.Ended;
import vn.hocvuso.progress.rule.RegradedDays.Kept;
import vn.hocvuso.progress.rule.RegradedDays.Moment;
import vn.hocvuso.quiz.Outcomes;
import vn.hocvuso.quiz.Outcomes.Outcome;
import vn.hocvuso.store.Sql;

/** What is known of a test of some people: their attempts as they stand, and the results recorded of them. */
@ApplicationScoped
public class RegradedResults {
    private Sql sql;
    private Outcomes outcomes;
    private Clock clock;

    RegradedResults() {}

    @Inject
    public RegradedResults(Sql sql, Outcomes outcomes, Clock clock) {
        this.sql = sql;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** By person; all attempts at the test that say something as a result. */
    public Map<UUID, List<Ended>> ended(UUID quiz, Collection<UUID> people) {
        Map<UUID, List<Ended>> ended = new HashMap<>();
        outcomes.of(quiz, people).forEach((person, theirs) -> ended.put(person, theirs.stream().map(this::ended).toList()));
        return ended;
    }

    private Ended ended(Outcome one) {
        return new Ended(
                one.attempt(), new Moment(LocalDate.ofInstant(one.finishedAt(), clock.getZone()), one.finishedAt().toEpochMilli()), one.passed(),
                BigDecimal.valueOf(one.points(), 3), BigDecimal.valueOf(one.full(), 3));
    }

    /** By person; passes and failures of the platform's own, revoked ones too. */
    public Map<UUID, List<Kept>> kept(UUID quiz, Collection<UUID> people) {
        Map<UUID, List<Kept>> kept = new HashMap<>();
        sql.each(
                "select * from result where kind = 'quiz' and item_id = ? and source = 'platform' and outcome in ('passed', 'failed') and person_id in ("
                        + Sql.marks(people) + ")",
                row -> kept.computeIfAbsent(Sql.id(row, "person_id"), id -> new ArrayList<>()).add(kept(row)), parameters(quiz, people));
        return kept;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        String revokedBy = row.getString("revoked_by");
        boolean byHand = revokedBy != null && !revokedBy.equals(ResultRepository.PLATFORM)
                || !row.getString("recorded_by").equals(ResultRepository.PLATFORM);
        String reference = row.getString("reference");
        return new Kept(
                Sql.id(row, "id"), row.getString("outcome"), Sql.day(row, "earned_on"), reference == null ? null : UUID.fromString(reference),
                row.getBigDecimal("score"), row.getBigDecimal("max_score"), revokedBy == null, byHand);
    }

    /** The completion of a course that stands; null: none. */
    public Completed completion(UUID person, UUID course) {
        return sql.first(
                        """
                        select id, earned_on from result where person_id = ? and kind = 'course' and item_id = ? and outcome = 'completed'
                          and source = 'platform' and recorded_by = 'platform' and revoked_at is null""",
                        row -> new Completed(Sql.id(row, "id"), Sql.day(row, "earned_on")), person, course)
                .orElse(null);
    }

    /** A completed course on its day. */
    public record Completed(UUID result, LocalDate on) {}

    private static Object[] parameters(UUID quiz, Collection<UUID> people) {
        return Stream.concat(Stream.of(quiz), people.stream()).toArray();
    }
}
