package vn.hocvuso.publishing.control;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.hocvuso.catalog.CourseContent;
import vn.hocvuso.publishing.CourseDescription;
import vn.hocvuso.publishing.LessonDescription;

/**
 * A course as the files of content/ that hold it, by their path below the course's folder. Read back they make the same course:
 * what is kept with a version, edited as a draft and handed out is one and the same thing.
 */
final class CourseFiles {
    static final String COURSE = "course.yaml";
    static final String GLOSSARY = "glossary.yaml";
    static final String GUIDE = "mentor.md";

    /** Numbers of lesson folders leave room for one in between. */
    private static final int STEP = 10;

    private CourseFiles() {}

    static SortedMap<String, byte[]> of(CourseContent course) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(COURSE, CourseYaml.write(CourseDescription.of(course)));
        if (course.mentorGuide() != null) {
            files.put(GUIDE, course.mentorGuide().getBytes(StandardCharsets.UTF_8));
        }
        if (!course.glossary().isEmpty()) {
            files.put(GLOSSARY, CourseYaml.write(course.glossary()));
        }
        if (!course.access().isEmpty()) {
            files.put(AccessYaml.FILE, AccessYaml.write(course.access()));
        }
        int place = 0;
        for (CourseContent.Section section : course.sections()) {
            for (CourseContent.Lesson lesson : section.lessons()) {
                put(files, folder(++place, lesson.key()), lesson);
            }
        }
        return files;
    }

    /** With a slash at its end; three digits, however many lessons there are. */
    static String folder(int place, String key) {
        return "lessons/%03d-%s/".formatted(Math.min(999, place * STEP), key);
    }

    private static void put(Map<String, byte[]> files, String folder, CourseContent.Lesson lesson) {
        files.put(folder + "lesson.yaml", CourseYaml.write(LessonDescription.of(lesson)));
        files.put(folder + "lesson.md", lesson.markdown().getBytes(StandardCharsets.UTF_8));
        lesson.media().forEach((path, content) -> files.put(folder + path, content));
    }
}
