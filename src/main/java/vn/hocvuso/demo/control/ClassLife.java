package vn.hocvuso.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.classroom.AttendanceSheets;
import vn.hocvuso.classroom.ClassTerms;
import vn.hocvuso.classroom.ClassView;
import vn.hocvuso.classroom.Classes;
import vn.hocvuso.classroom.Joining;
import vn.hocvuso.classroom.Mark;
import vn.hocvuso.classroom.Member;
import vn.hocvuso.classroom.OutsideLine;
import vn.hocvuso.classroom.OutsideResults;
import vn.hocvuso.classroom.OutsideTyping;
import vn.hocvuso.classroom.Reversals;
import vn.hocvuso.classroom.Rosters;
import vn.hocvuso.classroom.SessionPlan;
import vn.hocvuso.demo.rule.FictionalDivision;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Ids;

/** An evening class in the middle of its course, one that is over, and what its people brought from elsewhere. */
@ApplicationScoped
public class ClassLife {
    private static final Caller.Scope ALL = Caller.Scope.EVERYTHING;
    private static final String TEACHER = FictionalDivision.INSTRUCTOR;
    private static final String COMMANDER = FictionalDivision.COMMANDER;
    private static final String COMPANY = FictionalDivision.REGIMENT + "-D1-C2";
    private static final String STAFF = FictionalDivision.REGIMENT + "-CQ";
    /** Of twenty: one absent, two excused, two late. */
    private static final List<String> HABITS = List.of("absent", "excused", "late", "excused", "late");
    /** The smallest document that opens: a page with one line. */
    private static final String EVIDENCE = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
            4 0 obj<</Length 57>>stream
            BT /F 14 Tf 72 760 Td (DANH SACH KET QUA, BAN MINH HOA) Tj ET
            endstream endobj
            5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
            trailer<</Root 1 0 R>>
            """;

    @Inject
    Days days;

    @Inject
    Classes classes;

    @Inject
    Rosters rosters;

    @Inject
    AttendanceSheets sheets;

    @Inject
    OutsideResults outside;

    @Inject
    Reversals reversals;

    @Inject
    Ids ids;

    public void live(FictionalDivision division) {
        running();
        String over = over(division);
        fromElsewhere(over);
    }

    /** Six evenings: three are held, one is tonight, two are to come. */
    private void running() {
        String number = make(24, new ClassTerms("Máy tính cơ bản, tối thứ ba", "may-tinh-tep-thu-muc", 6, 80, "missed"), COMPANY, new Joining(COMPANY, null, null, null));
        List<UUID> sessions = new ArrayList<>();
        for (int ago : List.of(21, 14, 7, 0, -7, -14)) {
            sessions.add(plan(number, days.today().minusDays(ago), "Phòng Hồ Chí Minh đại đội"));
        }
        for (int held = 0; held < 3; held++) {
            int evening = held;
            days.evening(21 - 7 * held, () -> attend(number, sessions.get(evening), evening));
        }
        days.evening(6, () -> correct(number, sessions.get(2)));
    }

    /** Three of four evenings were held; whoever came to two completed the course. */
    private String over(FictionalDivision division) {
        List<String> staff = division.peopleOf(STAFF).stream().filter(who -> !who.equals(TEACHER)).limit(24).toList();
        String number = make(43, new ClassTerms("Văn bản điện tử cho cơ quan", "van-ban-bang-tinh-trinh-chieu", 3, 66, "left-out"), STAFF, new Joining(null, null, staff, null));
        int evening = 0;
        for (int ago : List.of(40, 33, 26, 19)) {
            UUID session = plan(number, days.today().minusDays(ago), "Phòng máy trung đoàn");
            if (ago == 33) {
                days.evening(ago, () -> classes.callOff(number, session, "Trực sẵn sàng chiến đấu", ALL, TEACHER));
            } else {
                int held = evening++;
                days.evening(ago, () -> attend(number, session, held));
            }
        }
        return number;
    }

    private String make(int ago, ClassTerms terms, String unit, Joining joining) {
        String[] number = new String[1];
        days.evening(ago, () -> {
            ClassView made = classes.make(terms, unit, ALL, TEACHER);
            rosters.join(made.number(), joining, ALL, TEACHER);
            number[0] = made.number();
        });
        return number[0];
    }

    private UUID plan(String number, LocalDate day, String venue) {
        return classes.plan(number, new SessionPlan(day, "19:30", venue, "hall", TEACHER), ALL, TEACHER).id();
    }

    private void attend(String number, UUID session, int evening) {
        List<Mark> marks = new ArrayList<>();
        List<Member> members = rosters.of(number, ALL);
        for (int i = 0; i < members.size(); i++) {
            int habit = (i * 7 + evening * 3) % 20;
            marks.add(new Mark(session, members.get(i).serviceNumber(), null, habit < HABITS.size() ? HABITS.get(habit) : "present"));
        }
        sheets.state(number, ids.next(), marks, null, ALL, TEACHER);
    }

    private void correct(String number, UUID session) {
        rosters.of(number, ALL).stream()
                .map(Member::serviceNumber)
                .filter(who -> state(number, session, who).equals("absent"))
                .findFirst()
                .ifPresent(who -> sheets.state(
                        number, ids.next(), List.of(new Mark(session, who, "absent", "excused")), "Có giấy khám của đại đội Quân y", ALL, TEACHER));
    }

    private String state(String number, UUID session, String who) {
        return sheets.sheet(number, Set.of(session), ALL).rows().stream()
                .filter(row -> row.member().serviceNumber().equals(who))
                .map(row -> String.valueOf(row.cells().get(0).state()))
                .findFirst()
                .orElse("");
    }

    /** One batch counts, with one result doubted; one waits for the instructor, one for the commander. */
    private void fromElsewhere(String number) {
        String[] first = new String[1];
        days.evening(12, () -> first[0] = type(number, new Batch("thu-hop-lam-viec-nhom", "qlms", "Lớp trực tuyến quý III", 0, 8, 20), TEACHER));
        days.evening(11, () -> outside.confirm(first[0], ALL, COMMANDER));
        days.evening(1, () -> reversals.ask(
                first[0], rosters.of(number, ALL).get(2).serviceNumber(), "Sổ ký của lớp trực tuyến không có tên đồng chí này", ALL, TEACHER));
        days.evening(3, () -> type(number, new Batch("chu-ky-so-luong-van-ban", "paper", "Sổ ký lớp chữ ký số", 8, 5, 9), COMMANDER));
        days.evening(2, () -> type(number, new Batch("ai-co-ban", "other", "Tập huấn AI của phòng Tham mưu", 3, 6, 5), TEACHER));
    }

    /** @param first of the class's people, and how many; {@code ago} when they earned it */
    private record Batch(String course, String source, String note, int first, int many, int ago) {}

    private String type(String number, Batch batch, String by) {
        List<OutsideLine> lines = rosters.of(number, ALL).stream()
                .skip(batch.first())
                .limit(batch.many())
                .map(member -> line(member, days.today().minusDays(batch.ago())))
                .toList();
        OutsideTyping typing = new OutsideTyping("course", batch.course(), batch.source(), batch.note(), lines);
        String typed = outside.type(number, typing, ALL, by).batch().number();
        outside.attach(typed, "minh-chung.pdf", EVIDENCE.getBytes(StandardCharsets.US_ASCII), ALL, by);
        return typed;
    }

    private static OutsideLine line(Member member, LocalDate day) {
        int points = 7 + member.serviceNumber().charAt(member.serviceNumber().length() - 1) % 4;
        return new OutsideLine(member.serviceNumber(), day, "completed", BigDecimal.valueOf(points), BigDecimal.TEN);
    }
}
