package vn.hocvuso.followup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import vn.hocvuso.followup.MatrixView.Cell;
import vn.hocvuso.followup.control.MatrixQueries;
import vn.hocvuso.followup.rule.CellState;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.SeededIds;

/** A battalion and a course with traces written straight into the tables, and beside them what every cell should say. */
final class Classroom {
    static final LocalDate TODAY = Garrison.TODAY;
    private static final String[] UNITS = {"d", "c1", "c2", "b1"};
    private static final String[] RANKS = {"B2", "B1", "H1", "H2", "1/", "3//"};

    final Garrison garrison;
    final Sql sql;
    final MatrixQueries queries;
    final Subject subject;
    final List<String> numbers = new ArrayList<>();
    /** By service number, then in the order of the activities. */
    final Map<String, List<Cell>> told = new HashMap<>();

    private final SeededIds ids;
    private final Random random;
    private final UUID course;

    Classroom(DataSource database, long seed, int people, int lessons, int tests) {
        garrison = new Garrison(database, seed);
        sql = garrison.sql;
        ids = new SeededIds(seed + 1);
        random = new Random(seed);
        queries = new MatrixQueries(sql, garrison.clock);
        course = ids.next();
        sql.update("insert into course (id, slug, withdrawn, current_number) values (?, 'khoa', false, 1)", course);
        List<Activity> activities = new ArrayList<>(List.of(new Activity("course:khoa", "course", 1, course, null, "Khóa")));
        for (int i = 1; i <= lessons; i++) {
            activities.add(new Activity("lesson:b" + i, "lesson", i, ids.next(), course, "Bài " + i));
        }
        for (int i = 1; i <= tests; i++) {
            activities.add(new Activity("quiz:k" + i, "quiz", i, ids.next(), null, "Bài kiểm tra " + i));
        }
        subject = new Subject("course", "khoa", "Khóa", activities);
        enlist(people);
    }

    private void enlist(int people) {
        garrison.importUnits(Garrison.unitRows("d - 2020-01-01 | c1 d 2020-01-01 | c2 d 2020-01-01 | b1 c1 2020-01-01"), false, false);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < people; i++) {
            String number = "P" + (1000 + random.nextInt(8) * 1000 + i);
            numbers.add(number);
            rows.append(number).append(' ').append(UNITS[random.nextInt(UNITS.length)]).append(" 2024-01-01")
                    .append(" rank=").append(RANKS[random.nextInt(RANKS.length)])
                    .append(" full_name=Lê_Văn_").append((char) ('A' + random.nextInt(5)))
                    .append(random.nextInt(9) == 0 ? " position=Đại_đội_trưởng" : "")
                    .append(" group=").append(random.nextInt(4) == 0 ? "SQ" : "HSQ-BS").append(" | ");
        }
        garrison.importPeople(Garrison.peopleRows(rows.toString()), false, false);
    }

    /** A row of the query with what it should hold. */
    MatrixQuery query(String unit, String group, String activity, String state) {
        return new MatrixQuery("khoa", null, unit, group, activity, state);
    }

    /** Random traces of everybody at everything. */
    void learn() {
        List<Object[]> lessons = new ArrayList<>();
        List<Object[]> again = new ArrayList<>();
        List<Object[]> results = new ArrayList<>();
        for (String number : numbers) {
            UUID person = garrison.people.idOf(number);
            List<Cell> cells = new ArrayList<>();
            for (Activity activity : subject.activities()) {
                cells.add(switch (activity.kind()) {
                    case "lesson" -> lesson(person, activity, lessons, again);
                    case "quiz" -> quiz(person, activity, results);
                    default -> course(person, results);
                });
            }
            told.put(number, cells);
        }
        sql.insert("lesson_progress (person_id, course_id, lesson_id, first_at, completed_at, seconds)", lessons);
        sql.insert("lesson_redo (person_id, course_id, lesson_id, asked_at, done_at)", again);
        sql.insert("result (id, person_id, kind, item_id, outcome, earned_on, source, score, max_score, recorded_at, recorded_by, voided)", results);
    }

    /** Some of what is done is to be learnt again, or was. */
    private Cell lesson(UUID person, Activity lesson, List<Object[]> rows, List<Object[]> again) {
        int luck = random.nextInt(3);
        if (luck == 0) {
            return Cell.NONE;
        }
        LocalDate day = day();
        Instant at = day.atTime(5, 0).toInstant(ZoneOffset.UTC); // noon at home
        rows.add(new Object[] {person, course, lesson.id(), at, luck == 1 ? null : at, 60});
        int redo = luck == 2 ? random.nextInt(6) : 0;
        if (redo == 1 || redo == 2) {
            again.add(new Object[] {person, course, lesson.id(), at, redo == 1 ? null : at});
        }
        return new Cell(luck == 1 || redo == 1 ? CellState.BEGUN : CellState.DONE, day, 0);
    }

    private Cell quiz(UUID person, Activity quiz, List<Object[]> rows) {
        LocalDate started = day();
        LocalDate latest = null;
        LocalDate passed = null;
        int failures = random.nextInt(3);
        boolean passes = random.nextInt(3) == 0;
        boolean begun = random.nextInt(4) > 0 || failures > 0 || passes;
        if (begun) {
            rows.add(result(person, "quiz", quiz.id(), "started", started));
            latest = started;
        }
        for (int i = 0; i < failures; i++) {
            LocalDate on = started.plusDays(i + 1);
            rows.add(result(person, "quiz", quiz.id(), "failed", on));
            latest = on;
        }
        if (passes) {
            passed = started.plusDays(random.nextInt(4));
            rows.add(result(person, "quiz", quiz.id(), "passed", passed));
        }
        CellState state = passes ? CellState.DONE : failures > 0 ? CellState.FAILED : begun ? CellState.BEGUN : CellState.NONE;
        return new Cell(state, passes ? passed : latest, failures);
    }

    private Cell course(UUID person, List<Object[]> rows) {
        int luck = random.nextInt(4);
        if (luck == 0) {
            return Cell.NONE;
        }
        LocalDate day = day();
        rows.add(result(person, "course", course, luck == 1 ? "started" : luck == 2 ? "failed" : "completed", day));
        return new Cell(luck == 3 ? CellState.DONE : CellState.BEGUN, day, 0);
    }

    private Object[] result(UUID person, String kind, UUID item, String outcome, LocalDate day) {
        return new Object[] {
            ids.next(), person, kind, item, outcome, day, "platform", BigDecimal.ONE, BigDecimal.TEN, Instant.parse("2026-01-01T00:00:00Z"), "test", 0
        };
    }

    private LocalDate day() {
        return TODAY.minusDays(10 + random.nextInt(90));
    }

    UUID unit(String code) {
        return garrison.units.idOf(code);
    }
}
