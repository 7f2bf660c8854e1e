package vn.hocvuso.demo.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import vn.hocvuso.kernel.Bulk;

/**
 * Sư đoàn Hoa Ban: three regiments of three battalions of three companies, with their staff bodies, as rows of the contract's
 * files. The same seed and day give the same army.
 */
public final class FictionalDivision {
    public static final String ROOT = "HB";
    public static final String REGIMENT = "HB-E1";
    public static final String SOLDIER = "HL-204418";
    public static final String INSTRUCTOR = "HL-101207";
    public static final String COMMANDER = "HL-100001";

    private static final String[] REGIMENTS = {"Hoa Lau", "Hoa Sim", "Hoa Mua"};

    /** What the army has learnt so far, by regiment, in thousandths: the first is close, the last has just begun. */
    private static final int[] ZEAL = {860, 640, 380};

    private final Random random;
    private final LocalDate today;
    private final List<Bulk.Row> units = new ArrayList<>();
    private final List<Bulk.Row> people = new ArrayList<>();
    private final List<Bulk.Row> statuses = new ArrayList<>();
    private final List<Bulk.Row> results = new ArrayList<>();
    private int number = 204_000;

    public FictionalDivision(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
        build();
    }

    public List<Bulk.Row> units() {
        return units;
    }

    public List<Bulk.Row> people() {
        return people;
    }

    public List<Bulk.Row> statuses() {
        return statuses;
    }

    /** Courses and tests over the last half year, as if taken in class, on paper and elsewhere. */
    public List<Bulk.Row> results() {
        return results;
    }

    /** Service numbers of those posted to exactly this unit, in the order they were made: its officers first. */
    public List<String> peopleOf(String unit) {
        return people.stream().filter(row -> row.get("unit_code").equals(unit)).map(row -> row.get("service_number")).toList();
    }

    /** Whether somebody has completed the course by {@link #results}. */
    public boolean hasDone(String serviceNumber, String course) {
        return results.stream().anyMatch(row -> row.get("service_number").equals(serviceNumber) && row.get("code").equals(course));
    }

    private void build() {
        unit(ROOT, "Sư đoàn Hoa Ban", "sư đoàn", "don_vi", null, 1, "2");
        staff("HB-TM", "Phòng Tham mưu", ROOT, 12, 700);
        staff("HB-CT", "Phòng Chính trị", ROOT, 10, 980);
        staff("HB-HK", "Phòng Hậu cần - Kỹ thuật", ROOT, 14, 650);
        for (int i = 0; i < REGIMENTS.length; i++) {
            regiment("HB-E" + (i + 1), "Trung đoàn " + REGIMENTS[i], i + 1, ZEAL[i]);
        }
    }

    private void regiment(String code, String name, int order, int zeal) {
        unit(code, name, "trung đoàn", "don_vi", ROOT, 10 + order, "3");
        if (code.equals(REGIMENT)) {
            named(COMMANDER, "Lê Quang Vĩnh", "Trung tá", "SQ", "Trung đoàn trưởng", code, zeal);
        } else {
            officer("Trung tá", "Trung đoàn trưởng", code, zeal);
        }
        officer("Trung tá", "Chính ủy", code, zeal);
        staff(code + "-CQ", "Cơ quan trung đoàn", code, 40, 1000);
        for (int d = 1; d <= 3; d++) {
            battalion(code + "-D" + d, "Tiểu đoàn " + d, code, d, zeal + 60 - 50 * d);
        }
        company(code + "-TT", "Đại đội Thông tin", code, 20, 60, 1000);
        company(code + "-QY", "Đại đội Quân y", code, 21, 40, zeal + 100);
        unit(code + "-BP", "Phân đội biệt phái", "trung đội", "don_vi", code, 22, null);
        for (int i = 0; i < 6; i++) {
            String seconded = soldier(code + "-BP", zeal);
            status(seconded, "secondment", today.minusDays(200), null);
        }
    }

    private void battalion(String code, String name, String parent, int order, int zeal) {
        unit(code, name, "tiểu đoàn", "don_vi", parent, order, "4");
        officer("Thiếu tá", "Tiểu đoàn trưởng", code, zeal);
        officer("Đại úy", "Chính trị viên tiểu đoàn", code, zeal);
        staff(code + "-TB", "Tiểu đoàn bộ", code, 14, 1000);
        for (int c = 1; c <= 3; c++) {
            company(code + "-C" + c, "Đại đội " + c, code, c, 60, zeal + 40 - 30 * c);
        }
    }

    private void company(String code, String name, String parent, int order, int strength, int zeal) {
        unit(code, name, "đại đội", "don_vi", parent, order, null);
        officer("Đại úy", "Đại đội trưởng", code, zeal);
        officer("Thượng úy", "Chính trị viên đại đội", code, zeal);
        for (int i = 0; i < strength - 2; i++) {
            soldier(code, zeal);
        }
        if (code.equals(REGIMENT + "-D1-C2")) {
            named(SOLDIER, "Đặng Hữu Nghĩa", "Binh nhất", "HSQ-BS", "Chiến sĩ", code, 0);
        }
    }

