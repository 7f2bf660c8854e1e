package vn.hocvuso.quiz;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import vn.hocvuso.job.Held;
import vn.hocvuso.job.Jobs;
import vn.hocvuso.job.control.JobRepository;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.questionbank.Choice;
import vn.hocvuso.questionbank.Cloze;
import vn.hocvuso.questionbank.DrawSpec;
import vn.hocvuso.questionbank.Essay;
import vn.hocvuso.questionbank.Matching;
import vn.hocvuso.questionbank.Multiple;
import vn.hocvuso.questionbank.Numerical;
import vn.hocvuso.questionbank.Ordering;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.ShortAnswer;
import vn.hocvuso.questionbank.Single;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.questionbank.TrueFalse;
import vn.hocvuso.questionbank.control.QuestionBanks;
import vn.hocvuso.questionbank.control.QuestionQueries;
import vn.hocvuso.questionbank.control.QuestionRepository;
import vn.hocvuso.quiz.control.AllowanceRepository;
import vn.hocvuso.quiz.control.Answers;
import vn.hocvuso.quiz.control.AttemptRepository;
import vn.hocvuso.quiz.control.AttemptViews;
import vn.hocvuso.quiz.control.Closings;
import vn.hocvuso.quiz.control.Endings;
import vn.hocvuso.quiz.control.Grades;
import vn.hocvuso.quiz.control.MarkingRepository;
import vn.hocvuso.quiz.control.Papers;
import vn.hocvuso.quiz.control.QuizRepository;
import vn.hocvuso.quiz.control.RegradeEffects;
import vn.hocvuso.quiz.control.RegradeQueries;
import vn.hocvuso.quiz.control.RegradeRepository;
import vn.hocvuso.quiz.control.Regrades;
import vn.hocvuso.quiz.control.RulingQueries;
import vn.hocvuso.quiz.control.StatisticsCounting;
import vn.hocvuso.quiz.control.StatisticsRepository;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Fired;
import vn.hocvuso.testing.SeededIds;
import vn.hocvuso.testing.SettableClock;
import vn.hocvuso.testing.Transacted;

/** Tests and attempts on a real database without a server: a bank, some people, a clock that can be set. */
public final class TestHall {
    public static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    public static final String BANK = "ngan-hang";
    private static final int FULL = 10_000_000;

    /** Silence after which another node takes over. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    /** Few, so that tests meet what lies between two transactions; a benchmark takes as many as a server does. */
    private static final int REGRADED_AT_ONCE = Integer.getInteger("regraded.at.once", 3);

    public final Transacted transactions;
    public final SettableClock clock = new SettableClock(MORNING);
    public final SeededIds ids;
    public final Fired<AttemptStarted> started = new Fired<>();
    public final Fired<AttemptGraded> graded = new Fired<>();
    public final Questions questions;
    public final Quizzes quizzes;
    public final Jobs jobs;
    public final Regrading regrading;
    public final Statistics statistics;
    public final Marking marking;
    public final RegradeRepository orders;
    private final Regrades regrades;
    public final Fired<AttemptsRegraded> regraded = new Fired<>();
    public final Fired<RegradeCounted> counted = new Fired<>();
    public final Fired<EssaysRead> read = new Fired<>();
    public final Fired<DomainEvent> events = new Fired<>();
    public final Attempts attempts;
    public final QuizRepository profiles;
    public final AttemptRepository papers;
    public final Answers answers;
    public final Endings endings;
    public final Papers drawing;
    public final Grades grades;
    public final Sql sql;

    public TestHall(DataSource database) {
        this(database, 2026);
    }

