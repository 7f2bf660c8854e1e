package vn.hocvuso.interop.xlsx.control;

import java.util.Arrays;
import java.util.Optional;
import vn.hocvuso.kernel.Vietnamese;

/** The columns of the sheet, each with its heading and what it is for; a sheet may have them in any order and leave some out. */
enum Column {
    ID("Mã câu", 14, "Không đổi qua các lần sửa. Để trống: lấy theo tên hoặc nội dung."),
    TITLE("Tên câu", 20, "Tên ngắn trong danh sách; có thể để trống."),
    TYPE("Loại câu", 14, "một đáp án · nhiều đáp án · đúng sai · ghép cặp · sắp xếp · trả lời ngắn · số · chỗ trống · tự luận. Để trống: một đáp án."),
    QUESTION("Câu hỏi", 50, "Chỉ ghi ở dòng đầu của câu. Các dòng sau để trống ô này là đáp án tiếp theo. Chữ thường; muốn định dạng thì mở đầu bằng [html] hoặc [markdown]."),
    GAP("Chỗ trống", 10, "Câu điền chỗ trống: số của chỗ trống [[1]], [[2]] … trong câu hỏi. Ở dòng đầu của mỗi chỗ trống, ghi loại (một đáp án, trả lời ngắn, số) vào cột Loại câu."),
    ANSWER("Đáp án", 36, "Phương án; vế trái của cặp; mục theo đúng thứ tự; câu trả lời chấp nhận (* thay cho chữ bất kỳ); số hoặc đầu khoảng số. Đúng sai: ghi Đúng hoặc Sai."),
    MATCH("Ghép với / đến", 30, "Vế phải của cặp (để trống cột Đáp án thì là vế thừa); cuối khoảng số."),
    POINTS("Điểm %", 10, "100 hoặc x cho đáp án đúng; để trống là 0 với phương án, 100 với câu trả lời gõ vào. Từ -100 đến 100."),
    FEEDBACK("Phản hồi", 30, "Nói với người chọn đáp án này."),
    SHARE("Phần", 8, "Ghép cặp và chỗ trống: tính bằng mấy phần so với các cặp hoặc chỗ trống khác. Để trống là 1."),
    GENERAL("Phản hồi chung", 30, "Nói với mọi người sau khi làm."),
    GRADING("Cách chấm", 18, "all-or-nothing: sai một phần là không có điểm · fixed-order: giữ thứ tự phương án · case-sensitive: phân biệt chữ hoa. Cách nhau bằng dấu chấm phẩy."),
    RUBRIC("Hướng dẫn chấm", 30, "Tự luận: điều người chấm tìm; người học không thấy."),
    SKILLS("Mã năng lực", 16, "Ví dụ TT02:4.2; nhiều mã cách nhau bằng dấu chấm phẩy."),
    LEVEL("Mức độ", 8, "Từ 1 (nhớ) đến 4 (tình huống mới). Để trống là 2."),
    TAGS("Thẻ", 20, "Cách nhau bằng dấu chấm phẩy. Thẻ check: chỉ dùng tự kiểm tra trong bài."),
    SOURCE("Nguồn", 24, "Căn cứ của câu hỏi."),
    REVIEW("Ngày xem lại", 14, "Dạng 2027-06-30; câu dẫn luật nên có.");

    private final String heading;
    private final double width;
    private final String about;

    Column(String heading, double width, String about) {
        this.heading = heading;
        this.width = width;
        this.about = about;
    }

    String heading() {
        return heading;
    }

    double width() {
        return width;
    }

    String about() {
        return about;
    }

    /** By heading, whatever its accents and case, or by its English name. */
    static Optional<Column> of(String cell) {
        String folded = Vietnamese.fold(cell.strip());
        return Arrays.stream(values())
                .filter(column -> Vietnamese.fold(column.heading).equals(folded) || column.name().equalsIgnoreCase(folded))
                .findFirst();
    }
}
