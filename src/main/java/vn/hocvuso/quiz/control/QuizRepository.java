package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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

    private static final String BY_KIND = " order by case v.kind when 'check' then 1 when 'course' then 2 else 3 end, q.slug";

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

    /** As it was defined last, also where its day has not come. */
    public Optional<StoredProfile> newest(String slug) {
        return sql.first(PROFILES + "q.slug = ? order by v.number desc limit 1", QuizRepository::profile, slug);
    }

    /** The same for every test whose last definition belongs to the course. */
    public List<StoredProfile> newestOfCourse(String courseSlug) {
        return sql.list(
                PROFILES + "v.course_slug = ? and v.number = (select max(n.number) from quiz_version n where n.quiz_id = v.quiz_id)" + BY_KIND,
                QuizRepository::profile,
                courseSlug);
    }

    public StoredProfile version(UUID versionId) {
        return sql.first(PROFILES + "v.id = ?", QuizRepository::profile, versionId).orElseThrow();
    }

    public List<StoredProfile> ofCourse(String courseSlug) {
        return sql.list(
                PROFILES + "v.course_slug = ? and v.latest"
                        + BY_KIND,
                QuizRepository::profile,
                courseSlug);
    }

    public List<StoredProfile> all() {
        return sql.list(PROFILES + "v.latest order by q.slug", QuizRepository::profile);
    }

    /** The same, and those that wait for their day to take the place of one of them or to be asked for the first time. */
    public List<StoredProfile> allToCome() {
        return sql.list(
                PROFILES + "v.latest or v.number > coalesce((select max(l.number) from quiz_version l where l.quiz_id = v.quiz_id and l.latest = true), 0)"
                        + " order by q.slug, v.number",
                QuizRepository::profile);
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

    /**
     * The newest version, asked from now on or from its day; attempts keep the one they began with.
     *
     * @param waits null: it takes effect at once
     */
    public void add(UUID quiz, QuizProfile profile, Waiting waits, Instant now) {
        if (waits == null) {
            sql.update("update quiz_version set latest = false where quiz_id = ? and latest", quiz);
        }
        int number = sql.first(
                        "select coalesce(max(number), 0) + 1 from quiz_version where quiz_id = ?", row -> row.getInt(1), quiz)
                .orElseThrow();
        sql.update(
                """
                insert into quiz_version (id, quiz_id, number, content_hash, title, kind, course_slug, selection, questions,
                  minutes, pass_percent, attempts_allowed, review, opens_at, closes_at, delay_minutes, grading, grace_seconds, latest,
                  effective_on, came_with, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
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
                profile.sitting().graceSeconds(),
                waits == null,
                waits == null ? null : waits.day(),
                waits == null ? null : waits.courseVersion(),
                now);
    }

    /** @param courseVersion number of the course's version it was published with */
    public record Waiting(LocalDate day, int courseVersion) {}

    /**
     * Versions whose day has come are asked from now on, of several the newest; one that was defined after them is not undone.
     *
     * @return how many tests changed
     */
    public int takeEffect(LocalDate today) {
        int changed = 0;
        for (Turn turn : due(today)) {
            sql.first("select id from quiz where id = ? for update", row -> true, turn.quiz());
            // Looked at again under the lock: another node, or somebody who defines the test, may have been faster.
            changed += sql.update(
                            """
                            update quiz_version set latest = (number = ?) where quiz_id = ? and (latest = true or number = ?)
                              and not exists (select 1 from quiz_version o where o.quiz_id = ? and o.latest = true and o.number >= ?)""",
                            turn.number(), turn.quiz(), turn.number(), turn.quiz(), turn.number())
                    > 0 ? 1 : 0;
        }
        return changed;
    }

    private record Turn(UUID quiz, int number) {}

    private List<Turn> due(LocalDate today) {
        return sql.list(
                """
                select v.quiz_id, max(v.number) as due from quiz_version v where v.effective_on <= ? and v.latest = false
                  and v.number > coalesce((select max(l.number) from quiz_version l where l.quiz_id = v.quiz_id and l.latest = true), 0)
                group by v.quiz_id""",
                row -> new Turn(Sql.id(row, "quiz_id"), row.getInt("due")),
                today);
    }

    /** Versions that came with this version of a course and still wait are gone; slugs of their tests. */
    public List<String> callOff(String courseSlug, int courseVersion, LocalDate today) {
        String waiting = " where course_slug = ? and came_with = ? and latest = false and effective_on > ?";
        List<String> slugs = sql.list(
                "select distinct slug from quiz where id in (select quiz_id from quiz_version" + waiting + ") order by slug",
                row -> row.getString("slug"), courseSlug, courseVersion, today);
        sql.update("delete from quiz_version" + waiting, courseSlug, courseVersion, today);
        return slugs;
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
                        Grading.named(row.getString("grading")).orElseThrow(),
                        Sql.integer(row, "grace_seconds")),
                ProfileJson.shuffled(selection));
        return new StoredProfile(
                Sql.id(row, "id"),
                Sql.id(row, "quiz_id"),
                row.getString("slug"),
                row.getInt("number"),
                row.getString("content_hash"),
                row.getBoolean("latest") ? null : Sql.day(row, "effective_on"),
                profile);
    }
}
