package vn.hocvuso.imports.control;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Files of a fictional army of any size: a tree of eight levels, people mostly in squads, platoons and companies, names as frequent
 * as Vietnamese names are (a third and more are Nguyễn), ranks and positions as an army has them. The same in every run.
 */
public final class WholeArmy {
    private static final String FAMILIES = "Nguyễn 380 Trần 110 Lê 95 Phạm 70 Hoàng 45 Huỳnh 30 Phan 40 Vũ 30 Võ 25 Đặng 21 Bùi 20 Đỗ 14 Hồ 13 Ngô 13 Dương 10 Lý 8"
            + " Đinh 8 Đoàn 7 Lâm 6 Mai 6 Trịnh 6 Đào 6 Hà 5 Cao 5 Lương 5 Phùng 4 Tô 4 Tạ 4 Châu 3 Quách 3 La 3 Thái 3 Kiều 2 Chu 3 Vi 2 Lò 3 Giàng 2 Sùng 2 Vàng 2 Mạc 2";
    private static final String MIDDLES = "Văn 350 Đức 55 Quang 45 Hữu 50 Minh 45 Thị 90 Xuân 30 Ngọc 40 Đình 35 Quốc 35 Thanh 35 Công 25 Trọng 20 Tiến 20 Duy 25 Anh 15 Thế 20"
            + " Bá 12 Mạnh 12 Việt 10 Hoàng 10 Gia 8 Khắc 8 Viết 8 Tuấn 8";
    private static final String GIVEN = "Hùng Dũng Tuấn Anh Nam Sơn Hải Long Cường Thắng Đức Minh Hiếu Trung Tùng Huy Quân Thành Linh Hòa Hoàng Phong Kiên Toàn Bình"
            + " Khánh Việt Tú Duy Giang Hà Đạt Lâm Quang Trường Thái Phúc Tâm Bảo Khoa Vinh An Tài Lộc Nghĩa Hậu Thịnh Phương Hưng Chiến Công Cảnh Chung Danh Diện Điệp Đông Hạnh"
            + " Hiền Hoan Huân Khang Khiêm Khôi Kỳ Lực Luân Lương Mạnh Mỹ Năng Ngọc Nguyên Nhân Nhật Ninh Phi Phú Phước Quý Quyết Quyền Sang Sáng Sinh Tân Tấn Thanh Thiện Thiệp"
            + " Thông Thuận Thủy Thuý Tiến Tiệp Tính Toản Tráng Trí Triều Trọng Trực Tuyên Tuyến Ước Văn Vũ Vương Xuân Ý Yên Chí Cương Đại Định Độ Hân Hiệp Hoài Hội Hợp Huỳnh"
            + " Khải Khuê Lan Liêm Lý Mai Nga Ngân Oanh Quảng Thảo Thọ Trang Trinh Tường Uyên Vân Viên Vỹ Bách Bằng Chương Đăng Đoàn Giáp Hào";
    private static final int[] CHILDREN = {8, 4, 4, 5, 5, 4, 3, 0};
    private static final String[] TYPES = {"bộ", "quân đoàn", "sư đoàn", "trung đoàn", "tiểu đoàn", "đại đội", "trung đội", "tiểu đội"};
    private static final int[] OFTEN = {1, 6, 20, 50, 60, 120, 200, 543};

    /** A unit with the level it stands on, 0 for the whole. */
    public record Unit(String code, String name, int level, int parent) {}

    private final List<Unit> units = new ArrayList<>();
    private final List<List<Unit>> byLevel = new ArrayList<>();
    private final TreeMap<Integer, String> families = weighted(FAMILIES);
    private final TreeMap<Integer, String> middles = weighted(MIDDLES);
    private final TreeMap<Integer, String> given = falling(GIVEN);
    private final TreeMap<Integer, Integer> levels = new TreeMap<>();
    private int often;

