package vn.hocvuso.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.catalog.CourseContent;

/**
 * A lesson without its text: what {@code lesson.yaml} says.
 *
 * @param key      unique in its course; in addresses
 * @param reviewOn null when nothing in it ages
 */
public record LessonDescription(
        UUID id,
        String key,
        String title,
        int minutes,
        List<String> skills,
        List<String> objectives,
        LocalDate reviewOn,
        List<String> sources) {
    public LessonDescription {
        skills = List.copyOf(skills);
        objectives = List.copyOf(objectives);
        sources = List.copyOf(sources);
    }

    /** What its files say of it. */
    public static LessonDescription of(CourseContent.Lesson lesson) {
        return new LessonDescription(
                lesson.id(), lesson.key(), lesson.title(), lesson.minutes(), lesson.skills(), lesson.objectives(), lesson.reviewOn(), lesson.sources());
    }

    /** With its text and the files that shows, by the paths it names. */
    public CourseContent.Lesson with(String markdown, Map<String, byte[]> media) {
        return new CourseContent.Lesson(id, key, title, minutes, skills, objectives, reviewOn, sources, markdown, media);
    }

    /** The same of another lesson. */
    public LessonDescription with(UUID other) {
        return new LessonDescription(other, key, title, minutes, skills, objectives, reviewOn, sources);
    }
}
