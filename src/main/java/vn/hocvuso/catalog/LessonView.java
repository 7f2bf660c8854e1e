package vn.hocvuso.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A lesson of a course's newest version, ready to be shown.
 *
 * @param html      safe; has {@code <div class="self-check" data-question="…"></div>} where a question belongs
 * @param questions names of its check questions in the course's bank
 * @param previous  key of the lesson before; null for the first
 * @param next      key of the lesson after; null for the last
 * @param access    of its version: when its activities open and are done
 */
public record LessonView(
        UUID courseId,
        UUID versionId,
        int version,
        String course,
        UUID id,
        String key,
        int ordinal,
        String section,
        String title,
        int minutes,
        String html,
        List<String> objectives,
        List<SkillView> skills,
        List<String> sources,
        LocalDate reviewOn,
        List<String> questions,
        String previous,
        String next,
        CourseAccess access) {}
