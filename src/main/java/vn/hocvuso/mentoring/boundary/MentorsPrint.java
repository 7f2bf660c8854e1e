package vn.hocvuso.mentoring.boundary;

import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.hocvuso.mentoring.Glance;
import vn.hocvuso.mentoring.ProgrammeView;

/** The list of mentors on paper. It goes up and is read out, so its words are Vietnamese. */
final class MentorsPrint {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String STYLES = "@page { size: A4; margin: 20mm 15mm 20mm 25mm; } body { font-family: 'Be Vietnam Pro'; font-size: 11pt; }"
            + " h1 { font-size: 15pt; margin: 0 0 1mm 0; } p { margin: 0 0 4mm 0; } table { border-collapse: collapse; width: 100%; -fs-table-paginate: paginate; }"
            + " th, td { border: 0.3mm solid #000000; padding: 1.2mm 2mm; text-align: left; } tr { page-break-inside: avoid; } .n { text-align: right; }";

    private MentorsPrint() {}

    static String of(ProgrammeView programme, List<Glance.Load> mentors) {
        StringBuilder rows = new StringBuilder();
        int number = 0;
        for (Glance.Load load : mentors) {
            String rank = load.mentor().rank() == null ? "" : load.mentor().rank() + " ";
            rows.append("<tr><td class=\"n\">").append(++number).append("</td><td>").append(escaped(rank + load.mentor().fullName())).append("</td><td>")
                    .append(escaped(String.valueOf(load.mentor().unitName() == null ? "" : load.mentor().unitName()))).append("</td><td class=\"n\">")
                    .append(load.learners()).append("</td><td class=\"n\">").append(load.minutes()).append("</td><td class=\"n\">").append(load.reached())
                    .append("</td></tr>");
        }
        return "<html lang=\"vi\"><head><title>" + escaped(programme.title()) + "</title><style>" + STYLES + "</style></head><body><h1>Danh sách người hướng dẫn: "
                + escaped(programme.title()) + "</h1><p>" + escaped(programme.unitName()) + " · " + DAY.format(programme.startsOn()) + " – " + DAY.format(programme.endsOn())
                + "</p><table><thead><tr><th>TT</th><th>Họ tên</th><th>Đơn vị</th><th>Số người được kèm</th><th>Số phút</th><th>Đạt mục tiêu</th></tr></thead><tbody>"
                + rows + "</tbody></table></body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
