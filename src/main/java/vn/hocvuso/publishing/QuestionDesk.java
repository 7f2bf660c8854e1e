package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.BankQueries;
import vn.hocvuso.questionbank.Bank;
import vn.hocvuso.questionbank.KeyWords;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.questionbank.VersionStory;
import vn.hocvuso.quiz.QuestionUse;
import vn.hocvuso.quiz.Statistics;

/** An author's desk: looking through a bank, at one question, and taking its versions from draft to ready. */
@ApplicationScoped
@Transactional
public class QuestionDesk {
    /** A review day is announced so many days before. */
    private static final int DUE_DAYS = 30;

    private BankQueries queries;
    private Bank bank;
    private Questions questions;
    private QuestionUse use;
    private Statistics statistics;
    private Caller caller;
    private Clock clock;

    QuestionDesk() {}

    @Inject
    public QuestionDesk(
            BankQueries queries, Bank bank, Questions questions, QuestionUse use, Statistics statistics, Caller caller, Clock clock) {
        this.queries = queries;
        this.bank = bank;
        this.questions = questions;
        this.use = use;
        this.statistics = statistics;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A page of the bank, each question by its newest version, by title.
     *
     * @throws NotFound there is no such bank
     * @throws Refused  403
     */
    public Page<BankLine> list(BankQuery query, Page.Request page) {
        requireAuthor();
        questions.requireBank(query.bank());
        if (query.q() != null) {
            bank.prepareSearch();
        }
        Page<BankLine> found = queries.list(query, page);
        List<UUID> versions = found.items().stream().map(BankLine::version).toList();
        Set<UUID> doubted = statistics.suspicious(versions);
        Map<UUID, String> labels = questions.versions(versions).stream().collect(Collectors.toMap(StoredQuestion::version, StoredQuestion::label));
        return found.map(line -> line.with(labels.get(line.version()), doubted.contains(line.version())));
    }

    /** What questions of the bank carry, to filter by: tags, or skill codes. */
    public List<String> tags(String slug, boolean skills) {
        requireAuthor();
        return queries.tags(slug, skills);
    }

    /** By bank, how many questions are to be looked at again within a month, or should have been. */
    public Map<String, Integer> due() {
        requireAuthor();
        return queries.due(dueBy());
    }

    public LocalDate dueBy() {
        return LocalDate.now(clock).plusDays(DUE_DAYS);
    }

    /**
     * A version as a learner sees it, with its key in words, its life and where it is used.
     *
     * @param name of the question; {@code number} of the version, null: the newest
     * @throws NotFound there is none
     * @throws Refused  403
     */
    public QuestionView view(String slug, String name, Integer number) {
        requireAuthor();
        StoredQuestion question = questions.version(questions.versionOf(slug, name, number));
        List<VersionStory> story = bank.story(question.version());
        Map<UUID, Long> asked = queries.asked(story.stream().map(VersionStory::version).toList());
        return new QuestionView(
                question.version(), slug, name, question.label(), question.number(), question.rule().type().code(), question.draft().tags(),
                question.draft().skills(), question.draft().difficulty(), question.draft().source(), question.draft().reviewOn(),
                KeyWords.of(question.rule()),
                story.stream().map(one -> new QuestionView.Version(one, asked.getOrDefault(one.version(), 0L))).toList(),
                use.tests(question).stream().map(test -> new QuestionView.Test(test.slug(), test.title(), test.from())).toList(),
                statistics.suspicious(Set.of(question.version())).contains(question.version()), question.face());
    }

    /**
     * Takes a version one step on.
     *
     * @throws NotFound there is none
     * @throws Refused  as {@link Bank#move}
     */
    public QuestionView move(String slug, String name, int number, String to, String note) {
        requireAuthor();
        bank.move(questions.versionOf(slug, name, number), to, caller.serviceNumber(), note);
        return view(slug, name, number);
    }

    /** Banks belong to no unit: an instructor of any, or an administrator of the whole installation. */
    private void requireAuthor() {
        if (caller.scopeOf(Caller.Role.INSTRUCTOR).isEmpty()) {
            caller.requireWhole(Caller.Role.ADMINISTRATOR);
        }
    }
}
