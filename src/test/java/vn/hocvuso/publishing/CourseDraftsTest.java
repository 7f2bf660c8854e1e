package vn.hocvuso.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.catalog.Term;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

class CourseDraftsTest {
    private static Workshop opened(DataSource database) {
        Workshop workshop = new Workshop(database);
        assertThat(workshop.publish(ContentLinterTest.tree()).isAccepted()).isTrue();
        assertThat(workshop.ask(() -> workshop.drafts.open("khoa-mau"))).isTrue();
        return workshop;
    }

    private static DraftOutline outline(Workshop workshop) {
        return workshop.ask(() -> workshop.drafts.outline("khoa-mau"));
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_draft_begins_as_what_was_published(DataSource database) {
        Workshop workshop = opened(database);
        DraftOutline outline = outline(workshop);
        assertThat(outline.card().state()).isEqualTo("same");
        assertThat(outline.sections()).extracting(DraftOutline.Section::title).startsWith("Phần một");
        assertThat(outline.sections().get(0).lessons()).extracting(DraftOutline.Lesson::key).containsExactly("bai-mot", "bai-hai");
        assertThat(outline.aside()).isEmpty();
        assertThat(workshop.ask(() -> workshop.drafts.open("khoa-mau"))).as("an open draft stays").isFalse();
        assertThat(workshop.ask(() -> workshop.drafts.list(new Page.Request(0, 50))).items())
                .extracting(DraftCard::slug, DraftCard::state)
                .containsExactly(tuple("khoa-mau", "same"));
        LessonDraft lesson = workshop.ask(() -> workshop.lessons.lesson("khoa-mau", "bai-mot"));
        assertThat(lesson.text()).isEqualTo(new String(
                ContentLinterTest.tree().get("courses/khoa-mau/lessons/010-bai-mot/lesson.md"), StandardCharsets.UTF_8));
        assertThat(lesson.lesson().title()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_saved_text_is_there_and_the_course_says_it_differs(DataSource database) {
        Workshop workshop = opened(database);
        Saving saving = workshop.ask(() -> workshop.lessons.save("khoa-mau", "bai-mot", 1, "Sáng ra.\r\n\u0000## Hai"));
        assertThat(saving.saved()).isTrue();
        assertThat(saving.revision()).isEqualTo(2);
        assertThat(workshop.ask(() -> workshop.lessons.lesson("khoa-mau", "bai-mot")).text()).isEqualTo("Sáng ra.\n## Hai");
        DraftOutline outline = outline(workshop);
        assertThat(outline.card().state()).isEqualTo("changed");
        assertThat(outline.card().changes()).isEqualTo(1);
        assertThat(outline.sections().get(0).lessons()).extracting(DraftOutline.Lesson::changed).containsExactly(true, false);
        assertThat(workshop.courses.lesson("khoa-mau", "bai-mot").html()).as("learners see nothing of it").doesNotContain("Sáng ra.");
        Saving again = workshop.ask(() -> workshop.lessons.save("khoa-mau", "bai-mot", 1, "Sáng ra.\n## Hai"));
        assertThat(again.saved()).as("the same text sent twice is no conflict").isTrue();
        assertThat(again.revision()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void the_second_of_two_who_write_overwrites_nothing_and_sees_both(DataSource database) {
        Workshop workshop = opened(database);
        workshop.ask(() -> workshop.lessons.save("khoa-mau", "bai-mot", 1, "một\nhai\nba\nbốn\nnăm\nsáu\nbảy\ntám\nchín"));
        workshop.is(Workshop.HA, "HL-101300");
        Saving late = workshop.ask(() -> workshop.lessons.save("khoa-mau", "bai-mot", 1, "một\nhai\nba\nbốn\nnăm\nsáu\nbảy\ntám\n9"));
        assertThat(late.saved()).isFalse();
        assertThat(late.revision()).isEqualTo(2);
        assertThat(late.by()).isEqualTo("HL-101207");
        assertThat(late.text()).startsWith("một\nhai");
        assertThat(late.lines()).extracting(line -> line.kind() + ":" + line.text())
                .containsExactly("same:sáu", "same:bảy", "same:tám", "removed:chín", "added:9");
        assertThat(workshop.ask(() -> workshop.lessons.lesson("khoa-mau", "bai-mot")).text()).endsWith("chín");
        Saving chosen = workshop.ask(() -> workshop.lessons.save("khoa-mau", "bai-mot", late.revision(), "một\n9"));
        assertThat(chosen.saved()).isTrue();
        assertThat(workshop.ask(() -> workshop.lessons.former("khoa-mau", "bai-mot")))
                .as("what was overwritten on purpose can be had back").extracting(FormerText::text)
                .anyMatch(text -> text.endsWith("chín"));
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void what_an_author_gives_up_for_anothers_text_is_kept(DataSource database) {
        Workshop workshop = opened(database);
        workshop.ask(() -> {
            workshop.lessons.layAside("khoa-mau", "bai-mot", "bản của tôi");
            return null;
        });
        assertThat(workshop.ask(() -> workshop.lessons.former("khoa-mau", "bai-mot"))).extracting(FormerText::text).containsExactly("bản của tôi");
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void an_evening_of_saves_keeps_one_former_text_a_stretch(DataSource database) {
        Workshop workshop = opened(database);
        int revision = 1;
        for (int i = 0; i < 20; i++) {
            workshop.hall.clock.advance(Duration.ofSeconds(30));
            int from = revision;
            String text = "lần " + i;
            revision = workshop.ask(() -> workshop.lessons.save("khoa-mau", "bai-mot", from, text)).revision();
        }
        int last = revision;
        workshop.hall.clock.advance(Duration.ofMinutes(11));
        workshop.ask(() -> workshop.lessons.save("khoa-mau", "bai-mot", last, "sau bữa cơm"));
        assertThat(workshop.ask(() -> workshop.lessons.former("khoa-mau", "bai-mot"))).extracting(FormerText::text)
                .hasSize(1).containsExactly("lần 19");
        assertThat(workshop.events.events).extracting(DomainEvent::action)
                .as("the trail tells stretches, not keystrokes").containsExactly("draft-opened", "draft-lesson-written");
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void of_many_who_save_at_once_one_wins_and_the_others_are_told(DataSource database) throws Exception {
        Workshop workshop = opened(database);
        int writers = 8;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        List<Future<Saving>> savings = IntStream.range(0, writers).mapToObj(i -> threads.submit(() -> {
            start.await();
            return workshop.ask(() -> workshop.lessons.save("khoa-mau", "bai-mot", 1, "người " + i));
        })).toList();
        start.countDown();
        int saved = 0;
        for (Future<Saving> saving : savings) {
            saved += saving.get(30, TimeUnit.SECONDS).saved() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(saved).isEqualTo(1);
        assertThat(workshop.ask(() -> workshop.lessons.lesson("khoa-mau", "bai-mot")).revision()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_lesson_taken_out_keeps_its_text_and_comes_back(DataSource database) {
        Workshop workshop = opened(database);
        DraftOutline before = outline(workshop);
        DraftOutline without = workshop.ask(() -> workshop.drafts.arrange(
                "khoa-mau", before.revision(), List.of(new CourseDescription.Section("Mới  tên", List.of("bai-hai")))));
        assertThat(without.sections()).extracting(DraftOutline.Section::title).containsExactly("Mới tên");
        assertThat(without.aside()).extracting(DraftOutline.Lesson::key).contains("bai-mot");
        DraftOutline back = workshop.ask(() -> workshop.drafts.arrange("khoa-mau", without.revision(), before.course().sections()));
        assertThat(back.sections()).isEqualTo(before.sections());
        assertThat(back.aside()).isEmpty();
        assertThat(back.card().state()).as("undone is unchanged").isEqualTo("same");
        assertThatThrownBy(() -> workshop.ask(() -> workshop.drafts.arrange("khoa-mau", before.revision(), List.of())))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("stale-version"));
        assertThatThrownBy(() -> workshop.ask(() -> workshop.drafts.arrange(
                        "khoa-mau", back.revision(), List.of(new CourseDescription.Section("A", List.of("bai-mot", "bai-mot"))))))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("lesson-placed-twice"));
        assertThatThrownBy(() -> workshop.ask(() -> workshop.drafts.arrange(
                        "khoa-mau", back.revision(), List.of(new CourseDescription.Section("A", List.of("bai-la"))))))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("lesson-unknown"));
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_course_is_begun_from_its_title(DataSource database) {
        Workshop workshop = opened(database);
        assertThat(workshop.ask(() -> workshop.drafts.begin("Khóa  mẫu"))).as("the slug is taken").isEqualTo("khoa-mau-2");
        String slug = workshop.ask(() -> workshop.drafts.begin("Ảnh đẹp, gọn!"));
        assertThat(slug).isEqualTo("anh-dep-gon");
        String key = workshop.ask(() -> workshop.drafts.addLesson(slug, 0, "Bài đầu"));
        assertThat(workshop.ask(() -> workshop.drafts.addLesson(slug, 0, "Bài đầu"))).isEqualTo("bai-dau-2");
        DraftOutline outline = workshop.ask(() -> workshop.drafts.outline(slug));
        assertThat(outline.card().state()).isEqualTo("new");
        assertThat(outline.course().title()).isEqualTo("Ảnh đẹp, gọn!");
        assertThat(outline.sections().get(0).lessons()).extracting(DraftOutline.Lesson::title).containsExactly("Bài đầu", "Bài đầu");
        assertThat(workshop.ask(() -> workshop.lessons.lesson(slug, key)).text()).contains("::: nho", "## Tự kiểm tra");
        assertThat(workshop.ask(() -> workshop.lessons.preview(slug, key, "Chào.")).html()).contains("<p class=\"lead\">Chào.</p>");
        assertThatThrownBy(() -> workshop.ask(() -> workshop.drafts.begin("!!!"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> workshop.ask(() -> workshop.drafts.addLesson(slug, 5, "Xa"))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void what_a_course_and_a_lesson_are_is_said_within_what_can_be(DataSource database) {
        Workshop workshop = opened(database);
        DraftOutline before = outline(workshop);
        CourseDescription is = before.course();
        DraftOutline after = workshop.ask(() -> workshop.drafts.describe("khoa-mau", before.revision(), new CourseDescription(
                null, null, "Tên: mới", "Một # câu", List.of("SQ"), is.skills(), List.of("Làm được \"việc\"", ""), "lessons-and-quiz", List.of())));
        assertThat(after.course().id()).isEqualTo(is.id());
        assertThat(after.course().sections()).isEqualTo(is.sections());
        assertThat(after.course().objectives()).containsExactly("Làm được \"việc\"");
        assertThat(after.card().title()).isEqualTo("Tên: mới");
        DraftOutline more = workshop.ask(() -> workshop.drafts.describe("khoa-mau", after.revision(), new CourseDescription(
                null, null, "Tên: mới", "Một # câu", List.of("HV", "SQ"), is.skills(), List.of(), "lessons-and-quiz", List.of())));
        assertThat(more.course().audience()).as("what stood keeps its place").containsExactly("SQ", "HV");
        assertThatThrownBy(() -> workshop.ask(() -> workshop.drafts.describe("khoa-mau", more.revision(), new CourseDescription(
                        null, null, " ", "x".repeat(601), List.of("XX"), List.of("LA:9"), List.of(), "never", List.of()))))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.fields()).extracting(Refused.Field::name)
                        .containsExactly("title", "summary", "audience", "skills", "completion"));
        LessonDraft lesson = workshop.ask(() -> workshop.lessons.lesson("khoa-mau", "bai-mot"));
        workshop.ask(() -> workshop.lessons.describe("khoa-mau", "bai-mot", lesson.descriptionRevision(), new LessonDescription(
                null, null, "Bài: một", 6, List.of(), List.of("Nêu được"), LocalDate.of(2027, 6, 30), List.of("QĐ 1"))));
        LessonDescription described = workshop.ask(() -> workshop.lessons.lesson("khoa-mau", "bai-mot")).lesson();
        assertThat(described.id()).isEqualTo(lesson.lesson().id());
        assertThat(described.title()).isEqualTo("Bài: một");
        assertThat(described.reviewOn()).isEqualTo("2027-06-30");
        DraftOutline worded = workshop.ask(() -> workshop.drafts.define(
                "khoa-mau", outline(workshop).glossaryRevision(), List.of(new Term("từ: khó", List.of("từ lạ"), "nghĩa - của #nó"))));
        assertThat(worded.glossary()).containsExactly(new Term("từ: khó", List.of("từ lạ"), "nghĩa - của #nó"));
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_preview_is_what_learners_would_get_and_says_what_to_mend(DataSource database) {
        Workshop workshop = opened(database);
        LessonPreview fine = workshop.ask(() -> workshop.lessons.preview(
                "khoa-mau", "bai-mot", workshop.lessons.lesson("khoa-mau", "bai-mot").text()));
        assertThat(fine.html()).isEqualTo(workshop.courses.lesson("khoa-mau", "bai-mot").html());
        assertThat(fine.errors()).isEmpty();
        assertThat(fine.checks()).isNotEmpty();
        LessonPreview bad = workshop.ask(() -> workshop.lessons.preview(
                "khoa-mau", "bai-mot", "<script>alert(1)</script>\n\n[x](javascript:alert(1))\n\n{{question: khong-co}}\n\nTUYỆT MẬT"));
        assertThat(bad.html()).doesNotContain("<script", "javascript:");
        assertThat(bad.errors()).extracting(ContentReport.Finding::code)
                .contains("html-not-allowed", "link-not-allowed", "check-missing", "stamp-word");
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void who_teaches_nowhere_writes_nothing(DataSource database) {
        Workshop workshop = opened(database);
        workshop.caller.is(Workshop.HA, "HL-204418", Map.of());
        assertThatThrownBy(() -> workshop.ask(() -> workshop.drafts.outline("khoa-mau")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
        assertThatThrownBy(() -> workshop.ask(() -> workshop.lessons.save("khoa-mau", "bai-mot", 1, "x"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> workshop.ask(() -> workshop.drafts.begin("Khóa"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> workshop.ask(() -> workshop.media.file("khoa-mau", "bai-mot", "a.svg"))).isInstanceOf(Refused.class);
    }
}
