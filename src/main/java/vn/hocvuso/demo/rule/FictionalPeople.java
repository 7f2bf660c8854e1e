package vn.hocvuso.demo.rule;

import java.util.Random;

/** Names as they are common, put together by chance: whoever bears one does so by coincidence. */
final class FictionalPeople {
    private static final String[] FAMILY = {
        "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Phan", "Đinh", "Lương",
        "Hà", "Sùng", "Giàng", "Lò", "Nông", "Y", "Kpă", "Thạch", "Triệu"
    };
    private static final String[] MIDDLE_MALE = {"Văn", "Hữu", "Đức", "Quang", "Minh", "Xuân", "Công", "Thế", "Đình", "Ngọc", "Duy", "Trọng", "Tiến", "Bá", "A"};
    private static final String[] MIDDLE_FEMALE = {"Thị", "Thị Ngọc", "Thu", "Thị Thanh", "Thùy", "Thị Hồng"};
    private static final String[] GIVEN_MALE = {
        "Nam", "Hùng", "Nghĩa", "Thịnh", "Lưỡng", "Dũng", "Cường", "Tuấn", "Hải", "Sơn", "Long", "Phong", "Quân", "Thắng", "Toàn", "Kiên", "Khánh", "Bảo",
        "Đạt", "Huy", "Tài", "Phúc", "Lộc", "Vinh", "Hưởng", "Trường", "Giang", "Dế", "Chiến", "Tú"
    };
    private static final String[] GIVEN_FEMALE = {"Hương", "Lan", "Ánh", "Thủy", "Hạnh", "Nhung", "Yến", "Trang", "Mai", "Thảo"};

    private FictionalPeople() {}

    static String male(Random random) {
        return one(FAMILY, random) + " " + one(MIDDLE_MALE, random) + " " + one(GIVEN_MALE, random);
    }

    static String female(Random random) {
        return one(FAMILY, random) + " " + one(MIDDLE_FEMALE, random) + " " + one(GIVEN_FEMALE, random);
    }

    private static String one(String[] names, Random random) {
        return names[random.nextInt(names.length)];
    }
}
