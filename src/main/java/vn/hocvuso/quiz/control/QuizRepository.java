package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.rule.Grading;
import vn.hocvuso.store.Sql;

/** Tests and the versions of their profiles. */
@ApplicationScoped
public class QuizRepository {
    private static final String PROFILES =
            "select q.slug, v.* from quiz q join quiz_version v on v.quiz_id = q.id where ";

    private Sql sql;
    private Ids ids;

    QuizRepository() {}

    @Inject
    public QuizRepository(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    public Optional<StoredProfile> latest(String slug) {
        return sql.first(PROFILES + "q.slug = ? and v.latest", QuizRepository::profile, slug);
    }

    public StoredProfile version(UUID versionId) {
        return sql.first(PROFILES + "v.id = ?", QuizRepository::profile, versionId).orElseThrow();
    }

    public List<StoredProfile> ofCourse(String courseSlug) {
        return sql.list(
                PROFILES + "v.course_slug = ? and v.latest"
                        + " order by case v.kind when 'check' then 1 when 'course' then 2 else 3 end, q.slug",
                QuizRepository::profile,
                courseSlug);
    }

    public List<StoredProfile> all() {
        return sql.list(PROFILES + "v.latest order by q.slug", QuizRepository::profile);
    }

    /**
     * The test's own row, made when it is new and held until the transaction ends: two who define it come one after the other.
     *
     * @param id the identity in a file; null: by slug alone
     */
    public UUID claim(UUID id, String slug) {
        UUID known = Optional.ofNullable(id)
                .flatMap(wanted -> sql.first("select id from quiz where id = ? for update", row -> Sql.id(row, "id"), wanted))
                .orElse(null);
        if (known != null) {
            sql.update("update quiz set slug = ? where id = ? and slug <> ?", slug, known, slug);
            return known;
        }
        sql.update("insert into quiz (id, slug) values (?, ?) on conflict do nothing", id == null ? ids.next() : id, slug);
        return sql.first("select id from quiz where slug = ? for update", row -> Sql.id(row, "id"), slug)
                .orElseThrow();
    }

    /** The newest version from now on; attempts keep the one they began with. */
    public void add(UUID quiz, QuizProfile profile, Instant now) {
        sql.update("update quiz_version set latest = false where quiz_id = ? and latest", quiz);
        int number = sql.first(
                        "select coalesce(max(number), 0) + 1 from quiz_version where quiz_id = ?", row -> row.getInt(1), quiz)
                .orElseThrow();
        sql.update(
                """
                insert into quiz_version (id, quiz_id, number, content_hash, title, kind, course_slug, selection, questions,
                  minutes, pass_percent, attempts_allowed, review, opens_at, closes_at, delay_minutes, grading, latest, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?)""",
                ids.next(),
                quiz,
                number,
                ProfileJson.hash(profile),
                profile.title(),
                profile.kind(),
                profile.courseSlug(),
                ProfileJson.selection(profile),
                profile.questions(),
                profile.minutes(),
                profile.passPercent(),
                profile.attempts(),
                ProfileJson.review(profile.review()),
                profile.sitting().opens(),
                profile.sitting().closes(),
                profile.sitting().delayMinutes(),
                profile.sitting().grading().code(),
                now);
    }

    public static boolean same(StoredProfile stored, QuizProfile profile) {
        return stored.hash().equals(ProfileJson.hash(profile));
    }

    private static StoredProfile profile(ResultSet row) throws SQLException {
        String selection = row.getString("selection");
        QuizProfile profile = new QuizProfile(
                row.getString("title"),
                row.getString("kind"),
                row.getString("course_slug"),
                ProfileJson.fixed(selection),
                ProfileJson.draw(selection),
                Sql.integer(row, "minutes"),
                row.getInt("pass_percent"),
                Sql.integer(row, "attempts_allowed"),
                ProfileJson.review(row.getString("review")),
                new QuizProfile.Sitting(
                        Sql.instant(row, "opens_at"),
                        Sql.instant(row, "closes_at"),
                        row.getInt("delay_minutes"),
                        Grading.named(row.getString("grading")).orElseThrow()),
                ProfileJson.shuffled(selection));
        return new StoredProfile(
                Sql.id(row, "id"),
                Sql.id(row, "quiz_id"),
                row.getString("slug"),
                row.getInt("number"),
                row.getString("content_hash"),
                profile);
    }
}
