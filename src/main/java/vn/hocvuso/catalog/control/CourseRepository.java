package vn.hocvuso.catalog.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.hocvuso.catalog.CourseContent;
import vn.hocvuso.catalog.Edition;
import vn.hocvuso.catalog.LessonRendering;
import vn.hocvuso.catalog.Publication;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.store.Sql;

/** Writes versions of courses. */
@ApplicationScoped
public class CourseRepository {
    private Sql sql;
    private Ids ids;

    CourseRepository() {}

    @Inject
    public CourseRepository(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    private record Newest(UUID version, int number, String hash, boolean withdrawn) {}

    /** Versions whose day has come take effect; a newer one that did before stays. */
    public int takeEffect(LocalDate today) {
        return sql.update(
                """
                update course set current_number = (select max(v.number) from course_version v
                  where v.course_id = course.id and v.effective_on <= ? and v.withdrawn_at is null)
                where exists (select 1 from course_version v
                  where v.course_id = course.id and v.effective_on <= ? and v.withdrawn_at is null and v.number > course.current_number)""",
                today, today);
    }

    /**
     * @param renderings by lesson key, without problems
     * @param guide      for mentors, HTML; null when there is none
     */
    public Publication publish(CourseContent course, Map<String, LessonRendering> renderings, String guide, Edition edition, Instant now) {
        claim(course);
        Optional<Newest> newest = sql.first(
                "select id, number, content_hash, withdrawn_at from course_version where course_id = ? order by number desc limit 1",
                row -> new Newest(
                        Sql.id(row, "id"), row.getInt("number"), row.getString("content_hash"), Sql.instant(row, "withdrawn_at") != null),
                course.id());
        String hash = CourseJson.hash(course, renderings, guide);
        if (newest.isPresent() && newest.get().hash().equals(hash) && !newest.get().withdrawn()) {
            return new Publication(course.id(), newest.get().version(), newest.get().number(), false);
        }
        int number = newest.map(Newest::number).orElse(0) + 1;
        UUID version = ids.next();
        add(version, number, course, guide, hash, edition, now);
        addLessons(version, course, renderings);
        addMedia(version, course, renderings);
        return new Publication(course.id(), version, number, true);
    }

    /** The course's row is the lock of its publication; the slug may have changed, the identity has not. */
    private void claim(CourseContent course) {
        boolean taken = sql.first(
                        "select 1 as taken from course where slug = ? and id <> ?", row -> true, course.slug(), course.id())
                .isPresent();
        if (taken) {
            throw new Refused(Refused.Kind.CONFLICT, "course-slug-taken", course.slug());
        }
        if (sql.update("update course set slug = ?, withdrawn = false where id = ?", course.slug(), course.id()) == 0) {
            sql.update("insert into course (id, slug, withdrawn, current_number) values (?, ?, false, 0)", course.id(), course.slug());
        }
    }

    private void add(UUID version, int number, CourseContent course, String guide, String hash, Edition edition, Instant now) {
        int minutes = course.sections().stream()
                .flatMap(section -> section.lessons().stream())
                .mapToInt(CourseContent.Lesson::minutes)
                .sum();
        sql.update(
                """
                insert into course_version
                  (id, course_id, number, content_hash, title, summary, minutes, completion, details, mentor_html, published_at, published_by,
                   effective_on, change_note, access)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                version,
                course.id(),
                number,
                hash,
                course.title(),
                course.summary(),
                minutes,
                course.completion(),
                CourseJson.details(course),
                guide,
                now,
                edition.by(),
                edition.effectiveOn(),
                edition.changeNote(),
                course.access().toJson());
    }

    private void addLessons(UUID version, CourseContent course, Map<String, LessonRendering> renderings) {
        List<Object[]> rows = new ArrayList<>();
        int section = 0;
        for (CourseContent.Section part : course.sections()) {
            section++;
            for (CourseContent.Lesson lesson : part.lessons()) {
                LessonRendering rendering = renderings.get(lesson.key());
                rows.add(new Object[] {
                    version,
                    rows.size() + 1,
                    lesson.id(),
                    lesson.key(),
                    section,
                    part.title(),
                    lesson.title(),
                    lesson.minutes(),
                    rendering.html(),
                    CourseJson.details(lesson, rendering.questions()),
                    rendering.plain(),
                    key(lesson.title()),
                    key(lesson.title() + " " + rendering.plain())
                });
            }
        }
        sql.batch(
                """
                insert into lesson
                  (version_id, ordinal, lesson_id, lesson_key, section, section_title, title, minutes, html, details, plain,
                   title_key, search_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                rows);
    }

    /** A blank before each word, so that one condition finds the beginnings of words. */
    private static String key(String text) {
        return " " + String.join(" ", Vietnamese.searchWords(text));
    }

    /** Drawings stand in the lessons; what is left are photographs. The same picture is kept once for all versions. */
    private void addMedia(UUID version, CourseContent course, Map<String, LessonRendering> renderings) {
        Map<String, byte[]> files = new TreeMap<>();
        course.sections().stream().flatMap(section -> section.lessons().stream()).forEach(lesson -> renderings
                .get(lesson.key())
                .media()
                .stream()
                .filter(path -> Pictures.typeOf(path).isPresent())
                .forEach(path -> files.put(lesson.key() + "/" + path.replaceFirst("^media/", ""), lesson.media().get(path))));
        files.forEach((path, content) -> {
            String hash = Hash.of(content);
            if (sql.first("select hash from media where hash = ?", row -> true, hash).isEmpty()) {
                sql.update(
                        "insert into media (hash, content_type, content) values (?, ?, ?)",
                        hash,
                        Pictures.typeOf(path).orElseThrow(),
                        content);
            }
            sql.update("insert into course_media (version_id, path, hash) values (?, ?, ?)", version, path, hash);
        });
    }
}
