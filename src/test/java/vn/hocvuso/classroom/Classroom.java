package vn.hocvuso.classroom;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.catalog.control.CourseQueries;
import vn.hocvuso.catalog.control.CourseRepository;
import vn.hocvuso.catalog.control.LessonQueries;
import vn.hocvuso.catalog.control.ProgrammeRepository;
import vn.hocvuso.catalog.control.SkillRepository;
import vn.hocvuso.classroom.control.AttendanceRepository;
import vn.hocvuso.classroom.control.ClassRepository;
import vn.hocvuso.classroom.control.Completing;
import vn.hocvuso.classroom.control.MemberRepository;
import vn.hocvuso.classroom.control.OutsideRepository;
import vn.hocvuso.classroom.control.Register;
import vn.hocvuso.classroom.control.ReversalRepository;
import vn.hocvuso.classroom.control.SessionRepository;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.progress.AttendedCourses;
import vn.hocvuso.progress.ConfirmedResults;
import vn.hocvuso.progress.Corrections;
import vn.hocvuso.progress.ResultsChanged;
import vn.hocvuso.progress.control.AttendedResults;
import vn.hocvuso.progress.control.ReferredResults;
import vn.hocvuso.progress.control.ResultQueries;
import vn.hocvuso.progress.control.ResultRepository;
import vn.hocvuso.testing.Fired;
import vn.hocvuso.testing.SeededIds;

/** A regiment of two companies with a course of the catalogue, and classes behind their doors on a database at hand. */
final class Classroom {
    static final LocalDate TODAY = Garrison.TODAY;

    final Garrison garrison;
    final Fired<DomainEvent> events = new Fired<>();
    final Fired<ResultsChanged> results = new Fired<>();
    final SeededIds ids = new SeededIds(9);
    final Classes classes;
    final Rosters rosters;
    final AttendanceSheets sheets;
    final AttendanceFiles files;
    final OutsideResults outside;
    final Reversals reversals;
    final Corrections corrections;

    Classroom(DataSource database) {
        garrison = new Garrison(database, 7);
        garrison.importUnits(Garrison.unitRows("e - 2020-01-01 | c1 e 2020-01-01 | c2 e 2020-01-01"), false, false);
        garrison.importPeople(
                Garrison.peopleRows(
                        """
                        A0 e 2024-01-01 | A1 c1 2024-01-01 rank=B1 | A2 c1 2024-01-01 rank=H2 | A3 c1 2024-01-01 position=Đại_đội_trưởng group=SQ rank=3/
                        | A4 c1 2024-01-01..2026-10-31 rank=B2 | B1 c2 2024-01-01"""),
                false, false);
        course("an-toan");
        ClassRepository classRepository = new ClassRepository(garrison.sql);
        Register register = new Register(classRepository, garrison.clock);
        SessionRepository sessions = new SessionRepository(garrison.sql);
        AttendanceRepository attendance = new AttendanceRepository(garrison.sql);
        MemberRepository members = new MemberRepository(garrison.sql);
        SkillRepository skills = new SkillRepository(garrison.sql);
        Courses courses = new Courses(
                new CourseRepository(garrison.sql, ids), new CourseQueries(garrison.sql), new LessonQueries(garrison.sql, skills), skills, new ProgrammeRepository(garrison.sql), garrison.clock,
                new Fired<>());
        AttendedCourses attended = new AttendedCourses(
                new AttendedResults(garrison.sql), new ResultRepository(garrison.sql, ids), new ResultQueries(garrison.sql), results, events, garrison.clock);
        Completing completing = new Completing(sessions, attendance, attended);
        classes = new Classes(register, classRepository, sessions, completing, courses, garrison.units, garrison.people, ids, events);
        rosters = new Rosters(register, classRepository, members, sessions, attendance, garrison.units, events);
        sheets = new AttendanceSheets(register, sessions, members, attendance, completing, events);
        files = new AttendanceFiles(sheets, classRepository, ids, garrison.clock);
        ConfirmedResults confirmed = new ConfirmedResults(
                new ResultRepository(garrison.sql, ids), new ReferredResults(garrison.sql), new ResultQueries(garrison.sql), results, events, garrison.clock);
        OutsideRepository batches = new OutsideRepository(garrison.sql);
        ReversalRepository asked = new ReversalRepository(garrison.sql);
        outside = new OutsideResults(batches, asked, register, members, confirmed, courses, null, ids, events);
        reversals = new Reversals(batches, asked, confirmed, ids, register, events);
        corrections = new Corrections(
                new ResultRepository(garrison.sql, ids), new ReferredResults(garrison.sql), new ResultQueries(garrison.sql), null, results, events, garrison.clock);
    }

    private void course(String slug) {
        UUID course = ids.next();
        garrison.sql.update("insert into course (id, slug, withdrawn) values (?, ?, false)", course, slug);
        garrison.sql.update(
                """
                insert into course_version (id, course_id, number, content_hash, title, summary, minutes, completion, details, published_at, published_by)
                values (?, ?, 1, 'x', 'An toàn', '', 10, 'lessons', '{"audience": [], "objectives": [], "skills": []}', ?, 'test')""",
                ids.next(), course, garrison.clock.instant());
        garrison.sql.update("update course set current_number = 1 where id = ?", course);
    }

    Caller.Scope at(String unit) {
        return new Caller.Scope(false, Set.of(garrison.units.idOf(unit)));
    }

    /** Of c1, with everybody who is there today. */
    ClassView open(int planned, Integer required, String excused) {
        ClassView made = garrison.transaction.call(
                () -> classes.make(new ClassTerms("Lớp an toàn", "an-toan", planned, required, excused), "c1", at("e"), "A0"));
        garrison.transaction.run(() -> rosters.join(made.number(), new Joining("c1", TODAY, null, TODAY.minusDays(30)), at("e"), "A0"));
        return made;
    }

    SessionView plan(ClassView of, LocalDate day) {
        return garrison.transaction.call(() -> classes.plan(of.number(), new SessionPlan(day, "19:30", null, "hall", null), at("e"), "A0"));
    }

    /** A session on each of the days before today, the last one yesterday. */
    List<SessionView> yesterdays(ClassView of, int sessions) {
        List<SessionView> planned = new ArrayList<>();
        for (int i = sessions; i >= 1; i--) {
            planned.add(plan(of, TODAY.minusDays(i)));
        }
        return planned;
    }

    StatementReport state(ClassView of, UUID statement, String reason, Mark... marks) {
        return garrison.transaction.call(() -> sheets.state(of.number(), statement, Arrays.asList(marks), reason, at("e"), "A0"));
    }

    StatementReport state(ClassView of, Mark... marks) {
        return state(of, ids.next(), "đối chiếu sổ", marks);
    }

    void later() {
        garrison.clock.advance(Duration.ofSeconds(1));
    }

    /** {@code 2026-11-20 class A0}, revoked ones marked so, in the order of their days. */
    List<String> results(String person) {
        return garrison.sql.list(
                """
                select r.earned_on, r.source, r.recorded_by, r.revoked_at, r.outcome from result r join person n on n.id = r.person_id
                where n.service_number = ? order by r.earned_on, r.voided desc""",
                row -> row.getString("outcome") + " " + row.getObject(1, LocalDate.class) + " " + row.getString(2) + " " + row.getString(3)
                        + (row.getObject(4) == null ? "" : " revoked"),
                person);
    }

    List<String> standing(String person) {
        return results(person).stream().filter(line -> !line.endsWith("revoked")).toList();
    }
}
