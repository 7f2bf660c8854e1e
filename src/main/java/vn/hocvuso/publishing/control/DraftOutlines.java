package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.publishing.CourseDescription;
import vn.hocvuso.publishing.DraftCard;
import vn.hocvuso.publishing.DraftOutline;
import vn.hocvuso.publishing.LessonDescription;

/** The order of a draft, read from its files; and the files a new course or lesson begins with. */
@ApplicationScoped
public class DraftOutlines {
    private static final Pattern LESSON = Pattern.compile("(lessons/\\d{3}-[a-z0-9-]+/).*");

    private DraftFiles files;

    DraftOutlines() {}

    @Inject
    public DraftOutlines(DraftFiles files) {
        this.files = files;
    }

    public DraftOutline of(DraftFiles.Draft draft, DraftCard card) {
        DraftFiles.Stored stored = files.file(draft.course(), CourseFiles.COURSE).orElseThrow();
        CourseDescription course = DraftTexts.course(stored.content());
        Map<String, DraftOutline.Lesson> lessons = lessons(draft);
        Optional<DraftFiles.Stored> glossary = files.file(draft.course(), CourseFiles.GLOSSARY);
        List<DraftOutline.Section> sections = course.sections().stream()
                .map(section -> new DraftOutline.Section(
                        section.title(), section.lessons().stream().filter(lessons::containsKey).map(lessons::get).toList()))
                .toList();
        Set<String> placed = course.lessons().collect(Collectors.toSet());
        return new DraftOutline(
                card,
                course,
                stored.revision(),
                sections,
                lessons.values().stream().filter(lesson -> !placed.contains(lesson.key())).toList(),
                DraftTexts.glossary(glossary),
                glossary.map(DraftFiles.Stored::revision).orElse(0));
    }

    /** By key, in the order of their folders; those laid aside too. */
    public Map<String, DraftOutline.Lesson> lessons(DraftFiles.Draft draft) {
        Set<String> changed = new HashSet<>();
        files.entries(draft.course()).stream()
                .filter(DraftFiles.Entry::changed)
                .map(entry -> LESSON.matcher(entry.path()))
                .filter(Matcher::matches)
                .forEach(folder -> changed.add(folder.group(1)));
        Map<String, DraftOutline.Lesson> lessons = new LinkedHashMap<>();
        files.contents(draft.course(), "lessons/%/lesson.yaml").forEach((path, content) -> {
            LessonDescription lesson = DraftTexts.lesson(content);
            boolean differs = changed.contains(path.substring(0, path.lastIndexOf('/') + 1));
            lessons.put(lesson.key(), new DraftOutline.Lesson(lesson.key(), lesson.title(), lesson.minutes(), differs));
        });
        return lessons;
    }

    public Map<String, byte[]> empty(CourseDescription course) {
        return Map.of(CourseFiles.COURSE, CourseYaml.write(course));
    }

    /** The files of a course but its own description, every lesson with another identity. */
    public SortedMap<String, byte[]> renewed(SortedMap<String, byte[]> course, Ids ids) {
        SortedMap<String, byte[]> renewed = new TreeMap<>(course);
        renewed.remove(CourseFiles.COURSE);
        renewed.replaceAll((path, content) -> path.endsWith("/lesson.yaml") ? CourseYaml.write(DraftTexts.lesson(content).with(ids.next())) : content);
        return renewed;
    }

    /** @param place in the order of folders, from 1 */
    public Map<String, byte[]> newLesson(LessonDescription lesson, int place) {
        String folder = CourseFiles.folder(place, lesson.key());
        return Map.of(folder + "lesson.yaml", CourseYaml.write(lesson), folder + "lesson.md", template());
    }

    private static byte[] template() {
        try (InputStream file = DraftOutlines.class.getResourceAsStream("/vn/hocvuso/publishing/new-lesson.md")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
