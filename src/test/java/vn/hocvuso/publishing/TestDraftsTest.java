package vn.hocvuso.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.DrawSpec;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.quiz.QuizProfile.Draw;
import vn.hocvuso.quiz.QuizProfile.Fixed;
import vn.hocvuso.quiz.TrialPaper;

class TestDraftsTest {
    private static final DraftRelease TODAY = new DraftRelease(null, null, true, false);
    private static final String STANDING = "kiem-tra-khoa-mau";

    private static Workshop opened(DataSource database) {
        Workshop workshop = new Workshop(database);
        workshop.publish(ContentLinterTest.tree());
        workshop.ask(() -> workshop.drafts.open("khoa-mau"));
        return workshop;
    }

    private static String begun(Workshop workshop, String title) {
        return workshop.ask(() -> workshop.tests.begin("khoa-mau", title, "final", List.of()));
    }

    private static TestDraft of(Workshop workshop, String test) {
        return workshop.ask(() -> workshop.tests.of("khoa-mau", test));
    }

    private static void pick(Workshop workshop, String test, String... names) {
        workshop.ask(() -> {
            workshop.tests.pick("khoa-mau", test, workshop.tests.of("khoa-mau", test).revision(), "khoa-mau", List.of(names), List.of(names));
            return null;
        });
    }

    private static void draw(Workshop workshop, String test, String revision, Draw... lines) {
        workshop.ask(() -> {
            workshop.tests.draw("khoa-mau", test, revision, List.of(lines));
            return null;
        });
    }

