package vn.hocvuso.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.classroom.rule.OutsideRule;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.progress.Correction;
import vn.hocvuso.progress.StandingResult;
import vn.hocvuso.testing.Databases;

class OutsideResultsTest {
    private static final LocalDate DAY = Classroom.TODAY.minusDays(10);
    private static final byte[] PDF = "%PDF-1.7 sổ ký".getBytes(StandardCharsets.UTF_8);

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    private static void assertCode(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static OutsideLine line(String person, String outcome) {
        return new OutsideLine(person, DAY, outcome, new BigDecimal("8"), BigDecimal.TEN);
    }

    private static OutsideReport type(Classroom room, ClassView of, OutsideLine... lines) {
        return room.garrison.transaction.call(
                () -> room.outside.type(of.number(), new OutsideTyping("course", "an-toan", "qlms", "QĐ 12", List.of(lines)), room.at("e"), "A0"));
    }

    private static void act(Classroom room, Runnable act) {
        room.garrison.transaction.run(act);
    }

    private static String attached(Classroom room, OutsideReport typed) {
        String number = typed.batch().number();
        act(room, () -> room.outside.attach(number, "so.pdf", PDF, room.at("e"), "A0"));
        return number;
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_one_types_in_counts_when_another_has_confirmed_it(DataSource database) {
        Classroom room = new Classroom(database);
        ClassView made = room.open(3, 80, "missed");
        OutsideReport typed = type(room, made, line("A1", "completed"), line("A2", "failed"));
        String number = typed.batch().number();
        assertThat(room.results("A1")).as("it waits").isEmpty();
        assertCode("four-eyes", () -> room.outside.confirm(number, room.at("e"), "A0"));
        assertCode("own-result", () -> room.outside.confirm(number, room.at("e"), "A1"));
        assertThatThrownBy(() -> room.outside.confirm(number, room.at("c2"), "B1")).isInstanceOf(NotFound.class);
        assertCode("outside-without-evidence", () -> act(room, () -> room.outside.confirm(number, room.at("e"), "A3")));
        attached(room, typed);
        act(room, () -> room.outside.confirm(number, room.at("c1"), "A3"));
        assertThat(room.results("A1")).containsExactly("completed " + DAY + " qlms A0");
        assertThat(room.results("A2")).containsExactly("failed " + DAY + " qlms A0");
        assertThat(room.outside.view(number, room.at("e")).batch()).satisfies(batch -> {
            assertThat(batch.state()).isEqualTo("confirmed");
            assertThat(batch.decidedBy()).isEqualTo("A3");
        });
        assertCode("outside-decided", () -> room.outside.confirm(number, room.at("e"), "A3"));
        assertCode("outside-decided", () -> room.outside.attach(number, "x", PDF, room.at("e"), "A0"));
        assertThat(room.events.events).extracting(event -> event.action()).contains("outside-results-typed", "outside-results-confirmed", "result-recorded");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_is_rejected_or_withdrawn_counts_nowhere_and_stays_on_record(DataSource database) {
        Classroom room = new Classroom(database);
        ClassView made = room.open(3, 80, "missed");
        String first = attached(room, type(room, made, line("A1", "completed")));
        assertCode("invalid-fields", () -> room.outside.reject(first, " ", room.at("e"), "A3"));
        assertCode("four-eyes", () -> room.outside.reject(first, "sai", room.at("e"), "A0"));
        assertCode("not-yours", () -> room.outside.withdraw(first, "sai", room.at("e"), "A3"));
        act(room, () -> room.outside.reject(first, "không khớp sổ", room.at("e"), "A3"));
        String second = attached(room, type(room, made, line("A1", "completed")));
        act(room, () -> room.outside.withdraw(second, "nhầm lớp", room.at("e"), "A0"));
        assertCode("outside-decided", () -> room.outside.confirm(second, room.at("e"), "A3"));
        assertThat(room.results("A1")).isEmpty();
        String third = type(room, made, line("A1", "completed")).batch().number();
        assertThat(room.outside.list(room.at("e"), new Page.Request(0, 50)).items()).extracting(batch -> batch.number() + " " + batch.state() + " " + batch.reason())
                .as("what waits stands first").startsWith(third + " waiting null")
                .contains(first + " rejected không khớp sổ", second + " withdrawn nhầm lớp");
        assertThat(room.outside.list(room.at("c2"), new Page.Request(0, 50)).items()).isEmpty();
    }

    private static String confirmed(Classroom room, OutsideLine... lines) {
        String number = attached(room, type(room, room.open(3, 80, "missed"), lines));
        act(room, () -> room.outside.confirm(number, room.at("e"), "A3"));
        return number;
    }

    private static UUID ask(Classroom room, String number, String whose, String by) {
        return room.garrison.transaction.call(() -> room.reversals.ask(number, whose, "danh sách giả", room.at("e"), by));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_confirmed_batch_falls_when_another_agrees_and_can_be_brought_anew(DataSource database) {
        Classroom room = new Classroom(database);
        String number = confirmed(room, line("A1", "completed"), line("A2", "completed"));
        assertCode("own-result", () -> ask(room, number, null, "A1"));
        assertCode("invalid-fields", () -> room.reversals.ask(number, null, " ", room.at("e"), "A3"));
        UUID asked = ask(room, number, null, "A3");
        assertThat(room.standing("A1")).as("it counts until another agrees").hasSize(1);
        assertThat(room.outside.list(room.at("e"), new Page.Request(0, 50)).items().get(0).reversals()).isEqualTo(1);
        assertCode("reversal-waiting", () -> ask(room, number, "A1", "A0"));
        assertCode("four-eyes-reversal", () -> room.reversals.agree(number, asked, room.at("e"), "A3"));
        assertCode("own-result", () -> room.reversals.agree(number, asked, room.at("e"), "A1"));
        assertThatThrownBy(() -> room.reversals.agree(number, asked, room.at("c2"), "B1")).isInstanceOf(NotFound.class);
        act(room, () -> room.reversals.agree(number, asked, room.at("e"), "A0"));
        assertThat(room.standing("A1")).isEmpty();
        assertThat(room.results("A2")).containsExactly("completed " + DAY + " qlms A0 revoked");
        assertThat(room.outside.view(number, room.at("e")).batch().state()).isEqualTo("revoked");
        assertCode("outside-decided", () -> room.reversals.agree(number, asked, room.at("e"), "A0"));
        assertCode("outside-decided", () -> ask(room, number, "A1", "A0"));
        String again = attached(room, type(room, room.open(3, 80, "missed"), line("A1", "completed")));
        act(room, () -> room.outside.confirm(again, room.at("e"), "A3"));
        assertThat(room.standing("A1")).as("two people stand behind it this time").containsExactly("completed " + DAY + " qlms A0");
        assertThat(room.results.events.get(room.results.events.size() - 1).persons()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void one_result_of_a_batch_falls_and_the_others_stand(DataSource database) {
        Classroom room = new Classroom(database);
        String number = confirmed(room, line("A1", "completed"), line("A2", "completed"));
        assertThatThrownBy(() -> ask(room, number, "B1", "A0")).isInstanceOf(NotFound.class);
        UUID asked = ask(room, number, "A1", "A0");
        act(room, () -> room.reversals.agree(number, asked, room.at("e"), "A2"));
        assertThat(room.standing("A1")).isEmpty();
        assertThat(room.standing("A2")).hasSize(1);
        OutsideView view = room.outside.view(number, room.at("e"));
        assertThat(view.batch().state()).isEqualTo("confirmed");
        assertThat(view.lines()).filteredOn(view::revoked).extracting(OutsideView.Line::serviceNumber).containsExactly("A1");
        assertCode("already-revoked", () -> ask(room, number, "A1", "A0"));
        act(room, () -> room.reversals.agree(number, ask(room, number, null, "A0"), room.at("e"), "A3"));
        assertThat(room.standing("A2")).isEmpty();
        assertThat(room.results("A1")).as("once").hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_is_not_agreed_to_goes_on_counting(DataSource database) {
        Classroom room = new Classroom(database);
        String number = confirmed(room, line("A1", "completed"));
        UUID refused = ask(room, number, null, "A3");
        assertCode("invalid-fields", () -> room.reversals.drop(number, refused, " ", room.at("e"), "A0"));
        assertCode("own-result", () -> room.reversals.drop(number, refused, "của tôi vẫn đúng", room.at("e"), "A1"));
        act(room, () -> room.reversals.drop(number, refused, "sổ ký khớp", room.at("e"), "A0"));
        assertCode("outside-decided", () -> room.reversals.agree(number, refused, room.at("e"), "A0"));
        UUID takenBack = ask(room, number, "A1", "A3");
        act(room, () -> room.reversals.drop(number, takenBack, "đã xem lại", room.at("e"), "A3"));
        assertThat(room.standing("A1")).hasSize(1);
        assertThat(room.outside.view(number, room.at("e")).reversals()).extracting(one -> one.state() + " " + one.answer())
                .containsExactlyInAnyOrder("dropped sổ ký khớp", "dropped đã xem lại");
        assertThat(room.events.events).extracting(event -> event.action())
                .contains("outside-results-revocation-asked", "outside-results-revocation-dropped").doesNotContain("result-revoked");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nobody_revokes_or_corrects_alone_what_two_people_confirmed(DataSource database) {
        Classroom room = new Classroom(database);
        confirmed(room, line("A1", "completed"));
        UUID result = room.garrison.sql.first("select id from result where revoked_at is null", row -> row.getObject(1, UUID.class)).orElseThrow();
        assertCode("result-of-two", () -> room.corrections.revoke(result, "sai", "A0", Caller.Scope.EVERYTHING));
        Correction otherDay = new Correction(DAY.minusDays(1), "completed", "nhầm ngày");
        assertCode("result-of-two", () -> act(room, () -> room.corrections.correct(result, otherDay, "A0", Caller.Scope.EVERYTHING)));
        assertThat(room.standing("A1")).hasSize(1);
    }

    /** As a file of results brings it, whatever it says in its reference. */
    private static UUID imported(Classroom room, String person, String reference) {
        UUID id = room.ids.next();
        room.garrison.sql.update(
                """
                insert into result (id, person_id, kind, item_id, outcome, earned_on, source, reference, recorded_at, recorded_by, voided)
                select cast(? as uuid), n.id, 'course', c.id, 'completed', cast(? as date), 'qlms', cast(? as varchar), cast(? as timestamp with time zone), 'admin', 0
                from person n, course c where n.service_number = ?""",
                id, DAY, reference, room.garrison.clock.instant(), person);
        return id;
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_reference_from_a_file_binds_nobody_to_a_second_person(DataSource database) {
        Classroom room = new Classroom(database);
        UUID result = imported(room, "A1", "outside 2019-7");
        act(room, () -> room.corrections.revoke(result, "không có tập nào như vậy", "A0", Caller.Scope.EVERYTHING));
        assertThat(room.standing("A1")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_reversal_that_would_revoke_nothing_is_refused(DataSource database) {
        Classroom room = new Classroom(database);
        UUID file = imported(room, "A1", "tệp tháng 11");
        String number = confirmed(room, line("A1", "completed"), line("A2", "completed"));
        assertCode("reversal-of-nothing", () -> ask(room, number, "A1", "A0"));
        assertThat(room.standing("A1")).as("it stands from the file").hasSize(1);
        act(room, () -> room.reversals.agree(number, ask(room, number, null, "A0"), room.at("e"), "A3"));
        assertThat(room.standing("A1")).as("what a file brought is not the batch's").hasSize(1);
        assertThat(room.events.events.get(room.events.events.size() - 1).details()).as("as many as fell").extracting("results").isEqualTo(1);
        act(room, () -> room.corrections.revoke(file, "tệp sai", "A0", Caller.Scope.EVERYTHING));
        assertThat(room.standing("A1")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_result_whose_line_is_forgotten_falls_by_itself_and_by_two(DataSource database) {
        Classroom room = new Classroom(database);
        String number = confirmed(room, line("A1", "completed"), line("A2", "completed"));
        UUID left = room.garrison.people.idOf("A1");
        act(room, () -> new ClassroomTraces(room.garrison.sql).forget(List.of(left)));
        OutsideView view = room.outside.view(number, room.at("e"));
        assertThat(view.lines()).extracting(OutsideView.Line::serviceNumber).containsExactly("A2");
        assertThat(view.lineless()).extracting(StandingResult::serviceNumber).containsExactly("A1");
        assertCode("own-result", () -> ask(room, number, "A1", "A1"));
        UUID asked = ask(room, number, "A1", "A0");
        assertCode("four-eyes-reversal", () -> room.reversals.agree(number, asked, room.at("e"), "A0"));
        act(room, () -> room.reversals.agree(number, asked, room.at("e"), "A3"));
        assertThat(room.standing("A1")).isEmpty();
        assertThat(room.standing("A2")).hasSize(1);
        assertThat(room.outside.view(number, room.at("e")).lineless()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void one_wrong_line_and_none_is_kept(DataSource database) {
        Classroom room = new Classroom(database);
        ClassView made = room.open(3, 80, "missed");
        OutsideReport report = type(
                room, made, line("A1", "completed"), line("B1", "completed"), line("A1", "completed"), line("A2", "passed"),
                new OutsideLine("A3", Classroom.TODAY.plusDays(1), "completed", null, null));
        assertThat(report.batch()).isNull();
        assertThat(report.faults()).extracting(fault -> fault.line() + " " + fault.code())
                .containsExactly("2 attendance-person", "3 attendance-twice", "4 outside-outcome", "5 outside-day");
        assertThat(room.outside.list(room.at("e"), new Page.Request(0, 50)).items()).isEmpty();
        assertCode("invalid-fields", () -> type(room, made));
        assertThat(room.garrison.transaction.call(() -> room.outside.type(
                        made.number(), new OutsideTyping("course", "an-toan", "paper", null, List.of(line("A3", "completed"))), room.at("c1"), "A3"))
                .faults()).extracting(SheetFault::code).containsExactly("own-outside");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void evidence_is_what_its_content_says_and_brings_nothing_of_the_camera(DataSource database) throws IOException {
        Classroom room = new Classroom(database);
        ClassView made = room.open(3, 80, "missed");
        String number = type(room, made, line("A1", "completed")).batch().number();
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpg", picture);
        picture.write("GPS 21.02 105.85".getBytes(StandardCharsets.UTF_8));
        act(room, () -> room.outside.attach(number, "anh.pdf", picture.toByteArray(), room.at("e"), "A0"));
        OutsideView.Evidence kept = room.outside.view(number, room.at("e")).evidence().get(0);
        assertThat(kept.contentType()).isEqualTo("image/jpeg");
        byte[] content = room.outside.evidence(number, kept.id(), room.at("e")).content();
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
        assertThat(kept.bytes()).isEqualTo(content.length);
        assertThatThrownBy(() -> room.outside.evidence(number, kept.id(), room.at("c2"))).isInstanceOf(NotFound.class);
        assertCode("evidence-kind", () -> room.outside.attach(number, "x.pdf", "<script>".getBytes(StandardCharsets.UTF_8), room.at("e"), "A0"));
        assertCode("media-broken", () -> room.outside.attach(number, "x.png", "\u0089PNG không".getBytes(StandardCharsets.ISO_8859_1), room.at("e"), "A0"));
        byte[] large = new byte[5_000_001];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        assertCode("evidence-too-large", () -> room.outside.attach(number, "x.pdf", large, room.at("e"), "A0"));
    }

    @ParameterizedTest(name = "{6}")
    @CsvSource({
        "course,2026-11-23,completed,,,,'today is no future day'",
        "course,2026-11-24,completed,,,outside-day,'tomorrow is'",
        "course,1899-12-31,completed,,,outside-day,'a slip of the year'",
        "course,,completed,,,outside-day,'no day'",
        "course,2026-11-23,passed,,,outside-outcome,'courses are completed'",
        "quiz,2026-11-23,passed,8.5,10,,'a test with points'",
        "quiz,2026-11-23,completed,,,outside-outcome,'tests are passed'",
        "quiz,2026-11-23,failed,0,10,,'nought points are points'",
        "quiz,2026-11-23,passed,11,10,outside-score,'more than there are'",
        "quiz,2026-11-23,passed,8,,outside-score,'out of how many?'",
        "quiz,2026-11-23,passed,-1,10,outside-score,'unreadable'"
    })
    void a_line_says_something_that_can_be(
            String kind, LocalDate day, String outcome, BigDecimal score, BigDecimal most, String fault, String why) {
        assertThat(OutsideRule.fault(kind, day, outcome, score, most, Classroom.TODAY)).as(why).isEqualTo(fault);
    }
}
