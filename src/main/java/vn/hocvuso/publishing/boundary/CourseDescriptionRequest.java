package vn.hocvuso.publishing.boundary;

import java.util.List;
import vn.hocvuso.publishing.CourseDescription;

/** What a course is, without identity and order. */
public record CourseDescriptionRequest(
        Integer revision, String title, String summary, List<String> audience, List<String> skills, List<String> objectives, String completion) {
    CourseDescription description() {
        return new CourseDescription(
                null, null, title, summary, Bodies.texts(audience), Bodies.texts(skills), Bodies.texts(objectives), completion, List.of());
    }
}
