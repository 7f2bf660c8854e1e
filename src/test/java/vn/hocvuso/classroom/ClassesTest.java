package vn.hocvuso.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Together;

class ClassesTest {
    private static final LocalDate TODAY = Classroom.TODAY;
    private static final Page.Request FIRST = new Page.Request(0, 50);

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    private static void assertCode(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static Mark mark(SessionView session, String person, String was, String state) {
        return new Mark(session.id(), person, was, state);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_roster_is_the_people_of_a_day_in_the_order_of_lists(DataSource database) {
        Classroom room = new Classroom(database);
        ClassView made = room.garrison.transaction.call(() -> room.classes.make(new ClassTerms("Lớp", null, 3, null, null), "c1", room.at("e"), "A0"));
        room.garrison.transaction.run(() -> room.rosters.join(made.number(), new Joining("c1", LocalDate.of(2026, 10, 1), null, null), room.at("e"), "A0"));
        assertThat(room.rosters.of(made.number(), room.at("c1"))).extracting(Member::serviceNumber)
                .as("commander, then rank; who has left the army stands last").containsExactly("A3", "A2", "A1", "A4");
        int again = room.garrison.transaction.call(() -> room.rosters.join(made.number(), new Joining("c1", TODAY, null, null), room.at("e"), "A0"));
        assertThat(again).as("they are there already").isZero();
        room.garrison.transaction.run(
                () -> room.rosters.join(made.number(), new Joining(null, null, List.of("A1", "B1"), TODAY.minusDays(5)), room.at("e"), "A0"));
        assertThat(member(room, made, "A1").from()).as("from the earlier day").isEqualTo(TODAY.minusDays(5));
        assertThat(member(room, made, "B1").from()).isEqualTo(TODAY.minusDays(5));
    }

    private static Member member(Classroom room, ClassView of, String person) {
        return room.rosters.of(of.number(), room.at("e")).stream().filter(one -> one.serviceNumber().equals(person)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nobody_sees_or_fills_a_class_beyond_the_scope(DataSource database) {
        Classroom room = new Classroom(database);
        ClassView made = room.open(3, 80, "missed");
        assertThatThrownBy(() -> room.classes.view(made.number(), room.at("c2"))).isInstanceOf(NotFound.class);
        assertThat(room.classes.list(room.at("c2"), FIRST).items()).isEmpty();
        assertThat(room.classes.list(room.at("c1"), FIRST).items()).extracting(ClassView::number).containsExactly(made.number());
        assertThatThrownBy(() -> room.rosters.join(made.number(), new Joining("c2", null, null, null), room.at("c1"), "A3")).isInstanceOf(NotFound.class);
        assertCode("not-in-scope", () -> room.rosters.join(made.number(), new Joining(null, null, List.of("A1", "B1"), null), room.at("c1"), "A3"));
        assertThatThrownBy(() -> room.classes.make(new ClassTerms("Lớp", null, 3, null, null), "c2", room.at("c1"), "A3")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.sheets.state(made.number(), room.ids.next(), List.of(), null, room.at("c2"), "B1")).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void attendance_that_reaches_the_rate_completes_the_course_on_that_day(DataSource database) {
        Classroom room = new Classroom(database);
        ClassView made = room.open(3, 66, "missed");
        List<SessionView> sessions = room.yesterdays(made, 3);
        room.state(made, mark(sessions.get(0), "A1", null, "present"), mark(sessions.get(0), "A2", null, "absent"));
        assertThat(room.results("A1")).isEmpty();
        room.state(made, mark(sessions.get(2), "A1", null, "present"), mark(sessions.get(1), "A1", null, "late"));
        assertThat(room.results("A1")).containsExactly("completed " + TODAY.minusDays(2) + " class A0");
        assertThat(room.results("A2")).isEmpty();
        assertThat(room.results.events).hasSize(1);
        AttendanceSheet sheet = room.sheets.sheet(made.number(), Set.of(sessions.get(0).id()), room.at("c1"));
        assertThat(sheet.rows().get(2).cells()).extracting(AttendanceSheet.Cell::state).containsExactly("present");
        assertThat(sheet.rows().get(2).standing().attended()).as("over all sessions, not those on the sheet").isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_completion_follows_corrected_attendance_and_every_correction_is_kept(DataSource database) {
        Classroom room = new Classroom(database);
        ClassView made = room.open(2, 100, "missed");
        List<SessionView> sessions = room.yesterdays(made, 2);
        room.state(made, mark(sessions.get(0), "A1", null, "present"), mark(sessions.get(1), "A1", null, "present"));
        assertCode("invalid-fields", () -> room.state(made, room.ids.next(), " ", mark(sessions.get(1), "A1", "present", "absent")));
        room.later();
        room.state(made, room.ids.next(), "nhầm người", mark(sessions.get(1), "A1", "present", "absent"));
        assertThat(room.results("A1")).containsExactly("completed " + TODAY.minusDays(1) + " class A0 revoked");
        room.later();
        room.state(made, mark(sessions.get(1), "A1", "absent", "exempt"));
        assertThat(room.standing("A1")).as("one of the one that is left, reached by leaving the other out").containsExactly("completed " + TODAY.minusDays(1) + " class A0");
        List<MarkChange> changes = room.sheets.changes(made.number(), FIRST, room.at("c1")).items();
        assertThat(changes).extracting(change -> change.state() + ">" + change.became() + " " + change.changedBy() + " " + change.reason())
                .containsExactly("absent>exempt A0 đối chiếu sổ", "present>absent A0 nhầm người");
        room.later();
        room.state(made, mark(sessions.get(1), "A1", "exempt", null));
        assertThat(room.standing("A1")).as("taken back altogether").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void on_the_day_itself_a_slip_needs_no_reason(DataSource database) {
        Classroom room = new Classroom(database);
        ClassView made = room.open(3, 80, "missed");
        SessionView today = room.plan(made, TODAY);
        room.state(made, room.ids.next(), null, mark(today, "A1", null, "absent"));
        room.later();
        room.state(made, room.ids.next(), null, mark(today, "A1", "absent", "late"));
        assertThat(room.sheets.changes(made.number(), FIRST, room.at("e")).items()).extracting(MarkChange::became).containsExactly("late");
        assertThat(room.events.events).extracting(event -> event.action()).contains("class-attendance-taken", "class-attendance-corrected");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_statement_sent_twice_is_taken_once(DataSource database) {
        Classroom room = new Classroom(database);
        ClassView made = room.open(3, 80, "missed");
        SessionView today = room.plan(made, TODAY);
        UUID statement = room.ids.next();
        Mark mark = mark(today, "A1", null, "present");
        StatementReport first = room.state(made, statement, null, mark);
        room.later();
        room.state(made, mark(today, "A1", "present", "absent"));
        assertThat(room.state(made, statement, null, mark)).as("its answer was lost; what came after stays").isEqualTo(first);
        room.later();
        room.state(made, mark(today, "A1", "absent", null));
        assertThat(room.state(made, statement, null, mark)).as("also where the cell is empty again").isEqualTo(first);
        assertThat(room.sheets.sheet(made.number(), Set.of(), room.at("e")).rows()).allMatch(row -> row.cells().get(0).state() == null);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void two_instructors_do_not_overwrite_each_other_unseen(DataSource database) {
        Classroom room = new Classroom(database);
        ClassView made = room.open(3, 80, "missed");
        SessionView today = room.plan(made, TODAY);
        room.garrison.transaction.run(
                () -> room.sheets.state(made.number(), room.ids.next(), List.of(mark(today, "A1", null, "excused")), null, room.at("c1"), "A3"));
        StatementReport second = room.state(made, mark(today, "A1", null, "present"), mark(today, "A2", null, "present"));
        assertThat(second.takenAt()).isNull();
        assertThat(second.differing()).extracting(one -> one.person() + " " + one.state() + " " + one.markedBy()).containsExactly("A1 excused A3");
        assertThat(room.sheets.sheet(made.number(), Set.of(), room.at("e")).rows().get(1).cells().get(0).state()).as("nothing of it was taken").isNull();
        assertThat(room.state(made, mark(today, "A1", null, "excused"), mark(today, "A2", null, "present")).created()).as("the same is no conflict").isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void of_many_at_the_same_moment_one_is_taken_and_the_others_are_told(DataSource database) throws Exception {
        Classroom room = new Classroom(database);
        ClassView made = room.open(3, 80, "missed");
        SessionView today = room.plan(made, TODAY);
        List<String> states = List.of("present", "late", "excused", "absent");
        List<UUID> statements = Stream.generate(room.ids::next).limit(states.size()).toList();
        List<StatementReport> reports = Together.run(
                states.size(), number -> () -> room.state(made, statements.get(number), null, mark(today, "A1", null, states.get(number))));
        assertThat(reports).filteredOn(report -> report.takenAt() != null).hasSize(1);
        assertThat(reports).filteredOn(report -> report.differing().size() == 1).hasSize(states.size() - 1);
        UUID sent = room.ids.next();
        List<StatementReport> again = Together.run(4, number -> () -> room.state(made, sent, null, mark(today, "A2", null, "present")));
        assertThat(again).as("a phone that sent it four times").allMatch(again.get(0)::equals);
        assertThat(room.sheets.changes(made.number(), FIRST, room.at("e")).items()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_makes_no_sense_is_refused(DataSource database) {
        Classroom room = new Classroom(database);
        ClassView made = room.open(3, 80, "missed");
        SessionView tomorrow = room.plan(made, TODAY.plusDays(1));
        SessionView today = room.plan(made, TODAY);
        SessionView off = room.plan(made, TODAY.minusDays(1));
        room.garrison.transaction.run(() -> room.classes.callOff(made.number(), off.id(), "mưa bão", room.at("e"), "A0"));
        assertCode("session-to-come", () -> room.state(made, mark(tomorrow, "A1", null, "present")));
        assertCode("session-called-off", () -> room.state(made, mark(off, "A1", null, "present")));
        assertCode("not-in-class", () -> room.state(made, mark(today, "B1", null, "present")));
        assertCode("not-in-class", () -> room.state(made, mark(today, null, null, "present")));
        assertCode("invalid-fields", () -> room.state(made, mark(today, "A1", null, "maybe")));
        assertCode("invalid-fields", () -> room.state(made, mark(today, "A1", null, "present"), mark(today, "A1", null, "absent")));
        assertThatThrownBy(() -> room.state(made, new Mark(room.ids.next(), "A1", null, "present"))).isInstanceOf(NotFound.class);
        assertCode("own-attendance", () -> room.garrison.transaction.run(
                () -> room.sheets.state(made.number(), room.ids.next(), List.of(mark(today, "A3", null, "present")), null, room.at("c1"), "A3")));
        assertCode("session-at-that-hour", () -> room.plan(made, TODAY));
        assertCode("invalid-fields", () -> room.classes.plan(made.number(), new SessionPlan(TODAY, "25:00", null, null, null), room.at("e"), "A0"));
        assertCode("invalid-fields", () -> room.classes.make(new ClassTerms(" ", null, 0, 101, "maybe"), "c1", room.at("e"), "A0"));
        assertCode("invalid-fields", () -> room.rosters.join(made.number(), new Joining(null, null, List.of(), null), room.at("e"), "A0"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_class_itself_can_change_and_completions_with_it(DataSource database) {
        Classroom room = new Classroom(database);
        ClassView made = room.open(2, 100, "missed");
        List<SessionView> sessions = room.yesterdays(made, 2);
        room.state(made, mark(sessions.get(0), "A1", null, "present"), mark(sessions.get(1), "A1", null, "excused"));
        assertThat(room.standing("A1")).isEmpty();
        ClassTerms kinder = new ClassTerms("Lớp an toàn", "an-toan", 2, 50, "missed");
        ClassView changed = room.garrison.transaction.call(() -> room.classes.change(made.number(), kinder, made.version(), room.at("e"), "A0"));
        assertThat(room.standing("A1")).containsExactly("completed " + TODAY.minusDays(2) + " class A0");
        assertCode("class-changed-meanwhile", () -> room.classes.change(made.number(), kinder, made.version(), room.at("e"), "A0"));
        ClassTerms full = new ClassTerms("Lớp an toàn", "an-toan", 2, 100, "left-out");
        room.garrison.transaction.run(() -> room.classes.change(made.number(), full, changed.version(), room.at("e"), "A0"));
        assertThat(room.standing("A1")).containsExactly("completed " + TODAY.minusDays(1) + " class A0");
        room.garrison.transaction.run(() -> room.classes.reschedule(
                made.number(), sessions.get(1).id(), new SessionPlan(TODAY, "07:00", "Hội trường", "hall", null), room.at("e"), "A0"));
        assertThat(room.standing("A1")).as("with its session").containsExactly("completed " + TODAY + " class A0");
        assertCode("session-has-marks", () -> room.classes.reschedule(
                made.number(), sessions.get(1).id(), new SessionPlan(TODAY.plusDays(1), "07:00", null, null, null), room.at("e"), "A0"));
        assertCode("session-has-marks", () -> room.classes.reschedule(
                made.number(), sessions.get(1).id(), new SessionPlan(TODAY.minusDays(90), "07:00", null, null, null), room.at("e"), "A0"));
        room.garrison.transaction.run(() -> room.classes.callOff(made.number(), sessions.get(0).id(), "trùng", room.at("e"), "A0"));
        assertThat(room.standing("A1")).as("nobody was seen in what is left").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void leaving_completes_nothing_and_cannot_undo_what_is_written(DataSource database) {
        Classroom room = new Classroom(database);
        ClassView made = room.open(5, 80, "missed");
        List<SessionView> sessions = room.yesterdays(made, 5);
        room.state(made, mark(sessions.get(0), "A1", null, "present"), mark(sessions.get(2), "A2", null, "present"));
        room.garrison.transaction.run(() -> room.rosters.leave(made.number(), "A1", TODAY.minusDays(5), room.at("e"), "A0"));
        assertThat(room.standing("A1")).isEmpty();
        assertCode("not-in-class", () -> room.state(made, mark(sessions.get(1), "A1", null, "present")));
        assertCode("marked-later", () -> room.rosters.leave(made.number(), "A2", TODAY.minusDays(4), room.at("e"), "A0"));
        room.garrison.transaction.run(
                () -> room.rosters.join(made.number(), new Joining(null, null, List.of("A1"), TODAY.minusDays(2)), room.at("e"), "A0"));
        assertThat(member(room, made, "A1").days()).as("came back").hasSize(2);
        room.garrison.transaction.run(() -> room.rosters.leave(made.number(), "A3", TODAY.minusDays(60), room.at("e"), "A0"));
        assertThat(room.rosters.of(made.number(), room.at("e"))).as("never belonged to it").extracting(Member::serviceNumber).doesNotContain("A3");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_somebody_revoked_by_hand_does_not_come_back_by_itself(DataSource database) {
        Classroom room = new Classroom(database);
        ClassView made = room.open(1, 100, "missed");
        SessionView session = room.plan(made, TODAY.minusDays(1));
        room.state(made, mark(session, "A1", null, "present"));
        room.garrison.sql.update("update result set revoked_at = ?, revoked_by = 'C9', revoked_reason = 'gian lận', voided = 1", room.garrison.clock.instant());
        room.later();
        room.state(made, mark(session, "A1", "present", "late"));
        assertThat(room.standing("A1")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void learners_see_their_own_classes(DataSource database) {
        Classroom room = new Classroom(database);
        ClassView made = room.open(2, 100, "missed");
        SessionView session = room.plan(made, TODAY);
        room.state(made, mark(session, "A1", null, "late"));
        List<OwnClass> own = room.rosters.own(room.garrison.people.idOf("A1"));
        assertThat(own).singleElement().satisfies(one -> {
            assertThat(one.sessions()).extracting(OwnClass.Session::state).containsExactly("late");
            assertThat(one.standing().asked()).isEqualTo(2);
        });
        assertThat(room.rosters.own(room.garrison.people.idOf("B1"))).isEmpty();
        assertThat(room.classes.ahead(room.at("c1"))).extracting(SessionView::number).containsExactly(made.number());
        assertThat(room.classes.ahead(room.at("c2"))).isEmpty();
    }
}