    private void staff(String code, String name, String parent, int strength, int zeal) {
        unit(code, name, "cơ quan", "co_quan", parent, 1, null);
        officer("Trung tá", "Trưởng ban", code, zeal);
        if (code.equals(REGIMENT + "-CQ")) {
            named(INSTRUCTOR, "Phan Thu Thảo", "Trung úy", "SQ", "Trợ lý tuyên huấn", code, zeal);
        }
        for (int i = 1; i < strength; i++) {
            boolean worker = random.nextInt(4) == 0;
            String who = nextNumber();
            person(who, worker ? FictionalPeople.female(random) : FictionalPeople.male(random), worker ? null : i % 2 == 0 ? "Thượng úy" : "Thiếu tá",
                    worker ? "CNVCQP" : i % 2 == 0 ? "QNCN" : "SQ", worker ? "Nhân viên" : "Trợ lý", code, null, today.minusDays(900));
            learn(who, zeal);
            excuse(who);
        }
    }

    private void officer(String rank, String position, String unit, int zeal) {
        named(nextNumber(), FictionalPeople.male(random), rank, "SQ", position, unit, zeal);
    }

    private void named(String who, String name, String rank, String group, String position, String unit, int zeal) {
        person(who, name, rank, group, position, unit, null, today.minusDays(700));
        learn(who, zeal);
    }

    private String soldier(String unit, int zeal) {
        String[] ranks = {"Binh nhì", "Binh nhất", "Hạ sĩ", "Trung sĩ"};
        boolean recruit = random.nextInt(9) == 0;
        String who = nextNumber();
        LocalDate joined = recruit ? today.minusDays(70) : today.minusDays(260 + random.nextInt(300));
        person(who, FictionalPeople.male(random), recruit ? ranks[0] : ranks[random.nextInt(4)], "HSQ-BS", "Chiến sĩ", unit,
                joined.getYear() + "/" + (joined.getMonthValue() < 7 ? 1 : 2), joined);
        learn(who, recruit ? zeal / 2 : zeal);
        excuse(who);
        return who;
    }

    private void excuse(String who) {
        int chance = random.nextInt(100);
        if (chance < 2) {
            status(who, "hospital", today.minusDays(random.nextInt(40)), null);
        } else if (chance < 4) {
            status(who, "study_long", today.minusDays(100), null);
        } else if (chance < 8) {
            status(who, "leave", today.minusDays(5), today.plusDays(7));
        }
    }

    /** Three courses and the final test, each a step that {@code zeal} thousandths take, over twenty-six weeks with a slow start. */
    private void learn(String who, int zeal) {
        int day = 45 + random.nextInt(125);
        for (String course : List.of("ung-xu-khong-gian-mang", "bao-ve-bi-mat", "lua-dao-deepfake")) {
            if (random.nextInt(1000) >= Math.min(1000, zeal + 60)) {
                return;
            }
            result(who, "course", course, today.minusDays(day), "completed", null);
            day = Math.max(1, day - 3 - random.nextInt(10));
        }
        if (random.nextInt(1000) < 90) {
            result(who, "quiz", "kiem-tra-cuoi-dot", today.minusDays(day), "failed", 15 + random.nextInt(9));
            day = Math.max(1, day - 7);
        }
        if (random.nextInt(1000) < Math.min(1000, zeal + 100)) {
            result(who, "quiz", "kiem-tra-cuoi-dot", today.minusDays(day), "passed", 24 + random.nextInt(7));
        }
    }

    private String nextNumber() {
        number++;
        return String.format(Locale.ROOT, "HL-%06d", number == 204_418 ? ++number : number);
    }

    private void unit(String code, String name, String type, String kind, String parent, int order, String tier) {
        add(units, "code", code, "name", name, "type", type, "kind", kind, "parent_code", parent, "sort_order", String.valueOf(order), "tier", tier,
                "valid_from", today.minusYears(3).withDayOfYear(1).toString());
    }

    private void person(String who, String name, String rank, String group, String position, String unit, String cohort, LocalDate from) {
        add(people, "service_number", who, "full_name", name, "rank", rank, "group", group, "position", position, "unit_code", unit, "cohort", cohort,
                "posted_from", from.toString(), "birth_year", String.valueOf(today.getYear() - 20 - random.nextInt(group.equals("HSQ-BS") ? 5 : 30)));
    }

    private void status(String who, String status, LocalDate from, LocalDate to) {
        add(statuses, "service_number", who, "status", status, "from", from.toString(), "to", to == null ? null : to.toString());
    }

    private void result(String who, String kind, String code, LocalDate day, String outcome, Integer score) {
        add(results, "service_number", who, "kind", kind, "code", code, "earned_on", day.toString(), "outcome", outcome, "score",
                score == null ? null : score.toString(), "max_score", score == null ? null : "30", "source", random.nextInt(3) == 0 ? "paper" : "class");
    }

    private static void add(List<Bulk.Row> rows, String... cells) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            if (cells[i + 1] != null) {
                values.put(cells[i], cells[i + 1]);
            }
        }
        rows.add(new Bulk.Row(rows.size() + 2, values));
    }
}
