package vn.hocvuso.interop.xlsx.control;

import java.math.BigDecimal;
import java.util.Map;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.AnswerNumber;
import vn.hocvuso.questionbank.Weight;

/** A row of the sheet. */
record Line(int row, Map<Column, String> cells) {
    String get(Column column) {
        return cells.getOrDefault(column, "");
    }

    boolean has(Column column) {
        return !get(column).isEmpty();
    }

    Text text(Column column) {
        return Text.marked(get(column));
    }

    Text textOrNull(Column column) {
        return has(column) ? text(column) : null;
    }

    int weight(int otherwise) {
        String points = get(Column.POINTS);
        if (points.isEmpty()) {
            return otherwise;
        }
        if (points.equalsIgnoreCase("x") || Vietnamese.fold(points).equals("dung")) {
            return Weight.FULL;
        }
        try {
            return Weight.parse(points.replaceFirst("\\s*%$", ""));
        } catch (NumberFormatException e) {
            throw QuestionFault.wrong(row, "sheet-points", points);
        }
    }

    int share() {
        String share = get(Column.SHARE);
        if (!share.matches("\\d{0,3}")) {
            throw QuestionFault.wrong(row, "shares");
        }
        return share.isEmpty() ? 1 : Integer.parseInt(share);
    }

    BigDecimal number(Column column) {
        return AnswerNumber.parse(get(column)).orElseThrow(() -> QuestionFault.wrong(row, "sheet-number", get(column)));
    }
}