    public WholeArmy(int unitCount) {
        for (int level = 0; level < TYPES.length; level++) {
            byLevel.add(new ArrayList<>());
        }
        units.add(new Unit("BO", "Bộ", 0, -1));
        byLevel.get(0).add(units.get(0));
        for (int parent = 0; units.size() < unitCount; parent++) {
            Unit above = units.get(parent);
            for (int child = 1; child <= CHILDREN[above.level()] && units.size() < unitCount; child++) {
                int level = above.level() + 1;
                Unit unit = new Unit(above.code() + "-" + child, capital(TYPES[level]) + " " + (byLevel.get(level).size() % 90 + 1), level, parent);
                units.add(unit);
                byLevel.get(level).add(unit);
            }
        }
        for (int level = 0; level < TYPES.length; level++) {
            if (!byLevel.get(level).isEmpty()) {
                often += OFTEN[level];
                levels.put(often, level);
            }
        }
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static TreeMap<Integer, String> weighted(String text) {
        String[] words = text.split(" ");
        TreeMap<Integer, String> upTo = new TreeMap<>();
        int sum = 0;
        for (int i = 0; i < words.length; i += 2) {
            sum += Integer.parseInt(words[i + 1]);
            upTo.put(sum, words[i]);
        }
        return upTo;
    }

    /** The first is four times as frequent as the last. */
    private static TreeMap<Integer, String> falling(String text) {
        String[] words = text.split(" ");
        TreeMap<Integer, String> upTo = new TreeMap<>();
        int sum = 0;
        for (int i = 0; i < words.length; i++) {
            sum += 400 - 300 * i / words.length;
            upTo.put(sum, words[i]);
        }
        return upTo;
    }

    private static <T> T one(TreeMap<Integer, T> upTo, Random random) {
        return upTo.higherEntry(random.nextInt(upTo.lastKey())).getValue();
    }

    public List<Unit> ofLevel(int level) {
        return byLevel.get(level);
    }

    public String family(Random random) {
        return one(families, random);
    }

    public String middle(Random random) {
        return one(middles, random);
    }

    public String given(Random random) {
        return one(given, random);
    }

    public String name(Random random) {
        String second = random.nextInt(5) == 0 ? " " + middle(random) : "";
        return family(random) + " " + middle(random) + second + " " + given(random);
    }

    public String number(int person) {
        return String.format("HL-%07d", person * 7_919L % 9_999_991L);
    }

    public void writeUnits(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("code,name,short_name,type,tier,kind,parent_code,sort_order,valid_from,valid_to\n");
            for (int i = 0; i < units.size(); i++) {
                Unit unit = units.get(i);
                String parent = unit.parent() < 0 ? "" : units.get(unit.parent()).code();
                out.write(unit.code() + "," + unit.name() + ",," + TYPES[unit.level()] + "," + (unit.level() < 4 ? unit.level() + 1 : "") + ",don_vi," + parent + ","
                        + i % 10 + ",2015-01-01,\n");
            }
        }
    }

    /** @param later shifts everybody's rank by so many levels from a later day on: a file of changes */
    public void writePeople(Path file, int from, int to, int later) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("service_number,full_name,birth_year,rank,group,position,unit_code,posted_from,left_on,cohort\n");
            for (int person = from; person < to; person++) {
                out.write(row(person, later) + "\n");
            }
        }
    }

    /** Every twenty-fifth is away. */
    public void writeStatuses(Path file, int people) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("service_number,status,from,to\n");
            for (int person = 0; person < people; person += 25) {
                out.write(number(person) + "," + (person % 2 == 0 ? "leave" : "study_short") + ",2026-11-01,2026-12-15\n");
            }
        }
    }

    private String row(int person, int later) {
        Random random = new Random(person);
        String name = name(random);
        int level = one(levels, random);
        List<Unit> there = byLevel.get(level);
        Unit unit = there.get(random.nextInt(there.size()));
        LocalDate from = LocalDate.of(2022, 2, 1).plusDays(random.nextInt(1_600));
        int chance = random.nextInt(100);
        String body = level < 2 ? "cơ quan" : TYPES[level];
        if (chance < 4) {
            return line(person, name, 1975 + random.nextInt(20), rank(16 - level - random.nextInt(3), later), "SQ", capital(body) + " trưởng", unit, from, later, "");
        }
        if (chance < 12) {
            return line(person, name, 1980 + random.nextInt(20), rank(6 + random.nextInt(6), later), "SQ", "Phó " + body + " trưởng", unit, from, later, "");
        }
        if (chance < 20) {
            return line(person, name, 1980 + random.nextInt(22), rank(6 + random.nextInt(7 - later), later), "QNCN", random.nextInt(3) == 0 ? "Trợ lý" : "Nhân viên", unit, from, later, "");
        }
        if (chance < 25) {
            return line(person, name, 1975 + random.nextInt(28), "", "CNVCQP", "Nhân viên", unit, from, later, "");
        }
        String cohort = "20" + (22 + random.nextInt(5)) + "/1";
        return line(person, name, 2000 + random.nextInt(7), rank(1 + random.nextInt(4), later), "HSQ-BS", "Chiến sĩ", unit, from, later, cohort);
    }

    private static String rank(int level, int later) {
        String[] shortForms = {"B2", "B1", "H1", "H2", "H3", "1/", "2/", "3/", "4/", "1//", "2//", "3//", "4//", "Thiếu tướng", "Trung tướng", "Thượng tướng"};
        return shortForms[Math.max(0, Math.min(shortForms.length - 1, level - 1 + later))];
    }

    private String line(int person, String name, int born, String rank, String group, String position, Unit unit, LocalDate from, int later, String cohort) {
        LocalDate day = later == 0 ? from : LocalDate.of(2026, 10, 1);
        return String.join(",", number(person), name, String.valueOf(born), rank, group, position, unit.code(), day.toString(), "", cohort);
    }
}
