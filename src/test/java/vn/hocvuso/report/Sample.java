package vn.hocvuso.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.hocvuso.coverage.CutoffDefinition;
import vn.hocvuso.coverage.CutoffVersion;
import vn.hocvuso.coverage.CutoffView;
import vn.hocvuso.coverage.UnitName;
import vn.hocvuso.coverage.rule.Frozen;
import vn.hocvuso.coverage.rule.FrozenText;
import vn.hocvuso.coverage.rule.Tally;
import vn.hocvuso.report.rule.Emulation;
import vn.hocvuso.report.rule.ReportTables;

/** A fictional regiment with as many battalions as wanted, frozen and reported. */
public final class Sample {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 14);
    private static final Instant AT = Instant.parse("2026-06-15T01:30:00Z");
    private static final String LONG = "Tiểu đoàn huấn luyện và bảo đảm kỹ thuật cơ động hỗn hợp số ";

    private Sample() {}

    /** Child {@code i} has 40 + i soldiers and officers, of whom everybody but {@code i % 4} has passed; the third has nobody to learn. */
    public static CutoffView cutoff(String number, int children) {
        List<Frozen.Line> lines = new ArrayList<>();
        Map<String, Tally> all = new LinkedHashMap<>(Map.of("SQ", new Tally(5, 0, 5, 5, 5, 5, 0)));
        for (int i = 1; i <= children; i++) {
            Map<String, Tally> groups = new LinkedHashMap<>();
            if (i == 3) {
                groups.put("SQ", new Tally(2, 2, 0, 0, 0, 0, 0));
            } else {
                groups.put("SQ", new Tally(8, 1, 7, 7, 7, 7, 0));
                groups.put("HSQ-BS", new Tally(32L + i, 0, 32L + i, 32L + i, 31L + i, 32L + i - i % 4, i % 4));
            }
            groups.forEach((group, tally) -> all.merge(group, tally, Sample::plus));
            Tally sum = groups.values().stream().reduce(Tally.ZERO, Sample::plus);
            LocalDate full = i % 4 == 0 ? DAY.minusDays(i) : null;
            UnitName name = new UnitName("d" + i, i % 2 == 0 ? LONG + i : "Tiểu đoàn " + i, "tiểu đoàn", 4);
            lines.add(new Frozen.Line(1, "e9", name, sum, groups, i == 3 ? null : DAY.minusDays(20 + i), full));
        }
        Tally sum = all.values().stream().reduce(Tally.ZERO, Sample::plus);
        lines.add(0, new Frozen.Line(0, null, new UnitName("e9", "Trung đoàn 9", "trung đoàn", 3), sum, all, null, null));
        return view(number, lines, sum);
    }

    /** A unit without anybody. */
    public static CutoffView nobody() {
        Frozen.Line line = new Frozen.Line(0, null, new UnitName("e9", "Trung đoàn 9", "trung đoàn", 3), Tally.ZERO, Map.of(), null, null);
        return view("CS-2026-000009", List.of(line), Tally.ZERO);
    }

    private static CutoffView view(String number, List<Frozen.Line> lines, Tally sum) {
        CutoffDefinition definition = new CutoffDefinition("dot-2026", "Phổ cập kỹ năng số 2026", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30), null,
                950, null, List.of("e9"), List.of(), List.of("a", "b"), "q", List.of("hospital"));
        Frozen.Signed strength = new Frozen.Signed(sum.onRoll() + 2, DAY, sum.onRoll(), -2L, "missing");
        Frozen frozen = new Frozen(new Frozen.Mark(number, 1, DAY, null, "SYSTEM", AT, null, null), definition, strength, lines);
        String sha256 = FrozenText.sha256(FrozenText.write(frozen));
        CutoffVersion version = new CutoffVersion(number, 1, "dot-2026", definition.name(), "e9", "Trung đoàn 9", DAY, sum.required(), sum.passed(),
                BigDecimal.ONE, null, null, null, "SYSTEM", AT, sha256);
        return CutoffView.of(frozen, version, List.of(version), List.of());
    }

    private static Tally plus(Tally one, Tally other) {
        return one.minus(Tally.ZERO.minus(other));
    }

    public static ReportSetting setting(String header) {
        boolean party = header.equals(ReportSetting.PARTY);
        return new ReportSetting(header, party ? "ĐẢNG BỘ SƯ ĐOÀN 99" : "SƯ ĐOÀN 99", party ? "ĐẢNG ỦY TRUNG ĐOÀN 9" : "TRUNG ĐOÀN 9",
                party ? "BC/ĐU" : "BC-e9", "Hà Nội", party ? "TM." : "KT.", party ? "ĐẢNG ỦY" : "TRUNG ĐOÀN TRƯỞNG",
                party ? "BÍ THƯ" : "PHÓ TRUNG ĐOÀN TRƯỞNG", "Thượng tá", "Lê Quang Vĩnh", "Thủ trưởng Sư đoàn 99 (để b/c);\nPhòng Chính trị Sư đoàn 99;\nLưu: VT, BTH. N05.", 1);
    }

    public static ReportView report(CutoffView cutoff, CutoffView before, ReportSetting setting) {
        Map<String, String> texts = new LinkedHashMap<>();
        ReportDraft.PARTS.forEach(part -> texts.put(part, IntStream.rangeClosed(1, 2).mapToObj(i -> "Đơn vị đã quán triệt đầy đủ chỉ thị, hướng dẫn"
                + " của cấp trên, tổ chức học tập nghiêm túc, bảo đảm quân số; đồng chí biết dạy đồng chí chưa biết. Ý " + i + " của phần " + part + ".\n")
                .reduce("", String::concat)));
        texts.remove("proposals");
        ReportDraft draft = new ReportDraft("15", LocalDate.of(2026, 2, 6), "", texts, Map.of("d2", "Hai đồng chí đi viện, kiểm tra lại trong tháng 7"), 1,
                "HL-1", AT);
        ReportTables tables = new ReportTables(cutoff, before, draft.notes());
        return new ReportView("half", 1, LocalDate.of(2025, 12, 15), DAY, cutoff, before == null ? null : before.frozen(), List.of(), setting, draft,
                tables.everybody(), tables.byGroup(), Emulation.candidates(cutoff));
    }
}
