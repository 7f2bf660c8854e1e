package vn.hocvuso.publishing.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.catalog.ActivityCondition;
import vn.hocvuso.catalog.Condition;
import vn.hocvuso.catalog.CourseAccess;
import vn.hocvuso.catalog.CourseContent;
import vn.hocvuso.catalog.DayCondition;
import vn.hocvuso.catalog.DoneRule;
import vn.hocvuso.catalog.JointCondition;
import vn.hocvuso.catalog.PeopleCondition;
import vn.hocvuso.catalog.Term;
import vn.hocvuso.interop.gift.GiftFiles;
import vn.hocvuso.testing.Sentences;

/** What is written as files reads back as the same course: for every real one, and for such as nobody would write. */
class CourseFilesTest {
    private static final List<String> WORDS = List.of(
            "Bài", "hai", ": ", "#", "- ", "'", "\"", "null", "true", "12", "2027-06-30", "{a}", "[b]", "&x", "*y", "!z", "%", "@", "`", "|", ">",
            "đậm", "🙂", "\\", "~", "a: b", "? ", ",", "Yes", "0x1F", "1e3", "=", "<<");

    static List<Content.Course> courses() {
        return new ContentReader(ContentFiles.ofDirectory(Path.of("content")), new GiftFiles(), new Findings(new Sentences())).read().courses();
    }

    private static CourseContent again(CourseContent course, Findings findings) {
        Map<String, byte[]> files = new TreeMap<>();
        CourseFiles.of(course).forEach((path, content) -> files.put("courses/" + course.slug() + "/" + path, content));
        return new ContentReader(ContentFiles.of(files), new GiftFiles(), findings).read().courses().get(0).content();
    }

    @ParameterizedTest
    @MethodSource("courses")
    void every_course_of_the_house_comes_back_unchanged(Content.Course course) {
        Findings findings = new Findings(new Sentences());
        same(again(course.content(), findings), course.content());
        assertThat(findings.report().errors()).isEmpty();
    }

    @Test
    void courses_of_signs_with_a_meaning_come_back_unchanged() {
        for (int seed = 0; seed < 300; seed++) {
            CourseContent course = random(new Random(seed));
            same(again(course, new Findings(new Sentences())), course);
        }
    }

    /** Media are arrays, equal by content only. */
    private static void same(CourseContent read, CourseContent written) {
        assertThat(read).usingRecursiveComparison().isEqualTo(written);
    }

    private static CourseContent random(Random random) {
        List<CourseContent.Section> sections = new ArrayList<>();
        for (int i = 0, place = 0; i <= random.nextInt(3); i++) {
            List<CourseContent.Lesson> lessons = new ArrayList<>();
            for (int j = 0; j < random.nextInt(4); j++) {
                lessons.add(lesson(random, ++place));
            }
            sections.add(new CourseContent.Section(text(random, 200), lessons));
        }
        return new CourseContent(
                new UUID(random.nextLong(), random.nextLong()), "khoa-" + random.nextInt(99), text(random, 200), text(random, 600),
                texts(random, 10), texts(random, 60), texts(random, 400), "lessons", sections,
                random.nextBoolean() ? null : text(random, 900) + "\n\n" + text(random, 900),
                IntStream.range(0, random.nextInt(3)).mapToObj(i -> new Term(text(random, 80), texts(random, 80), text(random, 400))).toList(),
                access(random));
    }

    private static CourseAccess access(Random random) {
        return new CourseAccess(IntStream.range(0, random.nextInt(4)).mapToObj(i -> entry(random)).toList());
    }

    private static CourseAccess.Entry entry(Random random) {
        CourseAccess.Of of = CourseAccess.Of.values()[random.nextInt(3)];
        DoneRule done = of == CourseAccess.Of.SECTION || random.nextBoolean() ? null : rule(random, of == CourseAccess.Of.LESSON);
        return new CourseAccess.Entry(of, text(random, 80), done != null && random.nextBoolean() ? null : condition(random, 4), done);
    }

    private static DoneRule rule(Random random, boolean lesson) {
        int number = 1 + random.nextInt(99);
        return switch (random.nextInt(3) + (lesson ? 0 : 3)) {
            case 0 -> new DoneRule(DoneRule.By.MARK, 0, 0);
            case 1 -> new DoneRule(DoneRule.By.VIEW, random.nextBoolean() ? 0 : number, 0);
            case 2 -> new DoneRule(DoneRule.By.TIME, number, 0);
            case 3 -> new DoneRule(DoneRule.By.GRADE, 0, number);
            case 4 -> new DoneRule(DoneRule.By.PASS, 0, 0);
            default -> new DoneRule(DoneRule.By.PASS_OR_ATTEMPTS, 0, 0);
        };
    }

    private static Condition condition(Random random, int depth) {
        LocalDate day = LocalDate.of(2027, 1, 1).plusDays(random.nextInt(999));
        return switch (random.nextInt(depth == 0 ? 8 : 11)) {
            case 0 -> new ActivityCondition.After(text(random, 80));
            case 1 -> new ActivityCondition.Before(text(random, 80));
            case 2 -> new ActivityCondition.Passed(text(random, 80), random.nextInt(101));
            case 3 -> new ActivityCondition.Viewed(text(random, 80), random.nextInt(60));
            case 4 -> new PeopleCondition.InGroup(List.of("SQ", "HV"));
            case 5 -> new PeopleCondition.InUnit(List.of(text(random, 60)));
            case 6 -> new DayCondition.From(day);
            case 7 -> new DayCondition.Until(day);
            case 8 -> new JointCondition.All(IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> condition(random, depth - 1)).toList());
            case 9 -> new JointCondition.Any(IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> condition(random, depth - 1)).toList());
            default -> new JointCondition.Not(condition(random, depth - 1));
        };
    }

    private static CourseContent.Lesson lesson(Random random, int place) {
        Map<String, byte[]> media = new TreeMap<>();
        if (random.nextBoolean()) {
            byte[] bytes = new byte[40];
            random.nextBytes(bytes);
            media.put("media/a-" + place + ".png", bytes);
        }
        return new CourseContent.Lesson(
                new UUID(random.nextLong(), random.nextLong()), "bai-" + place, text(random, 200), random.nextInt(60), texts(random, 60),
                texts(random, 400), random.nextBoolean() ? null : LocalDate.of(2027, 1, 1).plusDays(random.nextInt(999)), texts(random, 600),
                text(random, 900) + "\n\n" + text(random, 900) + "\n", media);
    }

    private static List<String> texts(Random random, int longest) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> text(random, longest)).toList();
    }

    /** Some words that mean something to YAML, joined as they fall, within the length a member may have. */
    private static String text(Random random, int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= random.nextInt(6); i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextBoolean() ? " " : "");
        }
        String cut = text.substring(0, Math.min(longest - 1, text.length())).strip();
        return cut.isEmpty() || Character.isHighSurrogate(cut.charAt(cut.length() - 1)) ? "x" : cut;
    }
}
