package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.catalog.ActivityCondition;
import vn.hocvuso.catalog.Condition;
import vn.hocvuso.catalog.CourseAccess;
import vn.hocvuso.catalog.DayCondition;
import vn.hocvuso.catalog.JointCondition;
import vn.hocvuso.catalog.LessonHit;
import vn.hocvuso.catalog.PeopleCondition;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/** What is closed is closed everywhere: page, text, search, paper, test; and says why. */
class AccessTest {
    private static final Page.Request FIRST = new Page.Request(0, 20);

    private static void refused(ThrowingCallable call, String sentence) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
            assertThat(Classroom.sentence(refused)).isEqualTo(sentence);
        });
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_lesson_opens_when_what_comes_before_is_done(DataSource database) {
        Classroom room = new Classroom(database);
        room.publish("lessons", Classroom.open("hai", new ActivityCondition.After("mot")));
        UUID soldier = room.person("A2");
        assertThat(room.lock(soldier, "hai")).isEqualTo("xong “Bài mot”");
        refused(() -> room.read(soldier, "hai"), "\"Bài hai\" chưa mở. Mở khi xong “Bài mot”.");
        refused(() -> room.learn(soldier, "hai"), "\"Bài hai\" chưa mở. Mở khi xong “Bài mot”.");
        refused(() -> room.ask(() -> room.learning.check(soldier, Classroom.COURSE, "hai", "x", "{}")), "\"Bài hai\" chưa mở. Mở khi xong “Bài mot”.");
        assertThat(room.course(soldier).next().key()).as("the next step is one that is open").isEqualTo("mot");
        room.learn(soldier, "mot");
        assertThat(room.lock(soldier, "hai")).isEmpty();
        assertThat(room.read(soldier, "hai").html()).contains("bimathai");
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_section_is_closed_as_a_whole_and_groups_units_and_days_are_those_of_today(DataSource database) {
        Classroom room = new Classroom(database);
        Condition any = new JointCondition.Any(List.of(
                new PeopleCondition.InGroup(List.of("SQ")), new PeopleCondition.InUnit(List.of("C1", "E9")), new DayCondition.From(room.today().plusDays(2))));
        room.publish("lessons", new CourseAccess.Entry(CourseAccess.Of.SECTION, "Nâng cao", any, null), Classroom.open("bon", new ActivityCondition.After("ba")));
        UUID officer = room.person("A1");
        UUID soldier = room.person("A2");
        assertThat(room.lock(officer, "ba")).isEmpty();
        assertThat(room.lock(officer, "bon")).as("the section is open, the lesson asks for more").isEqualTo("xong “Bài ba”");
        assertThat(room.lock(soldier, "mot")).isEmpty();
        assertThat(room.lock(soldier, "ba")).isEqualTo("thuộc nhóm SQ hoặc thuộc đơn vị C1, E9 hoặc từ ngày 25/11/2026");
        room.later(Duration.ofDays(2));
        assertThat(room.lock(soldier, "ba")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void what_was_done_stays_open_and_a_test_takes_no_more_attempts(DataSource database) {
        Classroom room = new Classroom(database);
        room.publish(
                "lessons", Classroom.open("mot", new DayCondition.Until(room.today())), Classroom.openTest(new ActivityCondition.Before("hai")));
        UUID soldier = room.person("A2");
        room.learn(soldier, "mot");
        room.sit(soldier, 10);
        room.later(Duration.ofDays(1));
        assertThat(room.read(soldier, "mot").html()).as("read again").contains("bimatmot");
        refused(() -> room.read(room.person("A1"), "mot"), "\"Bài mot\" chưa mở. Mở khi còn trong hạn, đến hết ngày 23/11/2026.");
        room.learn(soldier, "hai");
        refused(() -> room.hall.start(soldier, Classroom.TEST), "\"Kiểm tra khóa\" chưa mở. Mở khi chưa xong “Bài hai”.");
        assertThat(room.hall.sql.first("select count(*) from attempt", row -> row.getInt(1))).as("the refused attempt is gone").contains(1);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_picture_of_a_lesson_that_no_version_of_mine_has_is_closed(DataSource database) {
        Classroom room = new Classroom(database);
        room.publish("lessons", Classroom.open("hai", new ActivityCondition.After("mot")));
        room.picture("mot/anh.png");
        room.picture("hai/anh.png");
        room.picture("cua-ban-sau/anh.png");
        UUID soldier = room.person("A2");
        assertThat(room.ask(() -> room.learning.media(soldier, Classroom.COURSE, "mot/anh.png")).content()).isNotEmpty();
        refused(() -> room.ask(() -> room.learning.media(soldier, Classroom.COURSE, "hai/anh.png")), "\"Bài hai\" chưa mở. Mở khi xong “Bài mot”.");
        for (String path : List.of("cua-ban-sau/anh.png", "anh.png")) {
            assertThatThrownBy(() -> room.ask(() -> room.learning.media(soldier, Classroom.COURSE, path))).as(path).isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_test_opens_a_lesson_by_its_points(DataSource database) {
        Classroom room = new Classroom(database);
        room.publish("lessons", Classroom.open("ba", new ActivityCondition.Passed(Classroom.TEST, 80)), Classroom.openTest(new ActivityCondition.After("mot")));
        UUID soldier = room.person("A2");
        refused(() -> room.hall.start(soldier, Classroom.TEST), "\"Kiểm tra khóa\" chưa mở. Mở khi xong “Bài mot”.");
        assertThat(room.course(soldier).quizzes().get(0).state()).isEqualTo("locked");
        room.learn(soldier, "mot");
        room.sit(soldier, 7);
        assertThat(room.lock(soldier, "ba")).as("a pass at 60%, but not 80%").isEqualTo("đạt bài kiểm tra “Kiểm tra khóa” từ 80%");
        room.sit(soldier, 8);
        assertThat(room.lock(soldier, "ba")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void search_and_paper_give_nothing_away(DataSource database) {
        Classroom room = new Classroom(database);
        room.publish("lessons", Classroom.open("hai", new ActivityCondition.After("mot")));
        UUID soldier = room.person("A2");
        assertThat(search(room, soldier, false, "bimathai")).as("not even that the word is there").isEmpty();
        assertThat(search(room, soldier, false, "bai hai")).singleElement().satisfies(hit -> assertThat(hit.excerpt()).as("title only").isEmpty());
        assertThat(search(room, soldier, false, "bimatmot")).hasSize(1);
        assertThat(search(room, soldier, true, "bimathai")).as("whoever teaches").hasSize(1);
        for (Paper paper : Paper.values()) {
            assertThat(room.ask(() -> room.library.print(soldier, false, Classroom.COURSE, paper))).doesNotContain("bimathai");
        }
        assertThat(room.ask(() -> room.library.print(soldier, false, Classroom.COURSE, Paper.LESSONS)))
                .contains("bimatmot", "Mở khi xong “Bài mot”.");
        assertThat(room.ask(() -> room.library.print(soldier, true, Classroom.COURSE, Paper.LESSONS))).contains("bimathai");
        room.learn(soldier, "mot");
        assertThat(search(room, soldier, false, "bimathai")).hasSize(1);
    }

    private static List<LessonHit> search(Classroom room, UUID person, boolean staff, String words) {
        return room.ask(() -> room.library.search(person, staff, words, FIRST)).items();
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void who_has_begun_keeps_the_conditions_of_their_version(DataSource database) {
        Classroom room = new Classroom(database);
        room.publish("lessons");
        UUID early = room.person("A1");
        UUID late = room.person("A2");
        room.learn(early, "mot");
        room.publish("lessons", Classroom.open("hai", new ActivityCondition.After("ba")));
        assertThat(room.lock(early, "hai")).isEmpty();
        assertThat(room.lock(late, "hai")).isEqualTo("xong “Bài ba”");
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_test_that_has_gone_is_demanded_of_nobody(DataSource database) {
        Classroom room = new Classroom(database);
        room.publish("lessons", Classroom.open("hai", new ActivityCondition.Passed("da-bo", 50)), Classroom.open("ba", new JointCondition.Not(new ActivityCondition.After("da-bo"))));
        assertThat(room.lock(room.person("A2"), "hai")).isEmpty();
        assertThat(room.lock(room.person("A2"), "ba")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_course_costs_the_same_few_statements_however_many_conditions_it_has(DataSource database) {
        Classroom room = new Classroom(database);
        UUID soldier = room.person("A2");
        room.publish("lessons");
        int without = statements(room, soldier);
        Condition all = new JointCondition.All(List.of(
                new ActivityCondition.After("mot"), new ActivityCondition.Passed(Classroom.TEST, 50), new ActivityCondition.Viewed("mot", 1),
                new PeopleCondition.InGroup(List.of("SQ")), new PeopleCondition.InUnit(List.of("C1"))));
        room.publish("lessons", Classroom.open("hai", all));
        int one = statements(room, soldier);
        room.publish("lessons", Classroom.open("hai", all), Classroom.open("ba", all), Classroom.open("bon", all), Classroom.openTest(all));
        assertThat(statements(room, soldier)).as("no statement a lesson").isEqualTo(one);
        assertThat(one - without).as("more than without conditions, whatever they ask").isLessThanOrEqualTo(10);
    }

    private static int statements(Classroom room, UUID person) {
        int before = room.statements();
        room.course(person);
        return room.statements() - before;
    }
}
