package vn.hocvuso.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.catalog.control.SkillRepository;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.mentoring.control.Circle;
import vn.hocvuso.mentoring.control.Glances;
import vn.hocvuso.mentoring.control.MeanRepository;
import vn.hocvuso.mentoring.control.PairRepository;
import vn.hocvuso.mentoring.control.PairViews;
import vn.hocvuso.mentoring.control.ProgrammeRepository;
import vn.hocvuso.notification.Messages;
import vn.hocvuso.notification.control.Dispatch;
import vn.hocvuso.notification.control.MailServer;
import vn.hocvuso.notification.control.NoticeRepository;
import vn.hocvuso.notification.control.OutboxRepository;
import vn.hocvuso.notification.control.WrittenRepository;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.quiz.Paper;
import vn.hocvuso.quiz.Skills;
import vn.hocvuso.quiz.TestHall;
import vn.hocvuso.quiz.control.SkillQueries;
import vn.hocvuso.testing.Fired;

/** A regiment of two companies; four questions, two a skill. M1, M2 can; L1, L2, L3 cannot yet; N has not sat the test. */
final class Regiment {
    static final Page.Request FIRST = new Page.Request(0, 50);
    static final List<String> SKILLS = List.of("TT02:1.1", "TT02:4.2");

    final TestHall hall;
    final Garrison garrison;
    final Mentoring mentoring;
    final Pairs pairs;
    final MentorDesk desks;
    final Fired<DomainEvent> events = new Fired<>();
    UUID programme;

    Regiment(DataSource database) {
        hall = new TestHall(database);
        garrison = new Garrison(database, 6);
        garrison.importUnits(Garrison.unitRows("e - 2020-01-01 | c1 e 2020-01-01 | c2 e 2020-01-01"), false, false);
        garrison.importPeople(
                Garrison.peopleRows("M1 c1 2024-01-01 | M2 c2 2024-01-01 | L1 c1 2024-01-01 | L2 c1 2024-01-01 | L3 c2 2024-01-01 | N c2 2024-01-01"), false,
                false);
        hall.store(IntStream.rangeClosed(1, 4).mapToObj(Regiment::draft).toList());
        hall.define("khao-sat", hall.fixed("check", null, 80, null, 4));
        Circle circle = new Circle(hall.sql, new Skills(new SkillQueries(hall.sql), hall.profiles));
        PairRepository repository = new PairRepository(hall.sql);
        MeanRepository means = new MeanRepository(hall.sql);
        ProgrammeRepository programmes = new ProgrammeRepository(hall.sql);
        Courses courses = new Courses(null, null, null, new SkillRepository(hall.sql), null, hall.clock, new Fired<>());
        PairViews views = new PairViews(repository, circle, courses, 2);
        Glances glances = new Glances(views, repository, means, circle, garrison.units, 2);
        NoticeRepository notices = new NoticeRepository(hall.sql);
        Messages messages = new Messages(
                null, null, garrison.units, new WrittenRepository(hall.sql),
                new Dispatch(notices, new OutboxRepository(hall.sql), new MailServer(hall.clock, Optional.empty(), 25, "none", Optional.empty(), Optional.empty(), Optional.empty()), Optional.empty()),
                events, hall.clock, 10);
        mentoring = new Mentoring(programmes, repository, views, means, glances, hall.quizzes, garrison.units, messages, events, hall.ids, hall.clock);
        pairs = new Pairs(mentoring, programmes, repository, circle, garrison.people, events, hall.ids, hall.clock, 80, 60);
        desks = new MentorDesk(programmes, repository, views, events, hall.ids, hall.clock);
    }

    private static QuestionDraft draft(int n) {
        Single single = new Single(Text.of("Câu " + n), List.of(new Choice(Text.of("đúng"), 10_000_000, null), new Choice(Text.of("sai"), 0, null)), null);
        return new QuestionDraft("q-" + n, null, single, Set.of(), Set.of(SKILLS.get(n % 2)), 1, null, null);
    }

    /** @param right slots answered rightly */
    void sit(String number, Integer... right) {
        UUID person = person(number);
        Paper paper = hall.start(person, "khao-sat");
        for (int slot : right) {
            hall.save(person, paper.id(), slot, 1, hall.right(paper.id(), slot));
        }
        hall.submit(person, paper.id());
    }

    /** Everybody but N has sat it; L2 fails in one skill only. */
    Regiment begun() {
        sit("M1", 1, 2, 3, 4);
        sit("M2", 1, 2, 3, 4);
        sit("L1");
        sit("L2", 1, 3);
        sit("L3");
        programme = call(() -> mentoring.begin(wish("Kèm nhau", 2), at("e"), "A")).id();
        return this;
    }

    ProgrammeWish wish(String title, int most) {
        LocalDate today = LocalDate.now(hall.clock);
        return new ProgrammeWish(title, "e", "khao-sat", null, today, today.plusWeeks(8), most, 80);
    }

    UUID person(String number) {
        return garrison.people.idOf(number);
    }

    Caller.Scope at(String unit) {
        return new Caller.Scope(false, Set.of(garrison.units.idOf(unit)));
    }

    <T> T call(Callable<T> work) {
        return hall.transactions.call(work);
    }

    void run(Runnable work) {
        hall.transactions.run(work);
    }

    Glance glance() {
        return mentoring.glance(programme, at("e"));
    }

    /** Suggested ones first. */
    List<PairView> all() {
        return Stream.of("suggested", "active").flatMap(state -> mentoring.pairs(programme, state, FIRST, at("e")).items().stream()).toList();
    }

    PairView pairOf(String learner) {
        return all().stream().filter(pair -> pair.learner().serviceNumber().equals(learner)).findFirst().orElseThrow();
    }

    List<String> pairs() {
        return all().stream()
                .map(pair -> pair.mentor().serviceNumber() + "-" + pair.learner().serviceNumber() + " " + pair.state() + " " + pair.goals().size())
                .sorted()
                .toList();
    }
}
