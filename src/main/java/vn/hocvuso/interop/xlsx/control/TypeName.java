package vn.hocvuso.interop.xlsx.control;

import java.util.Map;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.questionbank.QuestionFault;
import vn.hocvuso.questionbank.QuestionType;

/** What the sheet calls the types. */
final class TypeName {
    private static final Map<QuestionType, String> NAMES = Map.of(
            QuestionType.SINGLE, "một đáp án",
            QuestionType.MULTIPLE, "nhiều đáp án",
            QuestionType.TRUE_FALSE, "đúng sai",
            QuestionType.MATCHING, "ghép cặp",
            QuestionType.ORDERING, "sắp xếp",
            QuestionType.SHORT, "trả lời ngắn",
            QuestionType.NUMERICAL, "số",
            QuestionType.CLOZE, "chỗ trống",
            QuestionType.ESSAY, "tự luận");

    private TypeName() {}

    static String of(QuestionType type) {
        return NAMES.get(type);
    }

    /** By its name here or the contract's. */
    static QuestionType read(String cell, int row) {
        String folded = Vietnamese.fold(cell).replace("/", " ").replace("-", " ").strip();
        for (QuestionType type : QuestionType.values()) {
            if (Vietnamese.fold(NAMES.get(type)).equals(folded) || type.code().replace("-", " ").equals(folded)) {
                return type;
            }
        }
        throw QuestionFault.wrong(row, "sheet-type", cell);
    }
}
