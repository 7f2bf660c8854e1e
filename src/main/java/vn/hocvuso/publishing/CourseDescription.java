package vn.hocvuso.publishing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A course without its texts: what {@code course.yaml} says.
 *
 * @param id         identity over renames
 * @param audience   report groups it is meant for
 * @param skills     codes such as {@code TT02:4.2}
 * @param completion {@code lessons} or {@code lessons-and-quiz}
 */
public record CourseDescription(
        UUID id,
        String slug,
        String title,
        String summary,
        List<String> audience,
        List<String> skills,
        List<String> objectives,
        String completion,
        List<Section> sections) {
    public CourseDescription {
        audience = List.copyOf(audience);
        skills = List.copyOf(skills);
        objectives = List.copyOf(objectives);
        sections = List.copyOf(sections);
    }

    /** @param lessons keys, in the order to learn them */
    public record Section(String title, List<String> lessons) {
        public Section {
            lessons = List.copyOf(lessons);
        }
    }

    /** Keys of all lessons in their order. */
    public Stream<String> lessons() {
        return sections.stream().flatMap(section -> section.lessons().stream());
    }

    public CourseDescription with(List<Section> arranged) {
        return new CourseDescription(id, slug, title, summary, audience, skills, objectives, completion, arranged);
    }
}
