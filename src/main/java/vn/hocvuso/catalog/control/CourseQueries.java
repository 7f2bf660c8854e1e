package vn.hocvuso.catalog.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.catalog.CourseAccess;
import vn.hocvuso.catalog.CoursePrint;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.CourseView;
import vn.hocvuso.catalog.EditionView;
import vn.hocvuso.catalog.LessonHit;
import vn.hocvuso.catalog.LessonView;
import vn.hocvuso.catalog.MediaFile;
import vn.hocvuso.catalog.SkillView;
import vn.hocvuso.catalog.rule.Excerpt;
import vn.hocvuso.kernel.Page;
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
    private SkillRepository skills;

    CourseQueries() {}

    @Inject
    public CourseQueries(Sql sql, SkillRepository skills) {
        this.sql = sql;
        this.skills = skills;
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

    public Optional<LessonView> lesson(CourseSummary course, String key) {
        return sql.first(
                """
                select l.*,
                  (select o.lesson_key from course_lesson o where o.version_id = l.version_id and o.ordinal < l.ordinal
                   order by o.ordinal desc limit 1) as previous_key,
                  (select o.lesson_key from course_lesson o where o.version_id = l.version_id and o.ordinal > l.ordinal
                   order by o.ordinal limit 1) as next_key
                from lesson_shown l
                where l.version_id = ? and l.lesson_key = ?""",
                row -> lesson(course, row),
                course.versionId(),
                key);
    }

    /** Why the lesson is taught no more; empty: it is, or never was. */
    public Optional<String> withdrawal(UUID course, String key) {
        return sql.first(
                """
                select w.reason from lesson_withdrawn w
                where w.course_id = ? and exists (select 1 from lesson l where l.lesson_id = w.lesson_id and l.lesson_key = ?)""",
                row -> row.getString("reason"),
                course,
                key);
    }

    private LessonView lesson(CourseSummary course, ResultSet row) throws SQLException {
        JsonObject details = CourseJson.read(row.getString("details"));
        return new LessonView(
                course.id(),
                course.versionId(),
                course.version(),
                course.slug(),
                Sql.id(row, "lesson_id"),
                row.getString("lesson_key"),
                row.getInt("ordinal"),
                row.getString("section_title"),
                row.getString("title"),
                row.getInt("minutes"),
                row.getString("html"),
                CourseJson.strings(details, "objectives"),
                skills.named(CourseJson.strings(details, "skills")),
                CourseJson.strings(details, "sources"),
                reviewOn(details),
                CourseJson.strings(details, "questions"),
                row.getString("previous_key"),
                row.getString("next_key"),
                course.access());
    }

    private static LocalDate reviewOn(JsonObject details) {
        String day = details.getString("reviewOn", null);
        return day == null ? null : LocalDate.parse(day);
    }

    public Map<String, Map<String, Integer>> lessonsBySkill() {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        sql.list(
                "select c.slug, l.details from course_current c join lesson_shown l on l.version_id = c.version_id where c.withdrawn = false",
                row -> {
                    Map<String, Integer> course = counts.computeIfAbsent(row.getString("slug"), slug -> new HashMap<>());
                    CourseJson.strings(CourseJson.read(row.getString("details")), "skills").forEach(skill -> course.merge(skill, 1, Integer::sum));
                    return course;
                });
        return counts;
    }

    /** Full codes by lesson, of the newest version. */
    public Map<UUID, Set<String>> lessonSkills(CourseSummary course) {
        Map<UUID, Set<String>> skills = new HashMap<>();
        sql.list(
                "select lesson_id, details from lesson_shown where version_id = ?",
                row -> skills.put(Sql.id(row, "lesson_id"), Set.copyOf(CourseJson.strings(CourseJson.read(row.getString("details")), "skills"))),
                course.versionId());
        return skills;
    }

    /**
     * Where the words stand together comes first, then where the title has them.
     *
     * @param prefixes folded beginnings of words; all must be there
     * @param closed   lessons that are found by their title alone, and without an excerpt
     */
    public Page<LessonHit> search(List<String> prefixes, Set<UUID> closed, Page.Request page) {
        List<Object> likes = new ArrayList<>();
        prefixes.forEach(prefix -> likes.add("% " + prefix + "%"));
        String all = " and l.search_key like ?".repeat(prefixes.size());
        String shown = closed.isEmpty() ? "" : " and (l.lesson_id not in (" + Sql.marks(closed) + ") or (1 = 1" + all.replace("search_key", "title_key") + "))";
        String from = " from course_current c join lesson_shown l on l.version_id = c.version_id where c.withdrawn = false" + all + shown;
        List<Object> asked = new ArrayList<>(likes);
        if (!closed.isEmpty()) {
            asked.addAll(closed);
            asked.addAll(likes);
        }
        long total = sql.first("select count(*) as n" + from, row -> row.getLong("n"), asked.toArray()).orElse(0L);
        String inTitle = prefixes.stream().map(prefix -> "case when l.title_key like ? then 1 else 0 end").collect(Collectors.joining(" + "));
        String together = "% " + String.join(" ", prefixes) + "%";
        List<Object> values = new ArrayList<>(asked);
        values.add(together);
        values.addAll(likes);
        List<LessonHit> items = sql.list(
                "select c.slug, c.title as course_title, l.lesson_id, l.lesson_key, l.title, l.minutes, l.plain" + from
                        + " order by case when l.search_key like ? then 0 else 1 end, " + inTitle + " desc, c.slug, l.ordinal limit " + page.size() + " offset " + page.offset(),
                row -> new LessonHit(
                        row.getString("slug"),
                        row.getString("course_title"),
                        row.getString("lesson_key"),
                        Excerpt.whole(row.getString("title"), prefixes),
                        row.getInt("minutes"),
                        closed.contains(Sql.id(row, "lesson_id")) ? List.of() : Excerpt.around(row.getString("plain"), prefixes)),
                values.toArray());
        return new Page<>(items, total, page.page(), page.size());
    }

    public CoursePrint print(CourseSummary course) {
        List<CoursePrint.Lesson> lessons = sql.list(
                "select * from lesson_shown where version_id = ? order by ordinal",
                row -> {
                    JsonObject details = CourseJson.read(row.getString("details"));
                    return new CoursePrint.Lesson(
                            row.getString("lesson_key"),
                            row.getString("title"),
                            row.getInt("minutes"),
                            row.getString("html"),
                            CourseJson.strings(details, "objectives"),
                            CourseJson.strings(details, "sources"),
                            CourseJson.strings(details, "questions"));
                },
                course.versionId());
        return sql.first(
                        "select details, mentor_html from course_version where id = ?",
                        row -> new CoursePrint(
                                course, lessons, row.getString("mentor_html"), CourseJson.glossary(CourseJson.read(row.getString("details")))),
                        course.versionId())
                .orElseThrow();
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
