package vn.hocvuso.publishing.boundary;

import java.util.List;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.CourseDescription;

/** The order of a course: all of it. */
public record OutlineRequest(Integer revision, List<SectionPart> sections) {
    public record SectionPart(String title, List<String> lessons) {}

    List<CourseDescription.Section> arranged() {
        new Refused.Checks().that(sections != null && !sections.contains(null), "sections", "required").orRefuse();
        return sections.stream()
                .map(section -> new CourseDescription.Section(section.title() == null ? "" : section.title(), Bodies.texts(section.lessons())))
                .toList();
    }
}
