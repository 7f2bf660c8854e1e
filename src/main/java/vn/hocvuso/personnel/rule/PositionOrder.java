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

    /** The body a position's words name, the more specific before the more general. */
    private static final List<Map.Entry<String, Integer>> BODIES = List.of(
            Map.entry("quan khu", 100), Map.entry("quan doan", 100), Map.entry("quan chung", 100), Map.entry("binh chung", 100),
            Map.entry("tu lenh", 100), Map.entry("su doan", 200), Map.entry("lu doan", 200), Map.entry("trung doan", 300),
            Map.entry("hai doan", 300), Map.entry("tieu doan", 400), Map.entry("hai doi", 400), Map.entry("dai doi", 500),
            Map.entry("trung doi", 600), Map.entry("tieu doi", 700), Map.entry("giam doc", 150), Map.entry("hieu truong", 150),
            Map.entry("chi huy truong", 300), Map.entry("chi huy pho", 300), Map.entry("chinh ui", 300), Map.entry("chinh tri vien", 450),
            Map.entry("don truong", 450), Map.entry("thuyen truong", 450), Map.entry("don pho", 450), Map.entry("phong", 350),
            Map.entry("chu nhiem", 360), Map.entry("ban", 460), Map.entry("tro li", 800), Map.entry("nhan vien", 900),
            Map.entry("chien si", 950), Map.entry("hoc vien", 950));

    private PositionOrder() {}

    /** 100 to 999, the smaller the earlier. */
    public static int of(String position) {
        if (position == null) {
            return UNKNOWN;
        }
        String words = " " + String.join(" ", Vietnamese.searchWords(position)) + " ";
        Optional<Integer> body =
                BODIES.stream().filter(entry -> words.contains(" " + entry.getKey() + " ")).map(Map.Entry::getValue).findFirst();
        return body.map(order -> order >= 800 ? order : order + place(words)).orElse(UNKNOWN);
    }

    private static int place(String words) {
        boolean political = words.contains(" chinh ui ") || words.contains(" chinh tri vien ");
        boolean deputy = words.contains(" pho ");
        boolean head = words.contains(" truong ") || words.contains(" tu lenh ") || words.contains(" giam doc ") || words.contains(" chu nhiem ");
        if (political) {
            return deputy ? 3 : 1;
        }
        return deputy ? 2 : head ? 0 : 50;
    }
}
