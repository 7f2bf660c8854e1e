package vn.hocvuso.publishing.boundary;

import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.publishing.LessonDescription;

/** What a lesson is, without identity and text. */
public record LessonDescriptionRequest(
        Integer revision, String title, Integer minutes, List<String> skills, List<String> objectives, LocalDate reviewOn, List<String> sources) {
    LessonDescription description() {
        return new LessonDescription(
                null, null, title, minutes == null ? 0 : minutes, Bodies.texts(skills), Bodies.texts(objectives), reviewOn, Bodies.texts(sources));
    }
}
