package vn.hocvuso.publishing;

import java.util.List;
import java.util.Map;
import vn.hocvuso.questionbank.Face;

/**
 * How a lesson being written will look.
 *
 * @param html     of the renderer that makes the lesson at publication; its media are those of the draft
 * @param minutes  what reading takes
 * @param errors   what has to be mended before it can be published
 * @param warnings what somebody should look at
 * @param checks   its questions by name
 */
public record LessonPreview(
        String html, int minutes, List<ContentReport.Finding> errors, List<ContentReport.Finding> warnings, Map<String, Face> checks) {}
