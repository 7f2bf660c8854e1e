package vn.hocvuso.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

class CourseCopiesTest {
    private static final byte[] DRAWING = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect x=\"1\"/></svg>".getBytes(StandardCharsets.UTF_8);

    private static Workshop opened(DataSource database) {
        Workshop workshop = new Workshop(database, "none");
        workshop.publish(ContentLinterTest.tree());
        workshop.isOfTheWhole();
        return workshop;
    }

    private static Void discard(Workshop workshop, String slug) {
        workshop.copies.discard(slug);
        return null;
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_copy_is_a_course_of_its_own_and_can_be_published_beside_the_first(DataSource database) {
        Workshop workshop = opened(database);
        String copy = workshop.ask(() -> workshop.copies.copy("khoa-mau", "Khóa mẫu cho hải quân"));
        assertThat(copy).isEqualTo("khoa-mau-cho-hai-quan");
        DraftOutline outline = workshop.ask(() -> workshop.drafts.outline(copy));
        assertThat(outline.card().state()).isEqualTo("new");
        assertThat(outline.course().lessons()).containsExactly("bai-mot", "bai-hai");
        UUID first = workshop.courses.view("khoa-mau").lessons().findFirst().orElseThrow().id();
        assertThat(workshop.ask(() -> workshop.lessons.lesson(copy, "bai-mot")).lesson().id()).isNotEqualTo(first);
        assertThat(workshop.hall.questions.all(copy)).hasSameSizeAs(workshop.hall.questions.all("khoa-mau")).isNotEmpty();
        assertThat(workshop.ask(() -> workshop.reviews.view(copy)).writers()).as("who copies has not merely looked").containsExactly("HL-100002");
        assertThat(workshop.ask(() -> workshop.copies.copy("khoa-mau", "Khóa mẫu cho hải quân"))).isEqualTo(copy + "-2");
        CourseDescription said = outline.course();
        workshop.ask(() -> workshop.drafts.describe(copy, outline.revision(), new CourseDescription(
                null, null, said.title(), said.summary(), said.audience(), said.skills(), said.objectives(), "lessons", said.sections())));
        ReleaseReport report = workshop.ask(() -> workshop.publishing.publish(copy, new DraftRelease(null, null, true, false)));
        assertThat(report.findings().errors()).isEmpty();
        assertThat(report.version()).isEqualTo(1);
        assertThat(workshop.courses.view("khoa-mau").course().version()).isEqualTo(1);
        assertThatThrownBy(() -> workshop.ask(() -> discard(workshop, copy)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("draft-published"));
        assertThatThrownBy(() -> workshop.ask(() -> workshop.copies.copy("khong-co", "X"))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_copy_is_thrown_away_by_who_made_it_unless_others_wrote_in_it(DataSource database) {
        Workshop workshop = opened(database);
        String copy = workshop.ask(() -> workshop.copies.copy("khoa-mau", "Bản thử"));
        workshop.ask(() -> workshop.reviews.ask(copy, null));
        workshop.ask(() -> workshop.comments.say(copy, "course.yaml", 1, 1, "?"));
        workshop.is(Workshop.KHOI, "HL-101207");
        assertThatThrownBy(() -> workshop.ask(() -> discard(workshop, copy)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("draft-of-others"));
        workshop.isOfTheWhole();
        workshop.ask(() -> discard(workshop, copy));
        assertThatThrownBy(() -> workshop.ask(() -> workshop.drafts.outline(copy))).isInstanceOf(NotFound.class);
        assertThat(workshop.ask(() -> workshop.copies.copy("khoa-mau", "Bản thử"))).as("its name is free again").isEqualTo(copy);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void the_library_has_each_picture_once_with_where_it_is(DataSource database) {
        Workshop workshop = opened(database);
        workshop.ask(() -> workshop.drafts.open("khoa-mau"));
        Page.Request all = new Page.Request(0, 50);
        int before = workshop.ask(() -> workshop.library.list(null, null, null, all)).items().size();
        workshop.ask(() -> workshop.media.add("khoa-mau", "bai-mot", "Sơ đồ.svg", new ByteArrayInputStream(DRAWING)));
        LibraryItem fresh = workshop.ask(() -> workshop.library.list("so do", "drawing", null, all)).items().get(0);
        assertThat(fresh.name()).isEqualTo("so-do.svg");
        assertThat(fresh.size()).isEqualTo(DRAWING.length);
        assertThat(fresh.uses()).containsExactly(new LibraryItem.Use("khoa-mau", "Khóa mẫu", "bai-mot", "so-do.svg", false, null));
        assertThat(workshop.ask(() -> workshop.library.take(fresh.hash(), "khoa-mau", "bai-hai"))).isEqualTo("media/so-do.svg");
        Page<LibraryItem> after = workshop.ask(() -> workshop.library.list(null, null, null, all));
        assertThat(after.total()).as("one content, however many lessons have it").isEqualTo(before + 1);
        assertThat(after.items()).filteredOn(item -> item.hash().equals(fresh.hash())).singleElement()
                .satisfies(item -> assertThat(item.uses()).extracting(LibraryItem.Use::lesson).containsExactly("bai-mot", "bai-hai"));
        assertThat(after.items()).filteredOn(item -> item.name().equals("ba-buoc.svg")).singleElement()
                .satisfies(item -> {
                    assertThat(item.uses()).extracting(LibraryItem.Use::shown).containsOnly(true);
                    assertThat(item.uses().get(0).label()).as("what the lesson says of it is there to be taken over").isNotBlank();
                });
        assertThat(workshop.ask(() -> workshop.library.list(null, "video", null, all)).items()).isEmpty();
        assertThat(workshop.ask(() -> workshop.library.list("không có", null, null, all)).items()).isEmpty();
        assertThatThrownBy(() -> workshop.ask(() -> workshop.library.list(null, "poster", null, all))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> workshop.ask(() -> workshop.library.take("0", "khoa-mau", "bai-hai"))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_recording_is_taken_with_its_subtitles_and_found_by_its_course(DataSource database) {
        Workshop workshop = opened(database);
        workshop.ask(() -> workshop.drafts.open("khoa-mau"));
        String other = workshop.ask(() -> workshop.drafts.begin("Khóa khác"));
        Page.Request all = new Page.Request(0, 50);
        byte[] recording = {0, 0, 0, 24, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 0, 0, 'i', 's', 'o', 'm', 'm', 'p', '4', '2'};
        byte[] words = "WEBVTT\n\n00:00.000 --> 00:02.000\nChào đồng chí\n".getBytes(StandardCharsets.UTF_8);
        workshop.ask(() -> workshop.media.add("khoa-mau", "bai-mot", "Chào.mp4", new ByteArrayInputStream(recording)));
        workshop.ask(() -> workshop.media.add("khoa-mau", "bai-mot", "Chào.vtt", new ByteArrayInputStream(words)));
        LibraryItem item = workshop.ask(() -> workshop.library.list("chao", "figure", "khoa-mau", all)).items().get(0);
        assertThat(item.kind()).as("subtitles are no figure").isEqualTo("video");
        assertThat(workshop.ask(() -> workshop.library.list("chao", "figure", other, all)).items()).as("the other course does not have it").isEmpty();
        assertThat(workshop.ask(() -> workshop.library.take(item.hash(), "khoa-mau", "bai-hai"))).isEqualTo("media/chao.mp4");
        assertThat(workshop.ask(() -> workshop.media.file("khoa-mau", "bai-hai", "chao.vtt")).content()).isEqualTo(words);
        assertThat(workshop.ask(() -> workshop.library.list("chao", "figure", "khoa-mau", all)).total()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void subtitles_come_along_also_when_only_another_course_has_them(DataSource database) {
        Workshop workshop = opened(database);
        workshop.ask(() -> workshop.drafts.open("khoa-mau"));
        String other = workshop.ask(() -> workshop.copies.copy("khoa-mau", "Bản thử"));
        byte[] recording = {0, 0, 0, 24, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 0, 0, 'i', 's', 'o', 'm', 'm', 'p', '4', '2'};
        byte[] words = "WEBVTT\n\n00:00.000 --> 00:02.000\nChào đồng chí\n".getBytes(StandardCharsets.UTF_8);
        byte[] others = "WEBVTT\n\n00:00.000 --> 00:02.000\nĐoạn khác\n".getBytes(StandardCharsets.UTF_8);
        workshop.ask(() -> workshop.media.add("khoa-mau", "bai-mot", "a.mp4", new ByteArrayInputStream(recording)));
        workshop.ask(() -> workshop.media.add(other, "bai-mot", "a-co-chu.mp4", new ByteArrayInputStream(recording)));
        workshop.ask(() -> workshop.media.add(other, "bai-mot", "a-co-chu.vtt", new ByteArrayInputStream(words)));
        String hash = workshop.ask(() -> workshop.library.list("a-co-chu", "video", null, new Page.Request(0, 50))).items().get(0).hash();
        assertThat(workshop.ask(() -> workshop.library.take(hash, "khoa-mau", "bai-hai"))).isEqualTo("media/a-co-chu.mp4");
        assertThat(workshop.ask(() -> workshop.media.file("khoa-mau", "bai-hai", "a-co-chu.vtt")).content()).isEqualTo(words);
        workshop.ask(() -> workshop.media.add("khoa-mau", "bai-mot", "a-co-chu.vtt", new ByteArrayInputStream(others)));
        assertThat(workshop.ask(() -> workshop.library.take(hash, "khoa-mau", "bai-mot"))).as("another recording's subtitles are not its own").isEqualTo("media/a-co-chu-2.mp4");
        assertThat(workshop.ask(() -> workshop.media.file("khoa-mau", "bai-mot", "a-co-chu-2.vtt")).content()).isEqualTo(words);
        assertThat(workshop.ask(() -> workshop.library.take(hash, "khoa-mau", "bai-hai"))).as("again is once").isEqualTo("media/a-co-chu.mp4");
    }
}
