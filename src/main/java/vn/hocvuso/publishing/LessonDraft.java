package vn.hocvuso.publishing;

import java.time.Instant;
import java.util.List;

/**
 * A lesson being written.
 *
 * @param revision            of its text; a save names the one it began from
 * @param descriptionRevision of its description, likewise
 * @param media               paths as the text names them
 * @param checks              names of the questions of the course's bank that a lesson may ask
 */
public record LessonDraft(
        String course,
        String courseTitle,
        LessonDescription lesson,
        int descriptionRevision,
        String text,
        int revision,
        Instant changedAt,
        String changedBy,
        List<String> media,
        List<String> checks) {}
