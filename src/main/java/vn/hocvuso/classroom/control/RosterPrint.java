package vn.hocvuso.classroom.control;

import java.util.List;
import vn.hocvuso.classroom.AttendanceSheet;
import vn.hocvuso.classroom.Member;
import vn.hocvuso.classroom.SessionView;
import vn.hocvuso.classroom.rule.Attendance;
import vn.hocvuso.document.QrCode;

/**
 * A roster as XHTML for paper: of one session with a box for each state and a place to sign, of several with a box each. The QR code
 * leads to the same sheet on a phone. What is written down already is ticked or written in.
 */
public final class RosterPrint {
    private static final String STYLES = """
            @page { size: A4 %s; margin: 14mm 14mm 15mm 18mm; @bottom-center { content: counter(page) ' / ' counter(pages); font-family: 'Be Vietnam Pro'; font-size: 8.5pt; } }
            body { font-family: 'Be Vietnam Pro'; font-size: 9.5pt; line-height: 1.45; color: #000000; } h1 { font-size: 14pt; margin: 0 0 1mm 0; } p { margin: 0 0 1mm 0; }
            .head { width: 100%%; margin-bottom: 3mm; } .head td { vertical-align: top; } .code { text-align: right; width: 40mm; }
            table.grid { border-collapse: collapse; width: 100%%; -fs-table-paginate: paginate; } table.grid td, table.grid th { border: 0.25mm solid #000000; padding: 1.3mm 1.5mm; }
            table.grid tr { page-break-inside: avoid; } table.grid th { font-weight: bold; text-align: center; } .c { text-align: center; } .box { border: 0.3mm solid #000000; padding: 0 1.9mm; }
            .n { white-space: nowrap; } table.grid th.m { width: 9mm; font-size: 7.5pt; padding: 1mm 0.5mm; } .sign { width: 24mm; } .note { margin-top: 3mm; font-size: 8.5pt; }
            """;
    /** Units of the drawing a side: thirty millimetres on paper. */
    private static final int QR = 90;
    private static final String BOX = "<span class=\"box\">&#160;</span>";
    private static final int PORTRAIT_SESSIONS = 3;

    private final AttendanceSheet sheet;
    private final StringBuilder body = new StringBuilder();

    public RosterPrint(AttendanceSheet sheet) {
        this.sheet = sheet;
    }

    /** @param address of the sheet, as a phone opens it */
    public String document(String address) {
        boolean one = sheet.sessions().size() == 1;
        head(address, one);
        body.append("<table class=\"grid\"><thead><tr><th>TT</th><th>Họ và tên</th><th>Cấp bậc</th><th>Số hiệu</th><th>Đơn vị</th>");
        if (one) {
            List.of(Attendance.values()).forEach(state -> cell("th class=\"m\"", state.word()));
            cell("th", "Ký tên");
        } else {
            sheet.sessions().forEach(session -> cell("th", session.heading()));
        }
        body.append("</tr></thead><tbody>");
        for (int i = 0; i < sheet.rows().size(); i++) {
            row(i + 1, sheet.rows().get(i), one);
        }
        body.append("</tbody></table><p class=\"note\">").append(one ? "Đánh dấu một ô cho mỗi người." : "Ghi: x có mặt · M đi muộn · P vắng có phép · KP vắng không phép · Mi miễn.")
                .append(" Ô có dấu –: chưa vào lớp hoặc đã rời lớp vào ngày ấy.</p>");
        String wide = sheet.sessions().size() > PORTRAIT_SESSIONS ? "landscape" : "portrait";
        return "<html lang=\"vi\"><head><title>" + escaped(sheet.of().name()) + "</title><style>" + STYLES.formatted(wide) + "</style></head><body>" + body + "</body></html>";
    }

    private void head(String address, boolean one) {
        body.append("<table class=\"head\"><tr><td><h1>Danh sách lớp: ").append(escaped(sheet.of().name())).append("</h1><p>Lớp số ").append(sheet.of().number())
                .append(" · ").append(escaped(sheet.of().unitName() == null ? sheet.of().unit() : sheet.of().unitName())).append(" · ").append(sheet.rows().size())
                .append(" đồng chí</p>");
        if (one) {
            SessionView session = sheet.sessions().get(0);
            body.append("<p><b>Buổi ").append(session.heading()).append("</b> · ").append(session.kind().equals("screen") ? "một màn hình chung" : "hội trường")
                    .append(session.venue() == null ? "" : " · " + escaped(session.venue()))
                    .append(session.instructorName() == null ? "" : " · giảng viên: " + escaped(session.instructorName())).append("</p>");
        }
        QrCode.Drawing code = QrCode.of(address);
        body.append("<p>Ngày …… tháng …… năm …………  Người điểm danh: …………………………………</p></td><td class=\"code\"><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(QR).append(' ').append(QR).append("\"><g transform=\"scale(").append(String.format(java.util.Locale.ROOT, "%.4f", (double) QR / code.size()))
                .append(")\"><path fill=\"#000000\" d=\"").append(code.path()).append("\"/></g></svg></td></tr></table>");
    }

    private void row(int place, AttendanceSheet.Row row, boolean one) {
        Member member = row.member();
        body.append("<tr><td class=\"c\">").append(place).append("</td><td>").append(escaped(member.fullName())).append("</td><td class=\"c n\">")
                .append(escaped(member.rank())).append("</td><td class=\"n\">").append(escaped(member.serviceNumber())).append("</td><td>").append(escaped(member.unitName()))
                .append("</td>");
        for (AttendanceSheet.Cell cell : row.cells()) {
            if (one) {
                boxes(cell);
            } else {
                cell("td class=\"c\"", !cell.asked() ? "–" : cell.state() == null ? "" : Attendance.named(cell.state()).orElseThrow().word());
            }
        }
        body.append(one ? "<td class=\"sign\"></td></tr>" : "</tr>");
    }

    private void boxes(AttendanceSheet.Cell cell) {
        for (Attendance state : Attendance.values()) {
            body.append("<td class=\"c\">").append(!cell.asked() ? "–" : state.code().equals(cell.state()) ? "<b>X</b>" : BOX).append("</td>");
        }
    }

    private void cell(String tag, String text) {
        body.append('<').append(tag).append('>').append(escaped(text)).append("</").append(tag.substring(0, 2)).append('>');
    }

    private static String escaped(String text) {
        return text == null ? "" : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