    private static Draw of(int count, Integer... levels) {
        return new Draw(new DrawSpec("khoa-mau", Set.of(), Set.of(), Set.of(levels)), count);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_test_is_begun_filled_tried_reviewed_and_published(DataSource database) {
        Workshop workshop = opened(database);
        String test = begun(workshop, "Kiểm tra thứ Bảy");
        assertThat(test).isEqualTo("kiem-tra-thu-bay");
        assertThat(of(workshop, test).obstacle().fields()).extracting(Refused.Field::code).containsExactly("fixed-or-draw");
        assertThat(workshop.ask(() -> workshop.tests.trial("khoa-mau", test, 1))).isEmpty();
        pick(workshop, test, "m-q-02", "m-q-01");
        draw(workshop, test, of(workshop, test).revision(), of(2));
        TestDraft made = of(workshop, test);
        assertThat(made.obstacle()).isNull();
        assertThat(made.found()).as("two of the four are asked anyway").containsExactly(2);
        assertThat(made.points()).isEqualByComparingTo("4");
        assertThat(made.pointsToPass()).as("80% of four points is more than three").isEqualByComparingTo("4");
        assertThat(made.fixed()).extracting(TestDraft.Asked::title).containsExactly("Câu hai?", "Câu một?");
        List<TrialPaper.Question> paper = workshop.ask(() -> workshop.tests.trial("khoa-mau", test, 1));
        assertThat(paper).extracting(TrialPaper.Question::name).startsWith("m-q-02", "m-q-01").containsExactlyInAnyOrder("m-q-01", "m-q-02", "m-q-03", "m-q-04");
        assertThat(workshop.hall.quizzes.find(test)).as("nobody sits what is not published").isEmpty();

        workshop.isOfTheWhole();
        refused("draft-not-approved", () -> workshop.ask(() -> workshop.publishing.publish("khoa-mau", TODAY)));
        workshop.approved("khoa-mau");
        ReleaseReport report = workshop.ask(() -> workshop.publishing.publish("khoa-mau", TODAY));
        assertThat(report.findings().errors()).isEmpty();
        assertThat(report.version()).as("the course itself is what it was").isEqualTo(1);
        assertThat(workshop.hall.quizzes.profileOf(workshop.hall.quizzes.view(test))).isEqualTo(made.profile());
        assertThat(workshop.ask(() -> workshop.tests.list("khoa-mau"))).extracting(TestLine::slug, TestLine::changed, TestLine::standing)
                .containsExactly(tuple(STANDING, false, true), tuple(test, false, true));
        assertThat(workshop.ask(() -> workshop.drafts.outline("khoa-mau")).card().state()).isEqualTo("same");
        assertThat(workshop.events.events).extracting(event -> event.action()).contains("draft-test-begun", "draft-test-changed", "draft-published");
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void questions_are_given_points_that_stay_when_others_are_picked_and_are_published(DataSource database) {
        Workshop workshop = opened(database);
        String test = begun(workshop, "Bài có điểm");
        pick(workshop, test, "m-q-01", "m-q-02");
        String before = of(workshop, test).revision();
        workshop.ask(() -> {
            workshop.tests.ask("khoa-mau", test, before, List.of(new Fixed("khoa-mau", "m-q-01", 2_500), new Fixed("khoa-mau", "m-q-02")));
            return null;
        });
        assertThat(of(workshop, test).revision()).as("points are a change like any other").isNotEqualTo(before);
        pick(workshop, test, "m-q-01", "m-q-03");
        draw(workshop, test, of(workshop, test).revision(), new Draw(DrawSpec.all("khoa-mau"), 1, 750));
        TestDraft made = of(workshop, test);
        assertThat(made.profile().fixed()).contains(new Fixed("khoa-mau", "m-q-01", 2_500), new Fixed("khoa-mau", "m-q-03"));
        assertThat(made.fixed()).extracting(TestDraft.Asked::title).as("found by name whatever they give").contains("Câu một?");
        long full = made.profile().full();
        assertThat(made.points()).isEqualByComparingTo(BigDecimal.valueOf(full, 3));
        refused("invalid-fields", () -> draw(workshop, test, of(workshop, test).revision(), new Draw(DrawSpec.all("khoa-mau"), 2, 0)));
        workshop.isOfTheWhole();
        workshop.approved("khoa-mau");
        workshop.ask(() -> workshop.publishing.publish("khoa-mau", TODAY));
        assertThat(workshop.hall.quizzes.profileOf(workshop.hall.quizzes.view(test))).isEqualTo(made.profile());
        assertThat(workshop.hall.quizzes.view(test).points()).isEqualByComparingTo(BigDecimal.valueOf(full, 3));
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_draw_that_cannot_be_filled_is_told_at_once_and_keeps_the_draft_from_being_published(DataSource database) {
        Workshop workshop = opened(database);
        String test = begun(workshop, "Quá nhiều câu");
        pick(workshop, test, "m-q-01");
        draw(workshop, test, of(workshop, test).revision(), of(1, 1));
        assertThat(of(workshop, test).found()).as("the only question of that level is asked anyway").containsExactly(0);
        assertThat(of(workshop, test).obstacle().code()).isEqualTo("draw-cannot-be-filled");
        assertThat(workshop.ask(() -> workshop.tests.weigh("khoa-mau", test, List.of(of(2, 2, 3), of(2, 3, 4)))).obstacle().code())
                .as("each line alone could be filled").isEqualTo("draws-cannot-be-filled");
        assertThat(workshop.ask(() -> workshop.tests.weigh("khoa-mau", test, List.of(of(2, 2, 3), of(1, 3, 4)))).obstacle()).isNull();
        workshop.isOfTheWhole();
        ReleaseReport report = workshop.ask(() -> workshop.publishing.publish("khoa-mau", TODAY));
        assertThat(report.version()).isZero();
        assertThat(report.findings().errors()).extracting(ContentReport.Finding::file, ContentReport.Finding::code)
                .containsExactly(tuple("quizzes/" + test + ".yaml", "draw-cannot-be-filled"));
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_test_in_use_is_changed_beside_itself_until_it_is_published(DataSource database) {
        Workshop workshop = opened(database);
        String first = of(workshop, STANDING).revision();
        assertThat(of(workshop, STANDING).changed()).isFalse();
        QuizProfile.Said said = new QuizProfile.Said("Kiểm tra mới", "course", 20, 60, 2, null, null, 90, "last", true, 90);
        workshop.ask(() -> {
            workshop.tests.say("khoa-mau", STANDING, first, said);
            return null;
        });
        String second = of(workshop, STANDING).revision();
        workshop.ask(() -> {
            workshop.tests.show("khoa-mau", STANDING, second, Set.of("marks"), Set.of(), Set.of("key", "answer"));
            return null;
        });
        TestDraft changed = of(workshop, STANDING);
        assertThat(changed.profile().shown("closed")).containsExactlyInAnyOrder("key", "answer");
        assertThat(changed.profile().grading()).isEqualTo("last");
        assertThat(workshop.hall.quizzes.view(STANDING).title()).isEqualTo("Kiểm tra khóa mẫu");
        assertThat(workshop.ask(() -> workshop.publishing.differences("khoa-mau", 0, 0))).singleElement()
                .satisfies(one -> assertThat(one.kind()).as("compared with what is in use").isEqualTo("changed"));
        assertThat(changed.profile().sitting().graceSeconds()).isEqualTo(90);
        refused("stale-version", () -> draw(workshop, STANDING, first, of(1)));
        refused("stale-version", () -> draw(workshop, STANDING, second, of(1)));
        workshop.approved("khoa-mau");
        workshop.ask(() -> workshop.publishing.publish("khoa-mau", TODAY));
        assertThat(workshop.hall.quizzes.profileOf(workshop.hall.quizzes.view(STANDING))).isEqualTo(changed.profile());
        assertThat(workshop.hall.sql.list("select v.number from quiz_version v join quiz q on q.id = v.quiz_id where q.slug = ? order by v.number", row -> row.getInt("number"), STANDING)).as("versions stay").containsExactly(1, 2);
        assertThat(of(workshop, STANDING).changed()).isFalse();
        assertThat(of(workshop, STANDING).revision()).as("it says what it said in the draft").isEqualTo(changed.revision());
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void terms_out_of_range_are_named_and_nothing_is_written(DataSource database) {
        Workshop workshop = opened(database);
        QuizProfile.Said said = new QuizProfile.Said("", "course", 0, 101, 2, null, null, -1, "best", false, 601);
        assertThatThrownBy(() -> workshop.ask(() -> {
            workshop.tests.say("khoa-mau", STANDING, of(workshop, STANDING).revision(), said);
            return null;
        })).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.fields()).extracting(Refused.Field::name)
                .containsExactly("title", "minutes", "passPercent", "delayMinutes", "graceSeconds"));
        assertThat(of(workshop, STANDING).changed()).isFalse();
        refused("invalid-fields", () -> workshop.ask(() -> workshop.tests.begin("khoa-mau", "???", "secret", List.of())));
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void what_was_written_of_a_test_is_dropped_and_the_test_in_use_stays(DataSource database) {
        Workshop workshop = opened(database);
        draw(workshop, STANDING, of(workshop, STANDING).revision(), of(1));
        String test = begun(workshop, "Bài thừa");
        assertThat(begun(workshop, "Bài thừa")).as("a draft has the slug already").isEqualTo("bai-thua-2");
        assertThat(begun(workshop, "Kiểm tra khóa mẫu")).isEqualTo(STANDING + "-2");
        for (String one : List.of(test, "bai-thua-2", STANDING + "-2", STANDING)) {
            workshop.ask(() -> {
                workshop.tests.drop("khoa-mau", one, workshop.tests.of("khoa-mau", one).revision());
                return null;
            });
        }
        assertThat(workshop.ask(() -> workshop.tests.list("khoa-mau"))).extracting(TestLine::slug).containsExactly(STANDING);
        assertThat(of(workshop, STANDING).profile().questions()).isEqualTo(3);
        assertThatThrownBy(() -> of(workshop, test)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void questions_change_places_and_one_that_is_asked_no_more_is_marked(DataSource database) {
        Workshop workshop = opened(database);
        String test = begun(workshop, "Thứ tự");
        pick(workshop, test, "m-q-01", "m-q-02", "m-q-03");
        workshop.ask(() -> {
            workshop.tests.ask("khoa-mau", test, workshop.tests.of("khoa-mau", test).revision(), List.of(new Fixed("khoa-mau", "m-q-03"), new Fixed("khoa-mau", "m-q-01"), new Fixed("khoa-mau", "m-q-99")));
            return null;
        });
        TestDraft made = of(workshop, test);
        assertThat(made.fixed()).extracting(one -> one.fixed().name()).containsExactly("m-q-03", "m-q-01", "m-q-99");
        assertThat(made.fixed().get(2).version()).isNull();
        assertThat(made.obstacle().code()).isEqualTo("unknown-questions");
        assertThat(workshop.ask(() -> workshop.tests.trial("khoa-mau", test, 1))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_paper_typed_in_one_go_is_a_bank_and_a_test(DataSource database) {
        Workshop workshop = opened(database);
        workshop.is("HL-100001", Caller.Role.ADMINISTRATOR, Caller.Scope.EVERYTHING);
        String typed = "Câu 1: Ai giữ mật khẩu?\nA. Chỉ huy\nB. Chính mình\nĐáp án: B\n\nCâu 2. Nghi lừa đảo thì làm gì?\nA. Bấm thử\n*B. Báo cáo\nC. Xóa máy\n";
        TypedTest look = workshop.ask(() -> workshop.typing.look("khoa-mau", null, typed));
        assertThat(look.errors()).isEmpty();
        assertThat(look.total()).isEqualTo(2);
        assertThat(look.report().created()).isEqualTo(2);
        assertThat(look.shown()).extracting(QuestionPreview.Shown::line).containsExactly(1, 6);
        String test = workshop.ask(() -> workshop.typing.make("khoa-mau", null, "Đề giấy tháng 12", "paper", typed));
        TestDraft made = of(workshop, test);
        assertThat(made.obstacle()).isNull();
        assertThat(made.fixed()).extracting(TestDraft.Asked::title).containsExactly("Ai giữ mật khẩu?", "Nghi lừa đảo thì làm gì?");
        assertThat(made.profile().draw()).isEmpty();
        assertThat(workshop.ask(() -> workshop.typing.look("khoa-mau", null, typed)).report().unchanged()).as("typed again they are the same").isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void typed_into_the_bank_of_a_published_course_questions_wait_for_a_second_person(DataSource database) {
        Workshop workshop = opened(database);
        String test = workshop.ask(() -> workshop.typing.make("khoa-mau", null, "Đề", "paper", "Một?\nA. a\nB. b\nANSWER: A\n"));
        TestDraft made = of(workshop, test);
        assertThat(made.obstacle()).isNotNull();
        assertThat(made.fixed()).extracting(TestDraft.Asked::version).containsOnlyNulls();
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void nobody_drops_what_was_written_since(DataSource database) {
        Workshop workshop = opened(database);
        String test = begun(workshop, "Bài chung");
        String seen = of(workshop, test).revision();
        draw(workshop, test, seen, of(1));
        refused("stale-version", () -> workshop.ask(() -> {
            workshop.tests.drop("khoa-mau", test, seen);
            return null;
        }));
        assertThat(of(workshop, test).profile().draw()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_paper_with_something_to_mend_is_not_stored_at_all(DataSource database) {
        Workshop workshop = opened(database);
        String typed = "Câu 1: Một?\nA. a\nB. b\nĐáp án: B\n\nCâu 2: Hai?\nA. a\nB. b\n\nCâu 3: Ba?\nA. a\nB. b\nĐáp án: D\n";
        TypedTest look = workshop.ask(() -> workshop.typing.look("khoa-mau", null, typed));
        assertThat(look.total()).isEqualTo(3);
        assertThat(look.errors()).extracting(error -> error.row(), error -> error.code())
                .containsExactly(tuple(6, "aiken-no-answer"), tuple(13, "aiken-answer"));
        refused("typed-test-wrong", () -> workshop.ask(() -> workshop.typing.make("khoa-mau", null, "Đề", "paper", typed)));
        assertThat(workshop.hall.questions.all("khoa-mau")).hasSize(8);
        assertThatThrownBy(() -> workshop.ask(() -> workshop.typing.make("khoa-mau", "khong-co", "Đề", "paper", "Một?\nA. a\nB. b\nANSWER: A\n")))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_course_that_was_never_published_gets_its_bank_with_its_first_paper(DataSource database) {
        Workshop workshop = opened(database);
        String course = workshop.ask(() -> workshop.drafts.begin("Khóa của trung úy"));
        String test = workshop.ask(() -> workshop.typing.make(course, null, "Đề đầu tiên", "practice", "Một?\nA. a\nB. b\nANSWER: A\n"));
        assertThat(workshop.ask(() -> workshop.tests.of(course, test)).profile().fixed()).extracting(Fixed::bank).containsExactly(course);
        assertThat(workshop.hall.questions.banks()).anySatisfy(bank -> assertThat(bank.title()).isEqualTo("Khóa của trung úy"));
        assertThat(workshop.ask(() -> workshop.copies.copy(course, "Bản sao"))).isEqualTo("ban-sao");
        assertThat(workshop.ask(() -> workshop.tests.list("ban-sao"))).as("a test is one and stays where it is").isEmpty();
    }

    private static void publish(Workshop workshop, LocalDate day) {
        workshop.approved("khoa-mau");
        assertThat(workshop.ask(() -> workshop.publishing.publish("khoa-mau", new DraftRelease(day, null, true, false))).findings().errors()).isEmpty();
        workshop.is(Workshop.KHOI, "HL-101207");
    }

    private static int effects(Workshop workshop) {
        return workshop.ask(() -> workshop.hall.quizzes.takeEffect());
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_test_published_with_a_later_day_is_asked_from_that_day(DataSource database) {
        Workshop workshop = opened(database);
        LocalDate today = LocalDate.now(workshop.hall.clock);
        draw(workshop, STANDING, of(workshop, STANDING).revision(), of(4));
        String fresh = begun(workshop, "Bài của tuần sau");
        pick(workshop, fresh, "m-q-01");
        publish(workshop, today.plusDays(7));
        assertThat(workshop.hall.quizzes.view(STANDING).questions()).as("learners have it as it was").isEqualTo(3);
        assertThat(workshop.hall.quizzes.find(fresh)).as("or not at all").isEmpty();
        assertThat(effects(workshop)).isZero();
        assertThat(workshop.ask(() -> workshop.tests.list("khoa-mau"))).as("whoever writes sees what comes, and when")
                .extracting(TestLine::slug, TestLine::changed, TestLine::from)
                .containsExactlyInAnyOrder(tuple(STANDING, false, today.plusDays(7)), tuple(fresh, false, today.plusDays(7)));
        assertThat(of(workshop, STANDING).profile().questions()).isEqualTo(4);
        assertThat(begun(workshop, "Bài của tuần sau")).as("its slug is taken").isEqualTo(fresh + "-2");
        workshop.hall.clock.advance(Duration.ofDays(7));
        assertThat(effects(workshop)).isEqualTo(2);
        assertThat(effects(workshop)).as("a second node changes nothing").isZero();
        assertThat(workshop.hall.quizzes.view(STANDING).questions()).isEqualTo(4);
        assertThat(workshop.hall.quizzes.view(fresh).questions()).isEqualTo(1);
        assertThat(of(workshop, STANDING).from()).isNull();
        assertThat(workshop.hall.sql.list("select v.number from quiz_version v join quiz q on q.id = v.quiz_id where q.slug = ? and v.latest = true", row -> row.getInt(1), STANDING))
                .containsExactly(2);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void what_waits_for_its_day_undoes_nothing_newer_and_goes_with_its_version(DataSource database) {
        Workshop workshop = opened(database);
        LocalDate today = LocalDate.now(workshop.hall.clock);
        draw(workshop, STANDING, of(workshop, STANDING).revision(), of(4));
        publish(workshop, today.plusDays(7));
        draw(workshop, STANDING, of(workshop, STANDING).revision(), of(2));
        publish(workshop, today);
        assertThat(workshop.hall.quizzes.view(STANDING).questions()).isEqualTo(2);
        workshop.hall.clock.advance(Duration.ofDays(8));
        assertThat(effects(workshop)).as("it was overtaken").isZero();
        assertThat(workshop.hall.quizzes.view(STANDING).questions()).isEqualTo(2);
        draw(workshop, STANDING, of(workshop, STANDING).revision(), of(1));
        publish(workshop, today.plusDays(20));
        workshop.ask(() -> {
            workshop.hall.quizzes.callOff("khoa-mau", 1);
            return null;
        });
        assertThat(of(workshop, STANDING).from()).as("called off with its version").isNull();
        workshop.hall.clock.advance(Duration.ofDays(30));
        assertThat(effects(workshop)).isZero();
        assertThat(workshop.hall.quizzes.view(STANDING).questions()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void what_somebody_else_saved_and_published_meanwhile_is_never_overwritten_unseen(DataSource database) {
        Workshop workshop = opened(database);
        String seenAsPublished = of(workshop, STANDING).revision();
        draw(workshop, STANDING, seenAsPublished, of(1));
        String seenInDraft = of(workshop, STANDING).revision();
        draw(workshop, STANDING, seenInDraft, of(2));
        publish(workshop, null);
        // The file of the draft is gone, as it was in the beginning; what it says is not what either of the two has seen.
        refused("stale-version", () -> draw(workshop, STANDING, seenAsPublished, of(3)));
        refused("stale-version", () -> draw(workshop, STANDING, seenInDraft, of(3)));
        draw(workshop, STANDING, of(workshop, STANDING).revision(), of(4));
        refused("stale-version", () -> draw(workshop, STANDING, seenInDraft, of(3)));
        assertThat(of(workshop, STANDING).profile().draw()).extracting(Draw::count).containsExactly(4);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void what_is_saved_while_it_is_written_tells_two_people_apart(DataSource database) {
        Workshop workshop = opened(database);
        String seen = of(workshop, STANDING).revision();
        TestSaving mine = workshop.ask(() -> workshop.tests.save("khoa-mau", STANDING, seen, profile -> profile.drawing(List.of(of(1)))));
        assertThat(mine.saved()).isTrue();
        assertThat(mine.revision()).isEqualTo(of(workshop, STANDING).revision()).isNotEqualTo(seen);
        workshop.is(Workshop.HA, "HL-100002");
        TestSaving theirs = workshop.ask(() -> workshop.tests.save("khoa-mau", STANDING, seen, profile -> profile.drawing(List.of(of(2)))));
        assertThat(theirs.saved()).isFalse();
        assertThat(theirs.by()).isEqualTo("HL-101207");
        assertThat(theirs.revision()).isEqualTo(mine.revision());
        assertThat(theirs.lines()).extracting(line -> line.kind() + " " + line.text().strip()).contains("removed count: 1", "added count: 2");
        assertThat(of(workshop, STANDING).profile().draw()).extracting(Draw::count).containsExactly(1);
        assertThat(workshop.ask(() -> workshop.tests.save("khoa-mau", STANDING, seen, profile -> profile.drawing(List.of(of(1))))).saved())
                .as("both wrote the same").isTrue();
        workshop.ask(() -> {
            workshop.tests.layAside("khoa-mau", STANDING, profile -> profile.drawing(List.of(of(2))));
            return null;
        });
        assertThat(workshop.ask(() -> workshop.tests.former("khoa-mau", STANDING))).extracting(FormerText::by).contains("HL-100002");
        assertThat(workshop.ask(() -> workshop.tests.save("khoa-mau", STANDING, theirs.revision(), profile -> profile.drawing(List.of(of(2))))).saved()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_test_that_was_never_published_can_be_locked_and_be_waited_for(DataSource database) {
        Workshop workshop = opened(database);
        String fresh = begun(workshop, "Kiểm tra giữa khóa");
        pick(workshop, fresh, "m-q-01");
        assertThat(workshop.ask(() -> workshop.access.of("khoa-mau")).activities()).extracting(AccessDraft.Activity::name, AccessDraft.Activity::title)
                .contains(tuple(fresh, "Kiểm tra giữa khóa"));
        workshop.ask(() -> {
            workshop.access.replace("khoa-mau", 0, "- quiz: " + STANDING + "\n  open: {passed: " + fresh + "}\n- quiz: " + fresh + "\n  open: {from: 2026-01-01}\n");
            return null;
        });
        assertThat(workshop.ask(() -> workshop.access.of("khoa-mau")).faults()).isEmpty();
        publish(workshop, null);
        assertThat(workshop.hall.quizzes.find(fresh)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_paper_with_its_answers_at_the_end_is_understood_and_called_what_it_is(DataSource database) {
        Workshop workshop = opened(database);
        workshop.is("HL-100001", Caller.Role.ADMINISTRATOR, Caller.Scope.EVERYTHING);
        String typed = "Câu 1: Một?\nA. a\nB. b\n\nCâu 2: Hai?\nA. a\nB. b\nC. c\nD. d\n\nĐÁP ÁN: 1-B 2-AC 3-A\n";
        TypedTest look = workshop.ask(() -> workshop.typing.look("khoa-mau", null, typed));
        assertThat(look.errors()).extracting(error -> error.row(), error -> error.code()).containsExactly(tuple(11, "aiken-table-unknown"));
        refused("typed-test-wrong", () -> workshop.ask(() -> workshop.typing.make("khoa-mau", null, "Đề", "paper", typed)));
        String test = workshop.ask(() -> workshop.typing.make("khoa-mau", null, "Đề", "paper", typed.replace(" 3-A", "")));
        assertThat(of(workshop, test).fixed()).extracting(TestDraft.Asked::type).containsExactly("single", "multiple");
        workshop.ask(() -> workshop.typing.make("khoa-mau", null, "Đề GIFT", "paper", "::mot::Ba?{=a ~b}\n"));
        assertThat(workshop.events.events).filteredOn(event -> event instanceof QuestionsImported)
                .extracting(event -> String.valueOf(event.details().get("format"))).containsExactly("aiken", "gift");
    }
}
