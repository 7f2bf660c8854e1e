package vn.hocvuso.catalog.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.catalog.CoursePrint;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.LessonHit;
import vn.hocvuso.catalog.LessonView;
import vn.hocvuso.catalog.rule.Excerpt;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.store.Sql;

/** Reads lessons: one to learn, those with words looked for, all of a course to print, the skills they carry. */
@ApplicationScoped
public class LessonQueries {
    private Sql sql;
    private SkillRepository skills;

    LessonQueries() {}

    @Inject
    public LessonQueries(Sql sql, SkillRepository skills) {
        this.sql = sql;
        this.skills = skills;
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
                CourseQueries.reviewOn(details),
                CourseJson.strings(details, "questions"),
                row.getString("previous_key"),
                row.getString("next_key"),
                course.access());
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
}
