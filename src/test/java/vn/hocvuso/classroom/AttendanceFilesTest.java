package vn.hocvuso.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.document.Pdf;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.testing.Databases;

class AttendanceFilesTest {
    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    private static AttendanceReport take(Classroom room, ClassView of, String reason, List<List<String>> table) {
        List<TableLine> lines = IntStream.range(0, table.size()).mapToObj(i -> new TableLine(i + 1, table.get(i))).toList();
        return room.garrison.transaction.call(() -> room.files.take(of.number(), lines, reason, room.at("e"), "A0"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_sheet_that_was_filled_in_is_taken_and_again_changes_nothing(DataSource database) {
        Classroom room = new Classroom(database);
        ClassView made = room.open(2, 50, "missed");
        List<SessionView> sessions = room.yesterdays(made, 2);
        List<List<String>> table = List.of(
                List.of("Họ tên", "SỐ HIỆU", sessions.get(0).heading(), sessions.get(1).heading(), "Tỷ lệ"),
                List.of("Nguyễn Văn A1", "A1", "x", "", "0.5"),
                List.of("nguyen van a2", "A2", "Vắng có phép", "kp"),
                List.of("", "", "", ""));
        assertThat(take(room, made, null, table)).isEqualTo(new AttendanceReport(2, 3, 0, List.of()));
        assertThat(room.standing("A1")).containsExactly("completed " + sessions.get(0).heldOn() + " class A0");
        room.later();
        assertThat(take(room, made, null, table)).isEqualTo(new AttendanceReport(2, 0, 0, List.of()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void one_wrong_cell_and_nothing_is_taken(DataSource database) {
        Classroom room = new Classroom(database);
        ClassView made = room.open(2, 50, "missed");
        SessionView yesterday = room.yesterdays(made, 1).get(0);
        SessionView tomorrow = room.plan(made, Classroom.TODAY.plusDays(1));
        room.state(made, new Mark(yesterday.id(), "A3", null, "present"));
        List<List<String>> table = List.of(
                List.of("Số hiệu", "Họ tên", yesterday.heading(), tomorrow.heading()),
                List.of("A1", "Nguyễn Văn A1", "x", ""),
                List.of("B1", "", "x", ""),
                List.of("A1", "", "x", ""),
                List.of("A2", "Nguyễn Văn A9", "x", ""),
                List.of("A3", "", "vắng", "x"));
        AttendanceReport report = take(room, made, null, table);
        assertThat(report.faults()).extracting(fault -> fault.line() + " " + fault.code()).containsExactlyInAnyOrder(
                "3 attendance-person", "4 attendance-twice", "5 attendance-name", "6 attendance-differs", "6 attendance-to-come");
        assertThat(report.created()).isZero();
        assertThat(take(room, made, null, List.of(table.get(0), List.of("A2", "", "có lẽ"))).faults())
                .extracting(SheetFault::code).containsExactly("attendance-state");
        room.later();
        assertThat(take(room, made, "sổ giấy ghi khác", List.of(table.get(0), List.of("A3", "", "vắng"))))
                .isEqualTo(new AttendanceReport(1, 0, 1, List.of()));
        assertThatThrownBy(() -> take(room, made, null, List.of(List.of("Tên", "Ngày")))).isInstanceOfSatisfying(
                Refused.class, refused -> assertThat(refused.code()).isEqualTo("attendance-columns"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_roster_on_paper_has_boxes_and_the_way_to_its_sheet(DataSource database) throws IOException {
        Classroom room = new Classroom(database);
        ClassView made = room.open(2, 50, "missed");
        List<SessionView> sessions = room.yesterdays(made, 2);
        room.state(made, new Mark(sessions.get(0).id(), "A1", null, "present"));
        String one = room.sheets.print(made.number(), Set.of(sessions.get(0).id()), "http://hoc.vu.so/x", room.at("c1"));
        assertThat(one).contains("Ký tên", "<b>X</b>", "<svg", sessions.get(0).heading()).doesNotContain("Ghi: x");
        assertThat(one.split("class=\"box\"")).as("three people, five states, one of them ticked").hasSize(1 + 4 + 5 + 5);
        String all = room.sheets.print(made.number(), Set.of(), "http://hoc.vu.so/x", room.at("c1"));
        assertThat(all).contains(sessions.get(0).heading(), sessions.get(1).heading(), "Có mặt");
        for (String document : List.of(one, all)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Pdf.write(document, out);
            assertThat(out.toString(StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        }
    }
}
