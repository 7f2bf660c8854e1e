package vn.hocvuso.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.testing.Databases;

/** Whatever is marked, corrected, moved, called off and changed: each person's result is what a slow look at the whole history says. */
class AttendanceHistoriesTest {
    private static final List<String> PEOPLE = List.of("A1", "A2", "A3");
    private static final List<String> STATES = List.of("present", "present", "present", "late", "excused", "absent", "exempt");
    private static final List<String> EXCUSED = List.of("attended", "left-out", "missed");

    static List<org.junit.jupiter.api.Named<DataSource>> databases() {
        return Databases.both().toList();
    }

    /** A session as the test remembers it. */
    private static final class Held {
        private LocalDate day;
        private boolean off;
        private final Map<String, String> marks = new HashMap<>();
    }

    private final Map<UUID, Held> sessions = new TreeMap<>();
    private ClassView of;
    private Classroom room;
    private Random random;

    @ParameterizedTest
    @MethodSource("databases")
    void results_follow_any_history_of_attendance(DataSource database) {
        for (int history = 0; history < 4; history++) {
            random = new Random(20261127 + history);
            sessions.clear();
            if (history == 0) {
                room = new Classroom(database);
            }
            room.garrison.sql.update("delete from result");
            of = room.open(2 + random.nextInt(4), 40 + random.nextInt(61), EXCUSED.get(random.nextInt(3)));
            for (int step = 0; step < 40; step++) {
                room.later();
                step();
                compare("history " + history + " step " + step);
            }
        }
    }

    private void step() {
        List<UUID> live = sessions.keySet().stream().filter(id -> !sessions.get(id).off).toList();
        int dice = random.nextInt(12);
        if (live.isEmpty() || dice == 0 && live.size() < 7) {
            LocalDate day = freeDay();
            Held held = new Held();
            held.day = day;
            sessions.put(room.plan(of, day).id(), held);
        } else if (dice == 1) {
            UUID id = live.get(random.nextInt(live.size()));
            LocalDate day = freeDay();
            room.garrison.transaction.run(
                    () -> room.classes.reschedule(of.number(), id, new SessionPlan(day, "19:30", null, "hall", null), room.at("e"), "A0"));
            sessions.get(id).day = day;
        } else if (dice == 2 && live.size() > 2) {
            UUID id = live.get(random.nextInt(live.size()));
            room.garrison.transaction.run(() -> room.classes.callOff(of.number(), id, "trùng lịch", room.at("e"), "A0"));
            sessions.get(id).off = true;
        } else if (dice == 3) {
            ClassTerms terms = new ClassTerms("Lớp", "an-toan", 2 + random.nextInt(4), 40 + random.nextInt(61), EXCUSED.get(random.nextInt(3)));
            of = room.garrison.transaction.call(() -> room.classes.change(of.number(), terms, of.version(), room.at("e"), "A0"));
        } else {
            mark(live);
        }
    }

    private LocalDate freeDay() {
        Set<LocalDate> taken = new HashSet<>();
        sessions.values().forEach(held -> taken.add(held.day));
        LocalDate day = Classroom.TODAY.minusDays(random.nextInt(25));
        while (taken.contains(day)) {
            day = Classroom.TODAY.minusDays(random.nextInt(25));
        }
        return day;
    }

    private void mark(List<UUID> live) {
        Map<String, Mark> marks = new HashMap<>();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            UUID session = live.get(random.nextInt(live.size()));
            String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
            String state = random.nextInt(9) == 0 ? null : STATES.get(random.nextInt(STATES.size()));
            marks.put(session + person, new Mark(session, person, sessions.get(session).marks.get(person), state));
        }
        room.state(of, marks.values().toArray(Mark[]::new));
        marks.values().forEach(mark -> sessions.get(mark.session()).marks.put(mark.person(), mark.state()));
    }

    private void compare(String when) {
        for (String person : PEOPLE) {
            LocalDate day = completed(person);
            List<String> expected = day == null ? List.of() : List.of("completed " + day + " class A0");
            assertThat(room.standing(person)).as(when + " " + person).isEqualTo(expected);
        }
    }

    /** The first day at whose evening, by all that is known now of that day and the days before, enough had been attended. */
    private LocalDate completed(String person) {
        List<Held> live = new ArrayList<>(sessions.values().stream().filter(held -> !held.off).toList());
        live.sort(Comparator.comparing(held -> held.day));
        for (Held last : live) {
            List<String> states = live.stream().filter(held -> !held.day.isAfter(last.day)).map(held -> String.valueOf(held.marks.get(person))).toList();
            long seen = states.stream().filter(state -> state.equals("present") || state.equals("late")).count();
            long leave = states.stream().filter("excused"::equals).count();
            long exempt = states.stream().filter("exempt"::equals).count();
            long asked = Math.max(of.plannedSessions(), live.size()) - exempt - (of.excused().equals("left-out") ? leave : 0);
            long attended = seen + (of.excused().equals("attended") ? leave : 0);
            if (seen > 0 && (double) attended / asked + 1e-9 >= of.requiredPercent() / 100.0) {
                return last.day;
            }
        }
        return null;
    }
}
