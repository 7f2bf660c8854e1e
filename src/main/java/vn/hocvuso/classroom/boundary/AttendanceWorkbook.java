package vn.hocvuso.classroom.boundary;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hocvuso.classroom.AttendanceSheet;
import vn.hocvuso.classroom.Member;
import vn.hocvuso.classroom.SessionView;
import vn.hocvuso.classroom.rule.Attendance;
import vn.hocvuso.document.FigureTable;

/** An attendance sheet as a workbook: service number, name, rank, unit, a column for each session, and the rate. */
final class AttendanceWorkbook {
    private AttendanceWorkbook() {}

    static void write(AttendanceSheet sheet, OutputStream out) throws IOException {
        List<String> header = new ArrayList<>(List.of("Họ tên", "Số hiệu", "Cấp bậc", "Đơn vị"));
        sheet.sessions().stream().map(SessionView::heading).forEach(header::add);
        header.addAll(List.of("Số buổi có mặt", "Số buổi phải có", "Tỷ lệ", "Hoàn thành ngày"));
        Map<String, String> about = new LinkedHashMap<>();
        about.put("Lớp", sheet.of().number() + " · " + sheet.of().name());
        about.put("Đơn vị", sheet.of().unitName());
        about.put("Cách ghi", Stream.of(Attendance.values()).map(Attendance::word).reduce((one, next) -> one + " · " + next).orElseThrow() + ". Ô trống không ghi gì.");
        try (FigureTable table = FigureTable.xlsx(out, "Điểm danh", header, about)) {
            for (AttendanceSheet.Row row : sheet.rows()) {
                table.row(cells(row));
            }
        }
    }

    private static Object[] cells(AttendanceSheet.Row row) {
        Member member = row.member();
        List<Object> cells = new ArrayList<>();
        cells.add(member.fullName());
        cells.add(member.serviceNumber());
        cells.add(member.rank());
        cells.add(member.unitName());
        row.cells().forEach(cell -> cells.add(Attendance.named(cell.state()).map(Attendance::word).orElse(null)));
        cells.add(row.standing().attended());
        cells.add(row.standing().asked());
        cells.add(row.standing().percent());
        cells.add(row.standing().reachedOn());
        return cells.toArray();
    }
}
