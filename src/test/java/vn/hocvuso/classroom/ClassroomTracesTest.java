package vn.hocvuso.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.testing.Databases;

class ClassroomTracesTest {
    private static final LocalDate TODAY = Classroom.TODAY;

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    /** A1 came twice, the second time corrected, and completed the course; A2 was absent once; both brought a result from elsewhere. */
    private static final class Evening {
        final Classroom room;
        final ClassroomTraces traces;
        final ClassView made;
        final String batch;

        Evening(DataSource database) {
            room = new Classroom(database);
            traces = new ClassroomTraces(room.garrison.sql);
            made = room.open(2, 100, "missed");
            List<SessionView> sessions = room.yesterdays(made, 2);
            room.state(made, new Mark(sessions.get(0).id(), "A1", null, "present"), new Mark(sessions.get(0).id(), "A2", null, "absent"));
            room.state(made, new Mark(sessions.get(1).id(), "A1", null, "absent"));
            room.later();
            room.state(made, room.ids.next(), "đến sau giờ", new Mark(sessions.get(1).id(), "A1", "absent", "late"));
            batch = room.garrison.transaction.call(() -> room.outside.type(
                            made.number(), new OutsideTyping("course", "an-toan", "qlms", null, List.of(line("A1"), line("A2"))), room.at("e"), "A0"))
                    .batch().number();
            byte[] pdf = "%PDF-1.7 sổ".getBytes(StandardCharsets.UTF_8);
            room.garrison.transaction.run(() -> room.outside.attach(batch, "so.pdf", pdf, room.at("e"), "A0"));
            room.garrison.transaction.run(() -> room.outside.confirm(batch, room.at("e"), "A3"));
        }

        private static OutsideLine line(String person) {
            return new OutsideLine(person, TODAY.minusDays(10), "completed", new BigDecimal("8"), BigDecimal.TEN);
        }

        UUID id(String person) {
            return room.garrison.people.idOf(person);
        }

        ClassroomTraces.Count forget(String person) {
            return room.garrison.transaction.call(() -> traces.forget(List.of(id(person))));
        }

        int evidence() {
            return room.outside.view(batch, room.at("e")).evidence().size();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_person_is_told_of_classes_marks_and_results_from_outside(DataSource database) {
        Evening evening = new Evening(database);
        ClassroomTraces traces = evening.traces;
        assertThat(traces.memberships(evening.id("A1"))).containsExactly(
                new ClassroomTraces.Membership(evening.made.number(), "Lớp an toàn", TODAY.minusDays(30), null));
        assertThat(traces.attendance(evening.id("A1"))).extracting(one -> one.on() + " " + one.state() + " " + one.reason() + " " + (one.changedAt() == null))
                .as("what stood there before, too").containsExactly(
                        TODAY.minusDays(2) + " present null true", TODAY.minusDays(1) + " absent đến sau giờ false", TODAY.minusDays(1) + " late null true");
        assertThat(traces.outside(evening.id("A1"))).extracting(one -> one.code() + " " + one.outcome() + " " + one.state()).containsExactly("an-toan completed confirmed");
        assertThat(traces.outside(evening.id("A3"))).isEmpty();
        assertThat(traces.attendance(evening.id("A2"))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void traces_go_and_results_stay(DataSource database) {
        Evening evening = new Evening(database);
        List<String> results = evening.room.results("A1");
        assertThat(results).hasSize(2);
        assertThat(evening.traces.count(List.of(evening.id("A1")))).isEqualTo(new ClassroomTraces.Count(2, 0));
        assertThat(evening.forget("A1")).as("as it was counted").isEqualTo(new ClassroomTraces.Count(2, 0));
        assertThat(evening.traces.memberships(evening.id("A1"))).isEmpty();
        assertThat(evening.traces.attendance(evening.id("A1"))).isEmpty();
        assertThat(evening.traces.outside(evening.id("A1"))).isEmpty();
        assertThat(evening.room.results("A1")).isEqualTo(results);
        assertThat(evening.traces.attendance(evening.id("A2"))).as("others keep theirs").hasSize(1);
        assertThat(evening.forget("A1")).isEqualTo(new ClassroomTraces.Count(0, 0));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_a_class_does_later_takes_no_result_from_who_was_forgotten(DataSource database) {
        Evening evening = new Evening(database);
        List<String> results = evening.room.results("A1");
        evening.forget("A1");
        Classroom room = evening.room;
        ClassView now = room.classes.view(evening.made.number(), room.at("e"));
        room.garrison.transaction.run(() -> room.classes.change(
                now.number(), new ClassTerms("Lớp an toàn", null, 9, 100, "missed"), now.version(), room.at("e"), "A0"));
        assertThat(room.results("A1")).as("the rate is out of reach for whoever is in the class").isEqualTo(results);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void evidence_goes_with_the_last_whom_it_names(DataSource database) {
        Evening evening = new Evening(database);
        evening.forget("A1");
        assertThat(evening.evidence()).as("A2 is on it").isEqualTo(1);
        evening.forget("A2");
        assertThat(evening.evidence()).isZero();
        assertThat(evening.room.results("A2")).containsExactly("completed " + TODAY.minusDays(10) + " qlms A0");
    }
}
