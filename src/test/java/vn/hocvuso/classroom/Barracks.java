package vn.hocvuso.classroom;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import vn.hocvuso.classroom.control.PaperRepository;
import vn.hocvuso.classroom.control.SheetRegradeRepository;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.progress.Corrections;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.progress.Regrades;
import vn.hocvuso.progress.ResultsChanged;
import vn.hocvuso.progress.control.Completions;
import vn.hocvuso.progress.control.HeldTests;
import vn.hocvuso.progress.control.LessonRepository;
import vn.hocvuso.progress.control.ReferredResults;
import vn.hocvuso.progress.control.RegradedResults;
import vn.hocvuso.progress.control.ResultImport;
import vn.hocvuso.progress.control.ResultQueries;
import vn.hocvuso.progress.control.ResultRepository;
import vn.hocvuso.quiz.Outcomes;
import vn.hocvuso.quiz.PrintedPapers;
import vn.hocvuso.quiz.RegradeView;
import vn.hocvuso.quiz.TestHall;
import vn.hocvuso.testing.Fired;

/** A company of three and its instructor at the regiment; a bank of twenty questions of which a paper draws six. */
final class Barracks {
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    final TestHall hall;
    final Garrison garrison;
    final PrintedPapers printing;
    final PaperTests papers;
    final PaperRepository repository;
    final Corrections corrections;
    final SheetRegrades regrades;
    final Fired<SheetsRegraded> regraded = new Fired<>();
    final Fired<ResultsChanged> changed = new Fired<>();
    final Fired<DomainEvent> events = new Fired<>();

    Barracks(DataSource database) {
        hall = new TestHall(database);
        garrison = new Garrison(database, 7);
        garrison.importUnits(Garrison.unitRows("e - 2020-01-01 | c1 e 2020-01-01 | c2 e 2020-01-01"), false, false);
        garrison.importPeople(
                Garrison.peopleRows("A0 e 2024-01-01 | A1 c1 2024-01-01 | A2 c1 2024-01-01 | A3 c1 2024-01-01 | B1 c2 2024-01-01"), false, false);
        printing = new PrintedPapers(hall.profiles, hall.drawing, hall.questions, hall.grades, hall.orders);
        ResultRepository results = new ResultRepository(hall.sql, hall.ids);
        ResultQueries queries = new ResultQueries(hall.sql);
        LessonRepository lessons = new LessonRepository(hall.sql, hall.clock);
        HeldTests held = new HeldTests(results, new Outcomes(hall.papers, hall.profiles), hall.clock);
        Completions completions = new Completions(lessons, results, hall.quizzes, hall.attempts, held, hall.clock);
        Progress progress = new Progress(
                lessons, results, queries, new ResultImport(hall.sql, results), hall.quizzes, completions, hall.clock, new Fired<>(), new Fired<>());
        corrections = new Corrections(results, new ReferredResults(hall.sql), queries, hall.quizzes, new Fired<>(), events, hall.clock);
        Regrades following = new Regrades(
                new RegradedResults(hall.sql, new Outcomes(hall.papers, hall.profiles), hall.clock), results, queries, lessons, completions, hall.quizzes,
                changed, events, hall.clock);
        repository = new PaperRepository(hall.sql);
        papers = new PaperTests(repository, printing, progress, corrections, garrison.units, hall.ids, hall.clock, events);
        regrades = new SheetRegrades(new SheetRegradeRepository(hall.sql), repository, printing, following, regraded, events, hall.jobs, hall.ids);
        hall.counted.observedBy(regrades::begin);
    }

    Caller.Scope at(String unit) {
        return new Caller.Scope(false, Set.of(garrison.units.idOf(unit)));
    }

    PaperTestView make(int variants) {
        hall.singles(20);
        hall.define("cuoi-dot", hall.draw(6, 45, null));
        return make("cuoi-dot", variants);
    }

    PaperTestView make(String quiz, int variants) {
        return hall.transactions.call(() -> papers.make(quiz, "c1", DAY, variants, at("e"), "A0"));
    }

    SheetReport enter(PaperTestView test, SheetLine... lines) {
        return hall.transactions.call(() -> papers.enter(test.number(), List.of(lines), at("e"), "A0"));
    }

    /** The right letters of a variant, in one word. */
    String key(PaperTestView test, int variant) {
        return String.join("", printing.keys(repository.questions(test.id(), variant), PrintedPapers.seedOf(test.seed(), variant)));
    }

    /** The letter by which a variant of single choices calls the option that reads so. */
    String letter(PaperTestView test, int variant, int slot, String text) {
        var printed = printing.print(repository.questions(test.id(), variant), PrintedPapers.seedOf(test.seed(), variant)).get(slot - 1);
        for (int i = 0; i < printed.options().size(); i++) {
            if (printed.options().get(i).contains(text)) {
                return String.valueOf((char) ('A' + i));
            }
        }
        throw new IllegalArgumentException(text);
    }

    List<String> results(String person) {
        return hall.sql.list(
                """
                select outcome, earned_on, source, recorded_by, revoked_at from result where person_id = ? order by recorded_at, outcome""",
                row -> row.getString(1) + " " + row.getObject(2, LocalDate.class) + " " + row.getString(3) + " " + row.getString(4)
                        + (row.getObject(5) == null ? "" : " revoked"),
                garrison.people.idOf(person));
    }

    /** Weighs to the end, the sheets too. */
    RegradeView weigh(String question, String treatment, boolean protect, String... answers) {
        RegradeView weighed = hall.weigh(question, treatment, protect, answers);
        carryOut();
        return weighed;
    }

    /** Puts it in force and carries it out, the sheets too. */
    SheetRegradeView apply(RegradeView weighed) {
        hall.apply(weighed);
        carryOut();
        return regrades.view(weighed.id());
    }

    void carryOut() {
        for (Optional<TestHall.InHand> next = hall.take(SheetRegrades.JOB); next.isPresent(); next = hall.take(SheetRegrades.JOB)) {
            TestHall.InHand mine = next.get();
            while (step(mine)) {
                hall.transactions.run(mine.hold()::beat);
            }
        }
    }

    boolean step(TestHall.InHand mine) {
        return hall.transactions.call(() -> regrades.step(mine.job(), mine.hold()));
    }

    UUID idOf(String person) {
        return garrison.people.idOf(person);
    }
}
