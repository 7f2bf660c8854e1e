package vn.hocvuso.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.EditionView;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.ContentFiles;
import vn.hocvuso.testing.Databases;

class DraftPublishingTest {
    private static final DraftRelease TODAY = new DraftRelease(null, "Bài một rõ hơn", true, false);
    private static final LocalDate NEXT_WEEK = LocalDate.of(2026, 11, 30);

    private static Workshop opened(DataSource database) {
        Workshop workshop = new Workshop(database);
        workshop.publish(ContentLinterTest.tree());
        workshop.ask(() -> workshop.drafts.open("khoa-mau"));
        workshop.isOfTheWhole();
        return workshop;
    }

    private static void write(Workshop workshop, String was, String becomes) {
        LessonDraft lesson = workshop.ask(() -> workshop.lessons.lesson("khoa-mau", "bai-mot"));
        assertThat(lesson.text()).contains(was);
        workshop.ask(() -> workshop.lessons.save("khoa-mau", "bai-mot", lesson.revision(), lesson.text().replace(was, becomes)));
    }

    private static ReleaseReport publish(Workshop workshop, DraftRelease release) {
        return workshop.ask(() -> workshop.publishing.publish("khoa-mau", release));
    }

    private static void refused(Workshop workshop, DraftRelease release, String code) {
        assertThatThrownBy(() -> publish(workshop, release))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_draft_becomes_a_version_once(DataSource database) {
        Workshop workshop = opened(database);
        assertThat(publish(workshop, TODAY).changed()).as("what is the newest version already makes no new one").isFalse();
        write(workshop, "Một buổi tối", "Một buổi sáng");
        workshop.approved("khoa-mau");
        ReleaseReport report = publish(workshop, TODAY);
        assertThat(report.findings().errors()).isEmpty();
        assertThat(report.version()).isEqualTo(2);
        assertThat(report.changed()).isTrue();
        assertThat(workshop.courses.lesson("khoa-mau", "bai-mot").html()).contains("Một buổi sáng");
        assertThat(workshop.courses.lesson("khoa-mau", "bai-mot", 1).html()).as("a version never changes").contains("Một buổi tối");
        assertThat(workshop.ask(() -> workshop.drafts.outline("khoa-mau")).card().state()).isEqualTo("same");
        assertThat(workshop.ask(() -> workshop.publishing.editions("khoa-mau"))).extracting(EditionView::number).containsExactly(2, 1);
        assertThat(workshop.ask(() -> workshop.publishing.editions("khoa-mau")).get(0).changeNote()).isEqualTo("Bài một rõ hơn");
        assertThat(publish(workshop, TODAY).changed()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_version_is_seen_from_its_day_on(DataSource database) {
        Workshop workshop = opened(database);
        write(workshop, "Một buổi tối", "Một buổi sáng");
        workshop.approved("khoa-mau");
        publish(workshop, new DraftRelease(NEXT_WEEK, null, true, false));
        assertThat(workshop.courses.summary("khoa-mau").version()).isEqualTo(1);
        workshop.hall.clock.advance(Duration.ofDays(6));
        workshop.ask(workshop.courses::takeEffect);
        assertThat(workshop.courses.lesson("khoa-mau", "bai-mot").html()).contains("Một buổi tối");
        workshop.hall.clock.advance(Duration.ofDays(1));
        assertThat(workshop.ask(workshop.courses::takeEffect)).isEqualTo(1);
        assertThat(workshop.courses.lesson("khoa-mau", "bai-mot").html()).contains("Một buổi sáng");
        assertThat(workshop.ask(workshop.courses::takeEffect)).as("once").isZero();
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_course_first_published_for_a_later_day_is_not_there_before(DataSource database) {
        Workshop workshop = new Workshop(database);
        workshop.publish(ContentLinterTest.tree());
        workshop.hall.sql.update("update course set current_number = 0");
        assertThatThrownBy(() -> workshop.courses.summary("khoa-mau")).isInstanceOf(NotFound.class);
        assertThat(workshop.courses.list(new Page.Request(0, 50)).items()).extracting(CourseSummary::slug).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void with_something_to_mend_nothing_is_published_and_everything_is_told(DataSource database) {
        Workshop workshop = opened(database);
        write(workshop, "Một buổi tối", "TỐI MẬT <b>x</b>");
        ReleaseReport report = publish(workshop, TODAY);
        assertThat(report.version()).isZero();
        assertThat(report.findings().errors()).extracting(ContentReport.Finding::code).contains("stamp-word", "html-not-allowed");
        assertThat(report.findings().errors()).extracting(ContentReport.Finding::file).containsOnly("lessons/010-bai-mot/lesson.md");
        assertThat(workshop.courses.summary("khoa-mau").version()).isEqualTo(1);
        assertThat(workshop.ask(() -> workshop.publishing.check("khoa-mau")).errors()).isEqualTo(report.findings().errors());
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void publishing_wants_a_declaration_a_day_to_come_and_the_whole_house(DataSource database) {
        Workshop workshop = opened(database);
        refused(workshop, new DraftRelease(null, null, false, false), "secrecy-not-declared");
        refused(workshop, new DraftRelease(LocalDate.of(2026, 11, 22), null, true, false), "invalid-fields");
        refused(workshop, new DraftRelease(null, "x".repeat(601), true, false), "invalid-fields");
        workshop.is(Workshop.KHOI, "HL-101207");
        refused(workshop, TODAY, "forbidden");
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_newer_version_from_files_is_replaced_only_on_purpose(DataSource database) {
        Workshop workshop = opened(database);
        write(workshop, "Một buổi tối", "Một buổi sáng");
        workshop.publish(PublishingTest.changed("courses/khoa-mau/lessons/010-bai-mot/lesson.md", "Một buổi tối", "Một buổi trưa"));
        assertThat(workshop.ask(() -> workshop.drafts.outline("khoa-mau")).card().state()).isEqualTo("behind");
        List<FileDifference> between = workshop.ask(() -> workshop.publishing.differences("khoa-mau", 2, 0));
        assertThat(between).extracting(FileDifference::path).containsExactly("lessons/010-bai-mot/lesson.md");
        assertThat(between.get(0).lines()).filteredOn(line -> !line.kind().equals("same")).extracting(DiffLine::kind).containsExactly("removed", "added");
        assertThat(workshop.ask(() -> workshop.publishing.differences("khoa-mau", 1, 2))).hasSize(1);
        assertThat(workshop.ask(() -> workshop.publishing.differences("khoa-mau", 2, 2))).isEmpty();
        refused(workshop, TODAY, "draft-behind");
        workshop.approved("khoa-mau");
        assertThat(publish(workshop, new DraftRelease(null, null, true, true)).version()).isEqualTo(3);
        assertThatThrownBy(() -> workshop.ask(() -> workshop.publishing.differences("khoa-mau", 9, 0))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void an_old_version_comes_back_as_a_draft_and_what_stood_is_kept(DataSource database) {
        Workshop workshop = opened(database);
        write(workshop, "Một buổi tối", "Một buổi sáng");
        workshop.approved("khoa-mau");
        publish(workshop, TODAY);
        write(workshop, "Một buổi sáng", "Một buổi trưa");
        workshop.ask(() -> workshop.drafts.addLesson("khoa-mau", 0, "Bài thêm"));
        workshop.ask(() -> {
            workshop.publishing.restore("khoa-mau", 1);
            return null;
        });
        assertThat(workshop.ask(() -> workshop.publishing.differences("khoa-mau", 1, 0))).isEmpty();
        assertThat(workshop.ask(() -> workshop.lessons.former("khoa-mau", "bai-mot"))).extracting(FormerText::text)
                .anyMatch(text -> text.contains("Một buổi trưa"));
        workshop.approved("khoa-mau");
        assertThat(publish(workshop, TODAY).version()).as("what was is published anew, never moved back").isEqualTo(3);
        assertThat(workshop.courses.lesson("khoa-mau", "bai-mot").html()).contains("Một buổi tối");
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_lesson_laid_aside_is_neither_published_nor_lost(DataSource database) {
        Workshop workshop = opened(database);
        DraftOutline outline = workshop.ask(() -> workshop.drafts.outline("khoa-mau"));
        List<CourseDescription.Section> without = outline.course().sections().stream()
                .map(section -> new CourseDescription.Section(
                        section.title(), section.lessons().stream().filter(key -> !key.equals("bai-hai")).toList()))
                .toList();
        workshop.ask(() -> workshop.drafts.arrange("khoa-mau", outline.revision(), without));
        ContentReport findings = workshop.ask(() -> workshop.publishing.check("khoa-mau"));
        assertThat(findings.errors()).extracting(ContentReport.Finding::code).doesNotContain("lesson-not-listed");
        assertThat(workshop.ask(() -> workshop.drafts.outline("khoa-mau")).aside()).extracting(DraftOutline.Lesson::key).containsExactly("bai-hai");
    }

    /** Everything the house has: opened as drafts, handed out, taken in again. */
    @Test
    void every_course_goes_out_as_files_and_comes_back_unchanged() {
        Workshop workshop = new Workshop(Databases.h2());
        workshop.ask(() -> workshop.publisher.publish(ContentFiles.ofDirectory(Path.of("content")), "system"));
        workshop.isOfTheWhole();
        for (CourseSummary course : workshop.courses.list(new Page.Request(0, 50)).items()) {
            workshop.ask(() -> workshop.drafts.open(course.slug()));
            byte[] zip = workshop.ask(() -> workshop.publishing.export(course.slug()));
            ContentReport report = workshop.ask(() -> workshop.publisher.publish(ContentFiles.ofZip(new ByteArrayInputStream(zip)), "HL-1"));
            assertThat(report.errors()).as(course.slug()).isEmpty();
            assertThat(report.created() + report.updated() + report.retired()).as(course.slug()).isZero();
            assertThat(report.unchanged()).as(course.slug()).isGreaterThan(40);
            assertThat(workshop.ask(() -> workshop.publishing.publish(course.slug(), TODAY)).changed()).as(course.slug()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_condition_on_people_who_do_not_exist_is_refused_with_the_name_and_the_place(DataSource database) {
        Workshop workshop = new Workshop(database);
        Map<String, byte[]> tree = new HashMap<>(ContentLinterTest.tree());
        tree.put("courses/khoa-mau/access.yaml", "- lesson: bai-hai\n  open: {any: [{unit: [F-1, KHONG-CO]}, {group: [SI-QUAN]}]}\n".getBytes(StandardCharsets.UTF_8));
        workshop.hall.sql.update("insert into unit (id, code, from_day, until_day) values (?, 'F-1', ?, ?)", new UUID(3, 1), LocalDate.of(2020, 1, 1), LocalDate.of(9999, 12, 31));
        assertThat(workshop.publish(tree).errors()).extracting(finding -> finding.file() + ": " + finding.message()).containsExactlyInAnyOrder(
                "courses/khoa-mau/access.yaml: access.yaml: điều kiện của \"bai-hai\" nhắc tới đơn vị \"KHONG-CO\", nhưng không có đơn vị nào mang mã ấy. Sửa mã, hoặc bỏ điều kiện.",
                "courses/khoa-mau/access.yaml: access.yaml: điều kiện của \"bai-hai\" nhắc tới nhóm \"SI-QUAN\", nhưng không có nhóm ấy. Dùng một trong: SQ, QNCN, CNVCQP, HSQ-BS, HV, LDHD.");
    }
}
