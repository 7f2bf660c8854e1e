package vn.hocvuso.publishing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hocvuso.catalog.CourseAccess;
import vn.hocvuso.catalog.CourseContent;
import vn.hocvuso.catalog.Term;

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

    /** What its files say of it. */
    public static CourseDescription of(CourseContent course) {
        return new CourseDescription(
                course.id(), course.slug(), course.title(), course.summary(), course.audience(), course.skills(), course.objectives(),
                course.completion(),
                course.sections().stream()
                        .map(section -> new Section(section.title(), section.lessons().stream().map(CourseContent.Lesson::key).toList()))
                        .toList());
    }

    /** With everything its other files say. */
    public CourseContent with(List<CourseContent.Section> written, String mentorGuide, List<Term> glossary, CourseAccess access) {
        return new CourseContent(
                id, slug, title, summary, audience, skills, objectives, completion, written, mentorGuide, glossary, access);
    }

    /** Keys of all lessons in their order. */
    public Stream<String> lessons() {
        return sections.stream().flatMap(section -> section.lessons().stream());
    }

    public CourseDescription with(List<Section> arranged) {
        return new CourseDescription(id, slug, title, summary, audience, skills, objectives, completion, arranged);
    }

    /** The same of another course. */
    public CourseDescription as(UUID other, String called, String titled) {
        return new CourseDescription(other, called, titled, summary, audience, skills, objectives, completion, sections);
    }
}
