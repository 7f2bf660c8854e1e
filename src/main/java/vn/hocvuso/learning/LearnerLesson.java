package vn.hocvuso.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hocvuso.catalog.SkillView;
import vn.hocvuso.questionbank.Face;

/**
 * A lesson as it stands for one learner.
 *
 * @param state    {@code not-started} or {@code completed}
 * @param html     sanitised; {@code <div class="self-check" data-question="…">} where a check question belongs
 * @param media    addresses of its media on this server
 * @param reviewOn null when nothing in it ages
 * @param previous key of the lesson before; null for the first
 * @param next     key of the lesson after; null for the last
 * @param checks   check questions by name, without their keys
 * @param time     how long it has to be open; null: nobody asks
 */
public record LearnerLesson(
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
        Map<String, Face> checks,
        CourseState progress,
        LessonTime time) {}
