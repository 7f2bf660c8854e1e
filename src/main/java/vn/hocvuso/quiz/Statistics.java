package vn.hocvuso.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.job.Hold;
import vn.hocvuso.job.Jobs;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.quiz.control.StatisticsCounting;
import vn.hocvuso.quiz.control.StatisticsRepository;
import vn.hocvuso.quiz.control.StatisticsRepository.Counted;
import vn.hocvuso.quiz.control.StatisticsRepository.Overview;
import vn.hocvuso.quiz.control.StatisticsRepository.Wanted;
import vn.hocvuso.quiz.rule.TestCount;

/**
 * What attempts tell of tests and questions: counted in the background, kept with the moment they were counted at, and to be thrown
 * away at any time. No name is in them.
 */
@ApplicationScoped
@Transactional
public class Statistics {
    /** The kind of job that counts the figures of one test. */
    public static final String JOB = "test-figures";

    private static final Set<String> OF = Set.of("all", "first");

    /** Figures older than this are counted again when somebody looks; Moodle's own patience. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private Quizzes quizzes;
    private StatisticsRepository figures;
    private StatisticsCounting counting;
    private Jobs jobs;
    private Ids ids;
    private Clock clock;

    Statistics() {}

    @Inject
    public Statistics(Quizzes quizzes, StatisticsRepository figures, StatisticsCounting counting, Jobs jobs, Ids ids, Clock clock) {
        this.quizzes = quizzes;
        this.figures = figures;
        this.counting = counting;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The figures as they were counted last; old ones are counted again meanwhile.
     *
     * @param of {@code all} attempts or everybody's {@code first}; null: all
     * @throws NotFound there is no such test
     * @throws Refused  422 {@code invalid-fields}
     */
    public QuizStatistics view(String slug, String of) {
        QuizSummary quiz = quizzes.view(slug);
        Wanted wanted = wanted(quiz, of);
        Counted counted = figures.find(wanted).orElse(new Counted(null, false, null, null));
        boolean old = counted.asOf() == null || counted.asOf().isBefore(now().minus(FRESH));
        if (old && !counted.waiting() && counted.problem() == null) {
            want(wanted);
        }
        boolean known = counted.asOf() != null;
        return new QuizStatistics(
                slug, quiz.title(), wanted.of(), counted.asOf(), counted.waiting() || old && counted.problem() == null, counted.problem(),
                known ? counted.figures() : null, known ? questions(wanted) : null);
    }

    private List<QuestionFigure> questions(Wanted wanted) {
        return figures.questions(wanted, (question, guess, item) -> new QuestionFigure(
                question.version(), question.bank(), question.draft().name(), question.number(), question.label(),
                question.rule().type().code(), guess, item, item.isSuspicious()));
    }

    /**
     * What was answered to a version of a question and how those did who said so.
     *
     * @throws NotFound there is no such test
     */
    public List<AnswerFigure> answers(String slug, String of, UUID version) {
        return figures.answers(wanted(quizzes.view(slug), of), version);
    }

    /** Every test by name, with what was counted last; nothing is counted for it. */
    public List<TestLine> tests() {
        Map<UUID, Overview> known = figures.overview();
        return quizzes.all().values().stream()
                .sorted(Comparator.comparing(QuizSummary::title).thenComparing(QuizSummary::slug))
                .map(quiz -> line(quiz, known.get(quiz.id())))
                .toList();
    }

    private static TestLine line(QuizSummary quiz, Overview known) {
        return known == null ? new TestLine(quiz, 0, 0, null) : new TestLine(quiz, known.attempts(), known.suspicious(), known.asOf());
    }

    /** Has them counted now, however old they are; the view tells when that is done. */
    public void recount(String slug, String of) {
        want(wanted(quizzes.view(slug), of));
    }

    /** Of these versions, those whose key looks wrong: who knows more gets them wrong. */
    public Set<UUID> suspicious(Collection<UUID> versions) {
        return figures.suspicious(versions);
    }

    /** Lines up every test with news, so that an author is warned without having to look. */
    public void refresh() {
        figures.outdated().forEach(quiz -> want(new Wanted(quiz, "all")));
    }

    private void want(Wanted wanted) {
        UUID job = ids.next();
        if (figures.want(wanted, job, now())) {
            jobs.add(JOB, job);
        }
    }

    /**
     * Counts the figures a job was queued for, in one transaction: whoever dies in here has done nothing.
     *
     * @throws Hold.Lost another node has taken the job over; nothing is written
     */
    public void count(UUID job, Hold hold) {
        figures.wanted(job).ifPresent(wanted -> {
            boolean first = wanted.of().equals("first");
            Instant asOf = now();
            TestCount count = counting.papers(wanted.quiz(), first);
            var items = count.items();
            figures.write(wanted, count.test(), asOf);
            figures.writeQuestions(wanted, items, counting.answers(wanted.quiz(), first, items.keySet()));
        });
        hold.end();
    }

    /** They cannot be counted; shown with the reason until somebody has them counted again. */
    public void fail(UUID job, String problem, Hold hold) {
        figures.fail(job, problem);
        hold.end();
    }

    private static Wanted wanted(QuizSummary quiz, String of) {
        new Refused.Checks().that(of == null || OF.contains(of), "attempts", "invalid").orRefuse();
        return new Wanted(quiz.id(), of == null ? "all" : of);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
