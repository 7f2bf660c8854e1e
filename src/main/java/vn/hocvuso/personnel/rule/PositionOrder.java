package vn.hocvuso.personnel.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.kernel.Vietnamese;

/**
 * Where a position stands in a list: the higher body first, within it the commander, the political commander, their deputies,
 * then the rest. Positions are free text; what is not recognised comes last.
 */
public final class PositionOrder {
    public static final int UNKNOWN = 999;

    /** What a position's words name: staff of any body first, then bodies, the more specific before the more general. */
    private static final List<Map.Entry<String, Integer>> BODIES = List.of(
            body("trợ lý", 800), body("nhân viên", 900), body("chiến sĩ", 950), body("học viên", 950),
            body("quân khu", 100), body("quân đoàn", 100), body("quân chủng", 100), body("binh chủng", 100), body("tư lệnh", 100),
            body("sư đoàn", 200), body("lữ đoàn", 200), body("trung đoàn", 300), body("hải đoàn", 300), body("tiểu đoàn", 400),
            body("hải đội", 400), body("đại đội", 500), body("trung đội", 600), body("tiểu đội", 700), body("giám đốc", 150),
            body("hiệu trưởng", 150), body("chỉ huy trưởng", 300), body("chỉ huy phó", 300), body("chính ủy", 300),
            body("chính trị viên", 450), body("đồn trưởng", 450), body("thuyền trưởng", 450), body("đồn phó", 450), body("phòng", 350),
            body("chủ nhiệm", 360), body("ban", 460));
    /** Whoever is in no body of their own: the rest of the list, whatever body is named beside it. */
    private static final int STAFF = 800;
    private static final String DEPUTY = folded("phó");
    private static final List<String> POLITICAL = List.of(folded("chính ủy"), folded("chính trị viên"));
    private static final List<String> HEADS = List.of(folded("trưởng"), folded("tư lệnh"), folded("giám đốc"), folded("chủ nhiệm"));

    private static Map.Entry<String, Integer> body(String words, int order) {
        return Map.entry(folded(words), order);
    }

    private static String folded(String words) {
        return " " + String.join(" ", Vietnamese.searchWords(words)) + " ";
    }

    private PositionOrder() {}

    /** 100 to 999, the smaller the earlier. */
    public static int of(String position) {
        if (position == null) {
            return UNKNOWN;
        }
        String words = folded(position);
        Optional<Integer> body = BODIES.stream().filter(entry -> words.contains(entry.getKey())).map(Map.Entry::getValue).findFirst();
        return body.map(order -> order >= STAFF ? order : order + place(words)).orElse(UNKNOWN);
    }

    private static int place(String words) {
        boolean deputy = words.contains(DEPUTY);
        if (POLITICAL.stream().anyMatch(words::contains)) {
            return deputy ? 3 : 1;
        }
        return deputy ? 2 : HEADS.stream().anyMatch(words::contains) ? 0 : 50;
    }
}