    public TestHall(DataSource database, long seed) {
        transactions = new Transacted(database);
        ids = new SeededIds(seed);
        sql = new Sql(transactions);
        questions = new Questions(
                new QuestionBanks(sql),
                new QuestionRepository(sql, ids),
                new QuestionQueries(sql),
                ids,
                clock);
        papers = new AttemptRepository(sql);
        profiles = new QuizRepository(sql, ids);
        RulingQueries rulings = new RulingQueries(sql);
        drawing = new Papers(papers, questions, rulings);
        grades = new Grades(questions, rulings);
        answers = new Answers(sql, questions);
        endings = new Endings(papers, grades, graded, regraded, ids);
        quizzes = new Quizzes(profiles, drawing, clock, new Fired<>(), new Fired<>());
        attempts = new Attempts(
                profiles, papers, new AllowanceRepository(sql), answers, drawing, endings, new AttemptViews(papers, questions, rulings, new Closings(sql), new MarkingRepository(sql)), ids, clock, 30, started);
        jobs = new Jobs(new JobRepository(sql), new Fired<>(), ids, clock, (int) LEASE.toSeconds());
        statistics = new Statistics(quizzes, new StatisticsRepository(sql, questions), new StatisticsCounting(sql, questions), jobs, ids, clock);
        orders = new RegradeRepository(sql, new RegradeEffects(sql));
        regrades = new Regrades(sql, papers, grades, profiles, orders, ids, REGRADED_AT_ONCE);
        marking = marking(false);
        graded.observedBy(marking::lineUp);
        regrading = new Regrading(
                orders,
                new RegradeQueries(sql, questions),
                regrades,
                questions,
                regraded,
                counted,
                events,
                jobs,
                clock,
                ids);
    }

    /** @param blind as the installation has it */
    public Marking marking(boolean blind) {
        return new Marking(new MarkingRepository(sql), regrades, questions, regraded, read, events, clock, ids, blind);
    }

    /** Weighs to the end. */
    public RegradeView weigh(String question, String treatment, boolean protect, String... answers) {
        RegradeWish wish = new RegradeWish(
                questions.versionOf(BANK, question, null), treatment, List.of(answers), protect, "Đáp án in sai");
        RegradeView asked = transactions.call(() -> regrading.ask(wish, "GV1"));
        carryOut();
        return regrading.view(asked.id());
    }

    /** Puts it in force and carries it out. */
    public RegradeView apply(RegradeView weighed) {
        transactions.run(() -> regrading.apply(weighed.id(), "QT1"));
        carryOut();
        return regrading.view(weighed.id());
    }

    /** A job of the kind in the hands of a node; empty when none waits. */
    public Optional<InHand> take(String kind) {
        return transactions.call(() -> jobs.take(kind)).map(taken -> new InHand(taken.job(), new Held(jobs, clock, taken)));
    }

    /** What a worker is given. */
    public record InHand(UUID job, Held hold) {}

    /** Every step in a transaction of its own, as the worker does. */
    public void carryOut() {
        for (Optional<InHand> next = take(Regrading.JOB); next.isPresent(); next = take(Regrading.JOB)) {
            InHand mine = next.get();
            while (step(mine)) {
                transactions.run(mine.hold()::beat);
            }
        }
    }

    /** @return whether there is more to do */
    public boolean step(InHand regrade) {
        return transactions.call(() -> regrading.step(regrade.job(), regrade.hold()));
    }

    /** Counts whatever statistics wait. */
    public void count() {
        for (Optional<InHand> next = take(Statistics.JOB); next.isPresent(); next = take(Statistics.JOB)) {
            InHand mine = next.get();
            transactions.run(() -> statistics.count(mine.job(), mine.hold()));
        }
    }

    /** The id of the choice that reads so, in a question of {@link #singles}. */
    public String choice(String question, String text) {
        return questions.latest(BANK, question).face().choices().stream()
                .filter(choice -> choice.html().contains(text))
                .findFirst()
                .map(choice -> "{\"choice\":\"" + choice.id() + "\"}")
                .orElseThrow();
    }

    public UUID person(String serviceNumber) {
        UUID id = ids.next();
        sql.update(
                """
                insert into person (id, service_number, full_name, search_key, name_key, version)
                values (?, ?, ?, ?, ?, 0)""",
                id,
                serviceNumber,
                "Đặng Hữu " + serviceNumber,
                "dang huu",
                "01");
        return id;
    }

    /** Single choice questions {@code q-1 …}, whose right choice reads "đúng". */
    public void singles(int count) {
        List<QuestionDraft> drafts = new ArrayList<>();
        IntStream.rangeClosed(1, count).forEach(n -> drafts.add(draft("q-" + n, single(n))));
        store(drafts);
    }

