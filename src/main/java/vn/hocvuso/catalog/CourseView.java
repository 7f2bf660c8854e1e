package vn.hocvuso.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The newest version of a course with its lessons in the order to learn them, without their text. */
public record CourseView(CourseSummary course, List<Section> sections) {
    public record Section(String title, List<Lesson> lessons) {}

    /**
     * @param id       stays the same over versions; progress hangs on it
     * @param ordinal  1, 2, 3 … through the course
     * @param reviewOn null when nothing in it ages
     */
    public record Lesson(UUID id, String key, int ordinal, String title, int minutes, LocalDate reviewOn) {}

    public Stream<Lesson> lessons() {
        return sections.stream().flatMap(section -> section.lessons().stream());
    }
}
