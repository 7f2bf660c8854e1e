package vn.hocvuso.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.hocvuso.catalog.CoursePrint;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.Term;
import vn.hocvuso.document.ZipFiles;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.ContentFiles;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.Quizzes;
import vn.hocvuso.testing.Databases;

/** What was written in the browser goes out as files and stands in another installation, on the other database, as it stood here. */
class EmptyInstallationTest {
    private static final DraftRelease TODAY = new DraftRelease(null, "Sửa trên trang", true, false);
    private static final String DRAWING = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 360 60\"><rect class=\"f-brand\" x=\"4\" y=\"4\" width=\"%d\" height=\"40\"/></svg>";
    private static final List<String> WRITTEN = List.of(
            "Một đoạn viết thêm, có **chữ đậm** và chữ *nghiêng*.", "::: luu-y\nNhớ khóa máy khi rời bàn.\n:::", "| Việc | Cách làm |\n|---|---|\n| Mở tệp | Bấm hai lần |",
            "1. Mở máy.\n2. Chờ một phút.");
    private static final int EDITS = 60;

    private final Random random = new Random(1945);
    private final Workshop here = new Workshop(Databases.h2(), "none");

    /** All that is kept of a course: what learners read, what its bank asks, what its tests are, when it opens. */
    private record Standing(List<Object> course, List<CoursePrint.Lesson> lessons, String guide, List<Term> glossary, List<QuestionDraft> bank, List<Quizzes.Newest> tests) {}

    private static Standing standing(Workshop workshop, String slug) {
        return workshop.ask(() -> {
            CourseSummary course = workshop.courses.summary(slug);
            CoursePrint print = workshop.courses.print(slug);
            return new Standing(
                    List.of(
                            course.id(), course.title(), course.summary(), course.minutes(), course.completion(), course.audience(), course.objectives(), course.skills(),
                            course.access()),
                    print.lessons(), String.valueOf(print.mentorHtml()), print.glossary(),
                    workshop.hall.questions.all(slug).stream().map(StoredQuestion::draft).sorted(Comparator.comparing(QuestionDraft::name)).toList(),
                    workshop.hall.quizzes.newestOfCourse(slug));
        });
    }

    private static List<String> slugs(Workshop workshop) {
        return workshop.ask(() -> workshop.courses.list(new Page.Request(0, 50))).items().stream().map(CourseSummary::slug).toList();
    }

    @Test
    void after_any_history_of_edits_an_export_makes_the_same_courses_in_an_empty_installation() throws Exception {
        here.ask(() -> here.publisher.publish(ContentFiles.ofDirectory(Path.of("content")), "system"));
        here.isOfTheWhole();
        List<String> slugs = slugs(here);
        slugs.forEach(slug -> here.ask(() -> here.drafts.open(slug)));
        for (int edit = 0; edit < EDITS; edit++) {
            edit(slugs.get(random.nextInt(slugs.size())), edit);
        }
        for (String slug : slugs) {
            explained(slug);
            assertThat(here.ask(() -> here.publishing.publish(slug, TODAY)).findings().errors()).as(slug).isEmpty();
        }
        assertThat(slugs).as("most of them were written in").filteredOn(slug -> here.courses.summary(slug).version() > 1).hasSizeGreaterThan(slugs.size() / 2);
        byte[] everything = everything(here);

        Workshop there = new Workshop(Databases.postgres());
        assertThat(slugs(there)).as("nothing is there").isEmpty();
        ContentReport report = there.ask(() -> there.publisher.publish(ContentFiles.ofZip(new ByteArrayInputStream(everything)), "HL-1"));
        assertThat(report.errors()).isEmpty();
        assertThat(slugs(there)).isEqualTo(slugs);
        for (String slug : slugs) {
            assertThat(standing(there, slug)).as(slug).usingRecursiveComparison().isEqualTo(standing(here, slug));
        }
        assertThat(there.ask(there.courses::frameworks)).isEqualTo(here.ask(here.courses::frameworks));
        assertThat(there.ask(there.courses::programmes)).isEqualTo(here.ask(here.courses::programmes)).isNotEmpty();
        assertThat(across(there)).usingRecursiveComparison().isEqualTo(across(here));
        Map<String, String> again = texts(everything(there));
        assertThat(again.keySet()).isEqualTo(texts(everything).keySet());
        assertThat(texts(everything)).as("and goes out again the same").allSatisfy((path, text) -> assertThat(text.equals(again.get(path))).as(path).isTrue());
    }

    /** By path, without the numbers of lessons' folders: a draft keeps those its lessons had, whatever order they are put in. */
    private static Map<String, String> texts(byte[] zip) throws ZipFiles.Broken {
        Map<String, String> texts = new TreeMap<>();
        ZipFiles.read(zip).forEach((path, bytes) -> texts.put(path.replaceAll("lessons/\\d{3}-", "lessons/"), new String(bytes, StandardCharsets.ISO_8859_1)));
        return texts;
    }

    private static byte[] everything(Workshop workshop) {
        workshop.is("admin", Caller.Role.ADMINISTRATOR, Caller.Scope.EVERYTHING);
        return workshop.ask(() -> workshop.whole.export(false));
    }

