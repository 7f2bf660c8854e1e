package vn.hocvuso.catalog.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.catalog.CourseAccess;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.CourseView;
import vn.hocvuso.catalog.EditionView;
import vn.hocvuso.catalog.MediaFile;
import vn.hocvuso.store.Sql;

/** Reads courses that are not withdrawn, as a rule in the version of today. */
@ApplicationScoped
public class CourseQueries {
    private static final String COURSE =
            """
            select c.id as course_id, v.id as version_id, c.slug, v.number, v.title, v.summary, v.minutes, v.completion, v.details, v.access,
              case when v.mentor_html is null then 0 else 1 end as guided,
              (select count(*) from course_lesson l where l.version_id = v.id) as lessons
            from course c join course_version v on v.course_id = c.id
            where c.withdrawn = false""";

    /** The one learners see today. */
    private static final String CURRENT = COURSE + " and v.number = c.current_number";

    private Sql sql;

    CourseQueries() {}

    @Inject
    public CourseQueries(Sql sql) {
        this.sql = sql;
    }

    public long count() {
        return sql.first("select count(*) as n from course_current where withdrawn = false", row -> row.getLong("n")).orElse(0L);
    }

    public List<CourseSummary> list(int offset, int size) {
        return sql.list(CURRENT + " order by c.slug limit ? offset ?", CourseQueries::summary, size, offset);
    }

    public Optional<CourseSummary> bySlug(String slug) {
        return sql.first(CURRENT + " and c.slug = ?", CourseQueries::summary, slug);
    }

    /** Any version, also one whose day has not come. */
    public Optional<CourseSummary> bySlug(String slug, int version) {
        return sql.first(COURSE + " and c.slug = ? and v.number = ?", CourseQueries::summary, slug, version);
    }

    /** Whether any version of the course has conditions or rules of its own. */
    public boolean isRuled(String slug) {
        return sql.first(
                        "select 1 as ruled from course c join course_version v on v.course_id = c.id where c.slug = ? and v.access is not null limit 1",
                        row -> true,
                        slug)
                .isPresent();
    }

    /** Of what learners begin with today, those with conditions or rules, by slug. */
    public List<CourseSummary> ruled() {
        return sql.list(CURRENT + " and v.access is not null order by c.slug", CourseQueries::summary);
    }

    public Optional<CourseSummary> byId(UUID id) {
        return sql.first(CURRENT + " and c.id = ?", CourseQueries::summary, id);
    }

    /** The newest first; of a course never published none. */
    public List<EditionView> editions(UUID course) {
        return sql.list(
                """
                select v.id, v.number, v.published_at, v.published_by, v.effective_on, v.change_note, c.current_number
                from course_version v join course c on c.id = v.course_id where c.id = ? order by v.number desc""",
                row -> new EditionView(
                        Sql.id(row, "id"),
                        row.getInt("number"),
                        Sql.instant(row, "published_at"),
                        row.getString("published_by"),
                        Sql.day(row, "effective_on"),
                        row.getString("change_note"),
                        row.getInt("number") == row.getInt("current_number")),
                course);
    }

    /** Withdrawn ones too: results of them still come in. */
    public Optional<UUID> idOf(String slug) {
        return sql.first("select id from course where slug = ?", row -> Sql.id(row, "id"), slug);
    }

    private static CourseSummary summary(ResultSet row) throws SQLException {
        JsonObject details = CourseJson.read(row.getString("details"));
        return new CourseSummary(
                Sql.id(row, "course_id"),
                Sql.id(row, "version_id"),
                row.getString("slug"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("summary"),
                row.getInt("minutes"),
                row.getInt("lessons"),
                row.getString("completion"),
                CourseJson.strings(details, "audience"),
                CourseJson.strings(details, "objectives"),
                CourseJson.strings(details, "skills"),
                row.getInt("guided") == 1,
                CourseAccess.of(row.getString("access")));
    }

    private record Placed(int section, String title, CourseView.Lesson lesson) {}

    public CourseView view(CourseSummary course) {
        List<Placed> lessons = sql.list(
                "select lesson_id, lesson_key, ordinal, title, minutes, section, section_title, details from lesson_shown where version_id = ? order by ordinal",
                row -> new Placed(row.getInt("section"), row.getString("section_title"), new CourseView.Lesson(
                        Sql.id(row, "lesson_id"),
                        row.getString("lesson_key"),
                        row.getInt("ordinal"),
                        row.getString("title"),
                        row.getInt("minutes"),
                        reviewOn(CourseJson.read(row.getString("details"))))),
                course.versionId());
        Map<Integer, List<Placed>> bySection = new LinkedHashMap<>();
        lessons.forEach(placed -> bySection.computeIfAbsent(placed.section(), section -> new ArrayList<>()).add(placed));
        return new CourseView(
                course,
                bySection.values().stream()
                        .map(placed -> new CourseView.Section(
                                placed.get(0).title(), placed.stream().map(Placed::lesson).toList()))
                        .toList());
    }

    /** The day on which somebody has to look whether a lesson is still right; null: none is set. */
    static LocalDate reviewOn(JsonObject details) {
        String day = details.getString("reviewOn", null);
        return day == null ? null : LocalDate.parse(day);
    }

    /** Of any version: a page opened before a publication still finds its pictures. */
    public Optional<MediaFile> media(String slug, String path) {
        return sql.first(
                """
                select m.hash, m.content_type, m.content
                from course c join course_version v on v.course_id = c.id
                join course_media cm on cm.version_id = v.id join media m on m.hash = cm.hash
                where c.slug = ? and cm.path = ? order by v.number desc limit 1""",
                row -> new MediaFile(row.getString("hash"), row.getString("content_type"), row.getBytes("content")),
                slug,
                path);
    }
}
