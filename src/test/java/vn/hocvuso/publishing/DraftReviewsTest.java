package vn.hocvuso.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;

class DraftReviewsTest {
    private static final String TEXT = "lessons/010-bai-mot/lesson.md";
    private static final DraftRelease TODAY = new DraftRelease(null, null, true, false);

    private static Workshop opened(DataSource database) {
        return opened(database, "content,security");
    }

    private static Workshop opened(DataSource database, String wanted) {
        Workshop workshop = new Workshop(database, wanted);
        workshop.publish(ContentLinterTest.tree());
        workshop.ask(() -> workshop.drafts.open("khoa-mau"));
        return workshop;
    }

    private static void write(Workshop workshop, String was, String becomes) {
        LessonDraft lesson = workshop.ask(() -> workshop.lessons.lesson("khoa-mau", "bai-mot"));
        assertThat(lesson.text()).contains(was);
        workshop.ask(() -> workshop.lessons.save("khoa-mau", "bai-mot", lesson.revision(), lesson.text().replace(was, becomes)));
    }

    private static DraftReview view(Workshop workshop) {
        return workshop.ask(() -> workshop.reviews.view("khoa-mau"));
    }

    private static DraftReview approve(Workshop workshop, String who, String kind) {
        workshop.is(who, Caller.Role.INSTRUCTOR, Caller.Scope.EVERYTHING);
        return workshop.ask(() -> workshop.reviews.approve("khoa-mau", view(workshop).digest(), kind));
    }

