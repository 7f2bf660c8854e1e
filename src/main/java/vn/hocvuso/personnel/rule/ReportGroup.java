package vn.hocvuso.personnel.rule;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.kernel.Vietnamese;

/**
 * Nhóm đối tượng: how reports count people, and which ranks they carry as far as that is laid down (domain.md §3: professionals
 * Thiếu úy to Thượng tá, workers and officials none).
 */
public enum ReportGroup {
    OFFICER("SQ", 1, 17, "Sĩ quan"),
    PROFESSIONAL("QNCN", 6, 12, "Quân nhân chuyên nghiệp", "CN"),
    WORKER("CNVCQP", Rank.NONE, Rank.NONE, "Công nhân và viên chức quốc phòng", "Công nhân viên chức quốc phòng", "Công nhân quốc phòng", "Viên chức quốc phòng", "CNVQP", "CNQP", "VCQP"),
    SOLDIER("HSQ-BS", 1, 17, "Hạ sĩ quan, binh sĩ", "Hạ sĩ quan", "Binh sĩ", "HSQ", "BS"),
    CADET("HV", 1, 17, "Học viên"),
    CONTRACTOR("LDHD", 1, 17, "Lao động hợp đồng", "Hợp đồng lao động", "HDLD");

    private static final Map<String, ReportGroup> BY_CODE = new HashMap<>();
    private static final Map<String, ReportGroup> BY_KEY = new HashMap<>();

    static {
        for (ReportGroup group : values()) {
            BY_CODE.put(group.code, group);
            BY_KEY.put(key(group.code), group);
            group.names.forEach(name -> BY_KEY.put(key(name), group));
        }
    }

    private final String code;
    private final int lowest;
    private final int highest;
    private final List<String> names;

    ReportGroup(String code, int lowest, int highest, String... names) {
        this.code = code;
        this.lowest = lowest;
        this.highest = highest;
        this.names = Arrays.asList(names);
    }

    /** As in files, tables and the API. */
    public String code() {
        return code;
    }

    /** Level of the lowest rank its people carry; {@link Rank#NONE}: they have none. */
    public int lowestRank() {
        return lowest;
    }

    public int highestRank() {
        return highest;
    }

    /** @param text code, name or short form, in any capitals, with or without accents and marks */
    public static Optional<ReportGroup> named(String text) {
        ReportGroup group = BY_CODE.get(text);
        return Optional.ofNullable(group == null ? BY_KEY.get(key(text)) : group);
    }

    private static String key(String text) {
        return String.join("", Vietnamese.searchWords(text));
    }
}
