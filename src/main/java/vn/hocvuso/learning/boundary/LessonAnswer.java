package vn.hocvuso.learning.boundary;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.catalog.SkillView;
import vn.hocvuso.learning.CourseState;
import vn.hocvuso.learning.LearnerLesson;
import vn.hocvuso.learning.LessonTime;

/** A lesson as the API answers it; {@code checks} are questions by name in the shape a test asks them; {@code time} null: nobody asks for any. */
public record LessonAnswer(
        String course,
        String courseTitle,
        String key,
        String section,
        String title,
        int minutes,
        String state,
        String html,
        List<String> objectives,
        List<SkillView> skills,
        List<String> sources,
        LocalDate reviewOn,
        List<String> media,
        String previous,
        String next,
        JsonObject checks,
        CourseState progress,
        LessonTime time) {
    /** Looked up once: the static methods of Json search the class path on every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    static LessonAnswer of(LearnerLesson lesson) {
        JsonObjectBuilder checks = JSON.createObjectBuilder();
        lesson.checks().forEach((name, face) -> checks.add(name, face.toJson()));
        return new LessonAnswer(
                lesson.course(),
                lesson.courseTitle(),
                lesson.key(),
                lesson.section(),
                lesson.title(),
                lesson.minutes(),
                lesson.state(),
                lesson.html(),
                lesson.objectives(),
                lesson.skills(),
                lesson.sources(),
                lesson.reviewOn(),
                lesson.media(),
                lesson.previous(),
                lesson.next(),
                checks.build(),
                lesson.progress(),
                lesson.time());
    }
}