    private static AbstractThrowableAssert<?, ?> refused(Workshop workshop, String code, Callable<?> act) {
        return assertThatThrownBy(() -> workshop.ask(act))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_draft_goes_from_its_author_over_two_others_to_learners(DataSource database) {
        Workshop workshop = opened(database);
        write(workshop, "Một buổi tối", "Một buổi sáng");
        assertThat(view(workshop).state()).isEqualTo("draft");
        assertThat(view(workshop).writers()).containsExactly("HL-101207");
        assertThat(workshop.ask(() -> workshop.reviews.ask("khoa-mau", "Bài một")).state()).isEqualTo("in-review");
        refused(workshop, "review-open", () -> workshop.reviews.ask("khoa-mau", null));
        assertThat(workshop.ask(() -> workshop.drafts.outline("khoa-mau")).card().inReview()).isTrue();
        DraftReview halfWay = approve(workshop, "R1", "content");
        assertThat(halfWay.state()).isEqualTo("in-review");
        assertThat(halfWay.missing()).isEqualTo(Map.of("security", 1));
        assertThat(halfWay.mine()).as("two kinds take two people").isEmpty();
        refused(workshop, "review-given", () -> workshop.reviews.approve("khoa-mau", view(workshop).digest(), "security"));
        workshop.isOfTheWhole();
        refused(workshop, "draft-not-approved", () -> workshop.publishing.publish("khoa-mau", TODAY));
        assertThat(approve(workshop, "R2", "security").state()).isEqualTo("approved");
        workshop.isOfTheWhole();
        assertThat(workshop.ask(() -> workshop.publishing.publish("khoa-mau", TODAY)).version()).isEqualTo(2);
        DraftReview after = view(workshop);
        assertThat(after.state()).isEqualTo("draft");
        assertThat(after.asked().ending()).isEqualTo("published");
        assertThat(after.writers()).as("the next change has its own authors").isEmpty();
        assertThat(workshop.events.events).extracting(event -> event.action())
                .containsSubsequence("draft-review-asked", "draft-approved", "draft-approved", "draft-published");
        assertThat(workshop.events.events).filteredOn(DraftPublished.class::isInstance)
                .extracting(event -> (Object) event.details().get("approvedBy"))
                .containsExactly("content R1, security R2");
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void whoever_wrote_does_not_approve_and_a_change_takes_approvals_back(DataSource database) {
        Workshop workshop = opened(database);
        workshop.is("R1", Caller.Role.INSTRUCTOR, Caller.Scope.EVERYTHING);
        write(workshop, "Một buổi tối", "Một buổi sáng");
        workshop.ask(() -> workshop.reviews.ask("khoa-mau", null));
        assertThat(view(workshop).mine()).isEmpty();
        refused(workshop, "review-own-writing", () -> workshop.reviews.approve("khoa-mau", view(workshop).digest(), "content"));
        approve(workshop, "R2", "content");
        String seen = view(workshop).digest();
        assertThat(approve(workshop, "R3", "security").state()).isEqualTo("approved");
        workshop.is(Workshop.KHOI, "HL-101207");
        write(workshop, "Một buổi sáng", "Một buổi trưa");
        assertThat(view(workshop).state()).as("an approval is of what was read").isEqualTo("in-review");
        assertThat(view(workshop).approvals()).extracting(DraftReview.Approval::holds).containsExactly(false, false);
        workshop.is("R4", Caller.Role.INSTRUCTOR, Caller.Scope.EVERYTHING);
        refused(workshop, "stale-version", () -> workshop.reviews.approve("khoa-mau", seen, "content"));
        write(workshop, "Một buổi trưa", "Một buổi sáng");
        assertThat(view(workshop).state()).as("what was approved of stands again").isEqualTo("approved");
        workshop.is("R2", Caller.Role.INSTRUCTOR, Caller.Scope.EVERYTHING);
        write(workshop, "Một buổi sáng", "Một buổi tối");
        write(workshop, "Một buổi tối", "Một buổi sáng");
        assertThat(view(workshop).missing()).as("who approved has become one of the authors").isEqualTo(Map.of("content", 1));
        workshop.isOfTheWhole();
        refused(workshop, "draft-not-approved", () -> workshop.publishing.publish("khoa-mau", TODAY));
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void files_that_were_only_taken_away_want_an_approval_too(DataSource database) {
        Workshop workshop = opened(database);
        workshop.isOfTheWhole();
        write(workshop, "Một buổi tối", "Một buổi sáng");
        workshop.approved("khoa-mau");
        workshop.ask(() -> workshop.publishing.publish("khoa-mau", TODAY));
        workshop.hall.sql.update("delete from draft_file where path = 'mentor.md'");
        assertThat(workshop.ask(() -> workshop.publishing.differences("khoa-mau", 2, 0))).extracting(FileDifference::kind).containsExactly("removed");
        refused(workshop, "draft-not-approved", () -> workshop.publishing.publish("khoa-mau", TODAY));
        assertThat(workshop.courses.summary("khoa-mau").version()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_draft_is_sent_back_with_a_reason_or_taken_back(DataSource database) {
        Workshop workshop = opened(database);
        write(workshop, "Một buổi tối", "Một buổi sáng");
        refused(workshop, "review-not-open", () -> workshop.reviews.takeBack("khoa-mau"));
        workshop.ask(() -> workshop.reviews.ask("khoa-mau", null));
        assertThat(workshop.ask(() -> workshop.reviews.takeBack("khoa-mau")).asked().ending()).isEqualTo("taken-back");
        workshop.hall.clock.advance(Duration.ofMinutes(1));
        workshop.ask(() -> workshop.reviews.ask("khoa-mau", null));
        refused(workshop, "forbidden", () -> workshop.reviews.sendBack("khoa-mau", "Viết lại"));
        workshop.is("R1", Caller.Role.INSTRUCTOR, Caller.Scope.EVERYTHING);
        refused(workshop, "invalid-fields", () -> workshop.reviews.sendBack("khoa-mau", " "));
        DraftReview back = workshop.ask(() -> workshop.reviews.sendBack("khoa-mau", "Viết lại"));
        assertThat(back.state()).isEqualTo("draft");
        assertThat(back.asked().reason()).isEqualTo("Viết lại");
        refused(workshop, "review-not-open", () -> workshop.reviews.approve("khoa-mau", back.digest(), "content"));
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void who_is_named_reviews_whatever_else_they_are_and_nobody_else_does(DataSource database) {
        Workshop workshop = opened(database);
        workshop.hall.person("CT-1");
        write(workshop, "Một buổi tối", "Một buổi sáng");
        workshop.ask(() -> workshop.reviews.ask("khoa-mau", null));
        workshop.is("CT-1", Caller.Role.LEARNER, Caller.Scope.NOTHING);
        refused(workshop, "forbidden", () -> workshop.reviews.view("khoa-mau"));
        refused(workshop, "forbidden", () -> name(workshop, "CT-1"));
        workshop.is("QT", Caller.Role.ADMINISTRATOR, Caller.Scope.EVERYTHING);
        assertThatThrownBy(() -> workshop.ask(() -> name(workshop, "CT-9"))).isInstanceOf(NotFound.class);
        workshop.ask(() -> name(workshop, "CT-1"));
        workshop.is("CT-1", Caller.Role.LEARNER, Caller.Scope.NOTHING);
        assertThat(view(workshop).mine()).containsExactly("security");
        assertThat(workshop.ask(() -> workshop.comments.text("khoa-mau", TEXT)).text()).contains("Một buổi sáng");
        refused(workshop, "forbidden", () -> workshop.lessons.save("khoa-mau", "bai-mot", 2, "x"));
        refused(workshop, "forbidden", () -> workshop.reviews.ask("khoa-mau", null));
        workshop.is("R1", Caller.Role.INSTRUCTOR, Caller.Scope.EVERYTHING);
        assertThat(view(workshop).mine()).as("somebody is named for security, nobody for content").containsExactly("content");
        refused(workshop, "forbidden", () -> workshop.reviews.approve("khoa-mau", view(workshop).digest(), "security"));
    }

    private static Void name(Workshop workshop, String serviceNumber) {
        workshop.reviewers.name("security", serviceNumber);
        return null;
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void an_installation_may_ask_for_more(DataSource database) {
        Workshop workshop = opened(database, "content:2");
        write(workshop, "Một buổi tối", "Một buổi sáng");
        workshop.ask(() -> workshop.reviews.ask("khoa-mau", null));
        assertThat(approve(workshop, "R1", "content").missing()).isEqualTo(Map.of("content", 1));
        assertThat(approve(workshop, "R2", "content").state()).isEqualTo("approved");
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void an_installation_may_ask_for_none(DataSource database) {
        Workshop free = opened(database, "none");
        free.isOfTheWhole();
        write(free, "Một buổi tối", "Một buổi sáng");
        assertThat(view(free).state()).isEqualTo("free");
        assertThat(free.ask(() -> free.publishing.publish("khoa-mau", TODAY)).version()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_comment_follows_its_line_until_the_line_is_written_anew(DataSource database) {
        Workshop workshop = opened(database);
        DraftComments.Text text = workshop.ask(() -> workshop.comments.text("khoa-mau", TEXT));
        int line = List.of(text.text().split("\n", -1)).indexOf(text.text().lines().filter(one -> one.contains("Một buổi tối")).findFirst().orElseThrow()) + 1;
        workshop.ask(() -> workshop.comments.say("khoa-mau", TEXT, text.revision(), line, "Buổi nào?"));
        assertThatThrownBy(() -> workshop.ask(() -> workshop.comments.say("khoa-mau", TEXT, text.revision(), 999, "?"))).isInstanceOf(NotFound.class);
        workshop.ask(() -> workshop.lessons.save("khoa-mau", "bai-mot", 1, "Một dòng mới.\n" + text.text()));
        ReviewComment moved = workshop.ask(() -> workshop.comments.of("khoa-mau")).get(0);
        assertThat(moved.line()).isEqualTo(line + 1);
        assertThat(moved.outdated()).isFalse();
        refused(workshop, "stale-version", () -> workshop.comments.say("khoa-mau", TEXT, text.revision(), line, "?"));
        write(workshop, "Một buổi tối", "Một buổi sáng");
        ReviewComment outdated = workshop.ask(() -> workshop.comments.of("khoa-mau")).get(0);
        assertThat(outdated.outdated()).isTrue();
        assertThat(outdated.quote()).contains("Một buổi tối");
        assertThat(workshop.ask(() -> workshop.comments.files("khoa-mau")).get(0)).isEqualTo(new ReviewFile(TEXT, true, 1));
        workshop.ask(() -> workshop.reviews.ask("khoa-mau", null));
        assertThatThrownBy(() -> approve(workshop, "R1", "content"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("comments-open"));
        workshop.ask(() -> done(workshop, moved.id(), true));
        assertThatThrownBy(() -> workshop.ask(() -> done(workshop, moved.id(), true))).isInstanceOf(NotFound.class);
        assertThat(approve(workshop, "R1", "content").open()).isZero();
        workshop.ask(() -> done(workshop, moved.id(), false));
        assertThat(view(workshop).open()).isEqualTo(1);
    }

    private static Void done(Workshop workshop, UUID comment, boolean resolved) {
        if (resolved) {
            workshop.comments.resolve("khoa-mau", comment);
        } else {
            workshop.comments.reopen("khoa-mau", comment);
        }
        return null;
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_stamp_word_is_explained_where_it_stands_or_it_goes(DataSource database) {
        Workshop workshop = opened(database);
        write(workshop, "Một buổi tối", "Tài liệu toi mat, một buổi tối");
        DraftReview found = view(workshop);
        assertThat(found.unexplained()).extracting(DraftReview.Stamp::word).containsExactly("tối mật");
        DraftReview.Stamp stamp = found.stamps().get(0);
        workshop.ask(() -> workshop.reviews.ask("khoa-mau", null));
        assertThatThrownBy(() -> approve(workshop, "R1", "content"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("stamps-unexplained"));
        workshop.is(Workshop.KHOI, "HL-101207");
        refused(workshop, "invalid-fields", () -> workshop.reviews.explain("khoa-mau", TEXT, stamp.line(), stamp.word(), ""));
        assertThatThrownBy(() -> workshop.ask(() -> workshop.reviews.explain("khoa-mau", TEXT, stamp.line() + 1, stamp.word(), "Dạy")))
                .isInstanceOf(NotFound.class);
        assertThat(workshop.ask(() -> workshop.reviews.explain("khoa-mau", TEXT, stamp.line(), stamp.word(), "Dạy tên ba độ mật")).unexplained()).isEmpty();
        refused(workshop, "stamp-explained", () -> workshop.reviews.explain("khoa-mau", TEXT, stamp.line(), stamp.word(), "Khác"));
        assertThat(approve(workshop, "R1", "content").stamps()).extracting(DraftReview.Stamp::reason).containsExactly("Dạy tên ba độ mật");
        workshop.is(Workshop.KHOI, "HL-101207");
        write(workshop, "Tài liệu toi mat", "Hồ sơ toi mat");
        assertThat(view(workshop).unexplained()).as("the line reads otherwise now").hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void what_waits_for_a_reviewer_is_what_they_may_still_approve_of(DataSource database) {
        Workshop workshop = opened(database);
        workshop.hall.person("HL-9");
        workshop.is("QT", Caller.Role.ADMINISTRATOR, Caller.Scope.EVERYTHING);
        workshop.ask(() -> name(workshop, "HL-9"));
        workshop.is(Workshop.KHOI, "HL-101207");
        write(workshop, "Một buổi tối", "Một buổi sáng");
        Callable<List<WaitingReview>> waiting = () -> workshop.desk.waiting();
        isOnly(workshop, "HL-9");
        assertThat(workshop.ask(() -> workshop.desk.isNamed())).isTrue();
        assertThat(workshop.ask(waiting)).as("nobody has asked yet").isEmpty();
        workshop.is(Workshop.KHOI, "HL-101207");
        workshop.ask(() -> workshop.reviews.ask("khoa-mau", "Bài một"));
        assertThat(workshop.ask(waiting)).as("its author, and no reviewer").isEmpty();
        isOnly(workshop, "HL-9");
        assertThat(workshop.ask(waiting)).singleElement().satisfies(one -> {
            assertThat(one.slug()).isEqualTo("khoa-mau");
            assertThat(one.kinds()).as("of the other kind nobody is named: whoever teaches the whole installation reviews it").containsExactly("security");
            assertThat(one.note()).isEqualTo("Bài một");
            assertThat(one.askedBy()).isEqualTo("HL-101207");
        });
        workshop.ask(() -> workshop.reviews.approve("khoa-mau", view(workshop).digest(), "security"));
        assertThat(workshop.ask(waiting)).as("approved of as it is").isEmpty();
        workshop.is(Workshop.KHOI, "HL-101207");
        write(workshop, "Một buổi sáng", "Một buổi trưa");
        isOnly(workshop, "HL-9");
        assertThat(workshop.ask(waiting)).as("a change takes the approval back, and it waits again").hasSize(1);
        isOnly(workshop, "HL-10");
        assertThat(workshop.ask(() -> workshop.desk.isNamed())).isFalse();
        refused(workshop, "forbidden", waiting);
        workshop.is("R2", Caller.Role.INSTRUCTOR, Caller.Scope.EVERYTHING);
        assertThat(workshop.ask(waiting)).extracting(WaitingReview::kinds).containsExactly(List.of("content"));
    }

    private static void isOnly(Workshop workshop, String serviceNumber) {
        workshop.is(serviceNumber, Caller.Role.LEARNER, Caller.Scope.NOTHING);
    }
}