    /** One of each type, {@code q-1} to {@code q-9}, in the contract's order of types. */
    public void oneOfEach() {
        store(List.of(
                draft("q-1", single(1)),
                draft("q-2", new Multiple(text("Chọn hai"), halves(), null)),
                draft("q-3", new TrueFalse(text("Đúng hay sai?"), true, text("chưa đúng"), text("đúng rồi"), null)),
                draft("q-4", matching()),
                draft("q-5", new Ordering(text("Xếp"), List.of(text("một"), text("hai"), text("ba"), text("bốn")), null)),
                draft("q-6", new ShortAnswer(text("Từ gì?"), List.of(word("hoà bình")), null)),
                draft("q-7", new Numerical(text("Bao nhiêu?"), List.of(about("3.4", "3.6")), null, null)),
                draft("q-8", new Cloze(text("[[1]] và [[2]]"), List.of(gap("trên"), gap("dưới")), null)),
                draft("q-9", new Essay(text("Viết"), null))));
    }

    public void store(List<QuestionDraft> drafts) {
        transactions.run(() -> {
            questions.define(BANK, "Ngân hàng");
            questions.store(BANK, drafts, Questions.Missing.KEEP);
        });
    }

    public QuizProfile fixed(String kind, Integer minutes, int passPercent, Integer attempts, int count) {
        List<QuizProfile.Fixed> names = IntStream.rangeClosed(1, count)
                .mapToObj(n -> new QuizProfile.Fixed(BANK, "q-" + n))
                .toList();
        return new QuizProfile("Bài kiểm tra", kind, null, names, null, minutes, passPercent, attempts, null);
    }

    public QuizProfile draw(int count, Integer minutes, Integer attempts) {
        List<QuizProfile.Draw> lines = List.of(new QuizProfile.Draw(DrawSpec.all(BANK), count));
        return new QuizProfile("Bài kiểm tra", "final", null, null, lines, minutes, 80, attempts, null);
    }

    public void define(String slug, QuizProfile profile) {
        transactions.run(() -> quizzes.define(slug, profile));
    }

    public Paper start(UUID person, String slug) {
        return transactions.call(() -> attempts.start(person, slug));
    }

    public void save(UUID person, UUID attempt, int slot, long sequence, String response) {
        attempts.save(person, attempt, slot, sequence, json(response)); // by itself: it is one statement
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    public AttemptResult submit(UUID person, UUID attempt) {
        return transactions.call(() -> attempts.submit(person, attempt));
    }

    public AttemptView view(UUID person, UUID attempt) {
        return transactions.call(() -> attempts.view(person, attempt));
    }

    /** A fully right answer to a slot. */
    public String right(UUID attempt, int slot) {
        UUID version = sql.first(
                        "select question_version_id from attempt_slot where attempt_id = ? and slot = ?",
                        row -> Sql.id(row, "question_version_id"),
                        attempt,
                        slot)
                .orElseThrow();
        return questions.solution(questions.version(version)).toString();
    }

    private static QuestionDraft draft(String name, Question question) {
        return new QuestionDraft(name, null, question, Set.of(), Set.of("TT02:4.2"), 1, null, null);
    }

    private static Single single(int n) {
        return new Single(
                text("Câu " + n),
                List.of(
                        new Choice(text("đúng"), FULL, text("Đúng: vì thế.")),
                        new Choice(text("sai một"), 0, text("Chưa đúng.")),
                        new Choice(text("sai hai"), 0, null)),
                null);
    }

    private static List<Choice> halves() {
        return List.of(
                new Choice(text("đúng một"), FULL / 2, null),
                new Choice(text("đúng hai"), FULL / 2, null),
                new Choice(text("sai"), -FULL / 2, text("Sai.")));
    }

    private static Matching matching() {
        return new Matching(
                text("Ghép"),
                List.of(
                        new Matching.Pair(text("khóa"), text("mở cửa")),
                        new Matching.Pair(text("chổi"), text("quét nhà")),
                        new Matching.Pair(text("bút"), text("viết chữ"))),
                List.of(text("nấu cơm")),
                null);
    }

    private static ShortAnswer gap(String word) {
        return new ShortAnswer(text(""), List.of(word(word)), null);
    }

    private static Numerical.Accepted about(String low, String high) {
        return new Numerical.Accepted(new BigDecimal(low), new BigDecimal(high), FULL, null);
    }

    private static ShortAnswer.Accepted word(String word) {
        return new ShortAnswer.Accepted(word, FULL, null);
    }

    private static Text text(String source) {
        return Text.of(source);
    }
}