    private static List<Quizzes.Newest> across(Workshop workshop) {
        Quizzes quizzes = workshop.hall.quizzes;
        return workshop.ask(() -> quizzes.all().values().stream()
                .filter(test -> test.courseSlug() == null)
                .map(test -> quizzes.newest(test.slug()).orElseThrow())
                .sorted(Comparator.comparing(Quizzes.Newest::slug))
                .toList());
    }

    @Test
    void only_an_administrator_of_the_whole_takes_everything_out_and_is_told_what_has_no_place_in_it() {
        Workshop workshop = new Workshop(Databases.h2());
        workshop.publish(ContentLinterTest.tree());
        assertCode("forbidden", workshop, false);
        workshop.is("admin", Caller.Role.ADMINISTRATOR, Caller.Scope.EVERYTHING);
        int whole = workshop.ask(() -> workshop.whole.export(false)).length;
        workshop.hall.singles(2);
        workshop.hall.define("bai-le", workshop.hall.fixed("final", null, 80, null, 2));
        assertCode("export-leaves-out-tests", workshop, false);
        assertThat(workshop.ask(() -> workshop.whole.export(true))).as("it is left out when somebody says so").hasSize(whole);
        assertThat(workshop.events.events).extracting(DomainEvent::action).filteredOn("content-exported"::equals).hasSize(2);
    }

    private static void assertCode(String code, Workshop workshop, boolean leaveOut) {
        assertThatThrownBy(() -> workshop.ask(() -> workshop.whole.export(leaveOut)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    /** A course on secrets names the words that stamps carry. */
    private void explained(String slug) {
        for (List<DraftReview.Stamp> left = here.ask(() -> here.reviews.view(slug)).unexplained(); !left.isEmpty(); left = here.ask(() -> here.reviews.view(slug)).unexplained()) {
            DraftReview.Stamp one = left.get(0);
            here.ask(() -> here.reviews.explain(slug, one.path(), one.line(), one.word(), "Bài học nói về con dấu"));
        }
    }

    private void edit(String slug, int n) {
        DraftOutline outline = here.ask(() -> here.drafts.outline(slug));
        List<String> keys = outline.course().lessons().toList();
        String key = keys.get(random.nextInt(keys.size()));
        switch (random.nextInt(7)) {
            case 0, 1 -> write(slug, key, WRITTEN.get(random.nextInt(WRITTEN.size())));
            case 2 -> {
                byte[] drawing = DRAWING.formatted(20 + n).getBytes(StandardCharsets.UTF_8);
                String path = here.ask(() -> here.media.add(slug, key, "hinh-moi-" + n + ".svg", new ByteArrayInputStream(drawing)));
                write(slug, key, "![Một ô vẽ thêm](" + path + " \"Hình vẽ thêm\")");
            }
            case 3 -> describe(slug, key);
            case 4 -> arrange(slug, outline);
            case 5 -> {
                List<Term> terms = new ArrayList<>(outline.glossary());
                terms.add(new Term("từ khó số " + n, List.of("từ lạ số " + n), "nghĩa: một từ, có dấu \"nháy\" và dấu hai chấm"));
                here.ask(() -> here.drafts.define(slug, outline.glossaryRevision(), terms));
            }
            default -> locked(slug, keys);
        }
    }

    private void write(String slug, String key, String more) {
        LessonDraft lesson = here.ask(() -> here.lessons.lesson(slug, key));
        Saving saved = here.ask(() -> here.lessons.save(slug, key, lesson.revision(), lesson.text().stripTrailing() + "\n\n" + more + "\n"));
        assertThat(saved.saved()).isTrue();
    }

    private void describe(String slug, String key) {
        LessonDraft draft = here.ask(() -> here.lessons.lesson(slug, key));
        LessonDescription was = draft.lesson();
        here.ask(() -> here.lessons.describe(slug, key, draft.descriptionRevision(), new LessonDescription(
                was.id(), was.key(), was.title() + " – bản mới: 1", was.minutes() == 7 ? 6 : was.minutes() + 1, was.skills(), was.objectives(), was.reviewOn(), was.sources())));
    }

    private void arrange(String slug, DraftOutline outline) {
        List<CourseDescription.Section> sections = outline.course().sections().stream()
                .map(section -> {
                    List<String> lessons = new ArrayList<>(section.lessons());
                    Collections.shuffle(lessons, random);
                    return new CourseDescription.Section(section.title() + " +", lessons);
                })
                .toList();
        here.ask(() -> here.drafts.arrange(slug, outline.revision(), sections));
    }

    /** The last lesson opens after the first, for some groups at once. */
    private void locked(String slug, List<String> keys) {
        int revision = here.ask(() -> here.access.of(slug)).revision();
        String said = "- lesson: %s%n  open: {any: [{all: [{after: %s}, {not: {until: 2020-01-01}}]}, {group: [SQ, HV]}]}%n  done: {by: time, minutes: 2}%n"
                .formatted(keys.get(keys.size() - 1), keys.get(0));
        here.ask(() -> {
            here.access.replace(slug, revision, said);
            return null;
        });
    }
}
