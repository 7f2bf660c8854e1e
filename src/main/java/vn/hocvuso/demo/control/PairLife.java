package vn.hocvuso.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.demo.rule.FictionalDivision;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.mentoring.MentorDesk;
import vn.hocvuso.mentoring.Mentoring;
import vn.hocvuso.mentoring.PairView;
import vn.hocvuso.mentoring.Pairs;
import vn.hocvuso.mentoring.ProgrammeWish;
import vn.hocvuso.personnel.People;

/** A programme of mentoring a month old: most pairs meet, one has fallen silent, two have reached what they wanted. */
@ApplicationScoped
public class PairLife {
    private static final Caller.Scope ALL = Caller.Scope.EVERYTHING;
    private static final String BEFORE = "kiem-tra-dau-vao";
    private static final String LATER = "kiem-tra-dau-ra";
    private static final String TEACHER = FictionalDivision.INSTRUCTOR;
    private static final String COMMANDER = FictionalDivision.COMMANDER;
    /** Learners are weak in three of them, one after the other. */
    private static final List<String> HARD = List.of("TT02:1.2", "TT02:2.6", "TT02:3.2", "TT02:4.2", "TT02:5.1", "TT02:6.3");
    private static final List<String> NOTES = List.of(
            "Tự đặt được mật khẩu mạnh, bật hai lớp.", "Nhận ra được ba dấu hiệu lừa đảo.", "Làm được bảng tính có công thức cộng.", "Còn lúng túng khi tìm tệp đã lưu.");

    @Inject
    Days days;

    @Inject
    Sitting sitting;

    @Inject
    Mentoring mentoring;

    @Inject
    Pairs pairs;

    @Inject
    MentorDesk desk;

    @Inject
    People people;

    @Inject
    Ids ids;

    public void live(FictionalDivision division) {
        List<String> company = division.peopleOf(FictionalDivision.REGIMENT + "-D1-C2");
        List<String> mentors = List.of(TEACHER, company.get(0), company.get(1), company.get(2));
        List<String> learners = new ArrayList<>(company.subList(5, 11));
        learners.add(FictionalDivision.SOLDIER);
        days.evening(35, () -> sit(mentors, learners));
        UUID[] programme = new UUID[1];
        days.evening(32, () -> programme[0] = begin());
        days.evening(30, () -> match(programme[0]));
        meet(mentors);
        days.evening(4, () -> again(learners.subList(0, 2)));
        days.evening(3, () -> mentoring.thank(
                programme[0], ids.next(), mentors.get(1), "Cảm ơn đồng chí đã kiên trì kèm anh em buổi tối.", people.idOf(COMMANDER), ALL, COMMANDER));
    }

    private void sit(List<String> mentors, List<String> learners) {
        mentors.forEach(who -> sitting.sit(people.idOf(who), BEFORE, Set.of()));
        for (int i = 0; i < learners.size(); i++) {
            sitting.sit(people.idOf(learners.get(i)), BEFORE, weak(i, 3));
        }
    }

    private static Set<String> weak(int learner, int many) {
        Set<String> weak = new LinkedHashSet<>();
        for (int i = 0; i < many; i++) {
            weak.add(HARD.get((learner + i) % HARD.size()));
        }
        return weak;
    }

    private UUID begin() {
        ProgrammeWish wish = new ProgrammeWish(
                "Kèm nhau 60 ngày", FictionalDivision.REGIMENT, BEFORE, LATER, days.today(), days.today().plusDays(60), 3, 80);
        return mentoring.begin(wish, ALL, TEACHER).id();
    }

    private void match(UUID programme) {
        pairs.suggest(programme, ALL);
        pairs.pair(programme, TEACHER, FictionalDivision.SOLDIER, ALL);
        pairs.confirm(programme, ALL);
    }

    /** Every week with everybody, but for one mentor who met them once. */
    private void meet(List<String> mentors) {
        for (int week = 0; week < 4; week++) {
            int round = week;
            days.evening(27 - 7 * week, () -> {
                for (int i = 0; i < mentors.size(); i++) {
                    if (i != mentors.size() - 1 || round == 0) {
                        log(mentors.get(i), round + i);
                    }
                }
            });
        }
    }

    private void log(String mentor, int turn) {
        UUID id = people.idOf(mentor);
        List<UUID> own = desk.of(id).teaching().stream().map(PairView::id).toList();
        if (!own.isEmpty()) {
            desk.log(id, own, null, 30 + 15 * (turn % 3), NOTES.get(turn % NOTES.size()), mentor);
        }
    }

    /** The first has reached everything, the second all but one. */
    private void again(List<String> learners) {
        for (int i = 0; i < learners.size(); i++) {
            sitting.sit(people.idOf(learners.get(i)), LATER, weak(i, i));
        }
    }
}
