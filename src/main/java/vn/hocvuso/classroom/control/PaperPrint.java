package vn.hocvuso.classroom.control;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.classroom.PaperTestView;
import vn.hocvuso.quiz.Points;
import vn.hocvuso.quiz.PrintedKey;
import vn.hocvuso.quiz.PrintedQuestion;

/** Variants, answer sheets and keys as XHTML for paper. Its words are Vietnamese as the questions are; every page says which test and variant it is of. */
public final class PaperPrint {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String BLANK = "……………………………………………………";

    private static final String STYLES = """
            @page { size: A4; margin: 15mm 16mm 16mm 18mm; @bottom-center { content: counter(page); font-family: 'Be Vietnam Pro'; font-size: 8.5pt; } }
            body { font-family: 'Be Vietnam Pro'; font-size: 10.5pt; line-height: 1.5; color: #000000; } p { margin: 0 0 1.5mm 0; }
            .variant { page-break-before: always; } .variant.first { page-break-before: auto; } h1 { font-size: 15pt; margin: 0 0 1mm 0; }
            .head td { border: 0; padding: 0 0 2mm 0; vertical-align: top; } .head { width: 100%; margin-bottom: 3mm; border-bottom: 0.4mm solid #000000; }
            .code { text-align: right; font-weight: bold; font-size: 13pt; } .q { page-break-inside: avoid; margin: 0 0 3mm 0; } .o { margin-left: 6mm; } .o p { display: inline; }
            .q > p, .q div { margin: 0; } table.grid { border-collapse: collapse; width: 100%; } table.grid td, table.grid th { border: 0.3mm solid #000000; padding: 1.2mm 2mm; font-size: 10pt; }
            .who { margin: 2mm 0 4mm 0; line-height: 2; } .how { margin-top: 3mm; } .box { border: 0.3mm solid #000000; border-radius: 2mm; padding: 0.4mm 1.8mm; margin-right: 1.5mm; }
            """;

    private final PaperTestView test;
    private final StringBuilder body = new StringBuilder();

    public PaperPrint(PaperTestView test) {
        this.test = test;
    }

    public void questions(int variant, List<PrintedQuestion> questions) {
        open(variant, "Đề kiểm tra");
        boolean weighted = questions.stream().anyMatch(one -> one.weight() != Points.ONE);
        for (PrintedQuestion question : questions) {
            body.append("<div class=\"q\"><b>Câu ").append(question.slot()).append(points(question.weight(), weighted)).append(".</b> ").append(question.html());
            for (int i = 0; i < question.left().size(); i++) {
                body.append("<div class=\"o\">").append(i + 1).append(". ").append(question.left().get(i)).append("</div>");
            }
            for (int i = 0; i < question.options().size(); i++) {
                body.append("<div class=\"o\">").append(letter(i)).append(". ").append(question.options().get(i)).append("</div>");
            }
            body.append("</div>");
        }
        body.append("</div>");
    }

    /** A box for each letter where one is to be ticked, else a line to write on. */
    public void sheet(int variant, List<PrintedQuestion> questions) {
        open(variant, "Phiếu trả lời");
        body.append("<p class=\"who\">Họ tên: ").append(BLANK).append(" Số hiệu: …………………………<br/>Đơn vị: ").append(BLANK).append(" Ký tên: …………………………</p>");
        body.append("<table class=\"grid\"><tr><th>Câu</th><th>Trả lời</th><th>Câu</th><th>Trả lời</th></tr>");
        int rows = (questions.size() + 1) / 2;
        for (int row = 0; row < rows; row++) {
            body.append("<tr>").append(place(questions, row)).append(place(questions, row + rows)).append("</tr>");
        }
        body.append("</table><p class=\"how\">Mỗi ô một chữ cái. Ghép đôi ghi như 1B 2A; xếp thứ tự ghi các chữ theo thứ tự, như CAB. Sửa thì gạch bỏ và ghi lại bên cạnh.</p></div>");
    }

    private static String place(List<PrintedQuestion> questions, int index) {
        if (index >= questions.size()) {
            return "<td></td><td></td>";
        }
        PrintedQuestion question = questions.get(index);
        StringBuilder answer = new StringBuilder();
        if (List.of("single", "multiple", "true-false").contains(question.type())) {
            for (int i = 0; i < question.options().size(); i++) {
                answer.append("<span class=\"box\">").append(letter(i)).append("</span>");
            }
        } else {
            answer.append("…………………………");
        }
        return "<td>" + question.slot() + "</td><td>" + answer + "</td>";
    }

    public void keys(int variant, List<PrintedKey> keys) {
        open(variant, "Đáp án, dành cho người chấm");
        boolean weighted = keys.stream().anyMatch(one -> one.weight() != Points.ONE);
        body.append("<table class=\"grid\"><tr><th>Câu</th><th>Đáp án</th><th>Câu</th><th>Đáp án</th></tr>");
        int rows = (keys.size() + 1) / 2;
        for (int row = 0; row < rows; row++) {
            body.append("<tr>").append(key(keys, row, weighted)).append(key(keys, row + rows, weighted)).append("</tr>");
        }
        body.append("</table></div>");
    }

    private static String key(List<PrintedKey> keys, int index, boolean weighted) {
        if (index >= keys.size()) {
            return "<td></td><td></td>";
        }
        PrintedKey key = keys.get(index);
        String right = key.cell().isEmpty() ? "chấm tay" : key.accepted().isEmpty() ? escaped(key.cell()) : String.join("; ", key.accepted());
        return "<td>" + key.slot() + points(key.weight(), weighted) + "</td><td>" + right + "</td>";
    }

    /** Where not every question gives one point, each says what it gives. */
    private static String points(int weight, boolean weighted) {
        return weighted ? " (" + Points.of(weight).toPlainString().replace('.', ',') + " điểm)" : "";
    }

    private void open(int variant, String what) {
        String first = body.isEmpty() ? " first" : "";
        body.append("<div class=\"variant").append(first).append("\"><table class=\"head\"><tr><td><h1>").append(escaped(test.title()))
                .append("</h1>").append(what).append(" · ").append(escaped(test.unitName() == null ? test.unit() : test.unitName())).append(" · ngày ")
                .append(DAY.format(test.heldOn())).append(" · ").append(test.questions()).append(" câu</td><td class=\"code\">Mã đề ").append(variant)
                .append("<br/>").append(test.number()).append("</td></tr></table>");
    }

    /** Empty when nothing was put on it. */
    public Optional<String> document() {
        return body.length() == 0
                ? Optional.empty()
                : Optional.of("<html lang=\"vi\"><head><title>" + escaped(test.title()) + "</title><style>" + STYLES + "</style></head><body>" + body + "</body></html>");
    }

    private static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
