package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.hocvuso.imports.ImportView.RowError;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.DraftFiles;
import vn.hocvuso.publishing.control.DraftShelf;
import vn.hocvuso.publishing.control.QuestionExchange;
import vn.hocvuso.publishing.control.QuestionLook;
import vn.hocvuso.publishing.control.SecondPair;
import vn.hocvuso.questionbank.BankView;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionFormat;
import vn.hocvuso.questionbank.QuestionReading.Found;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoreReport;
import vn.hocvuso.quiz.QuizProfile.Fixed;

/** A whole test typed or pasted as text: its questions go into a bank, and a test that asks them in this order into the draft. */
@ApplicationScoped
@Transactional
public class TestTyping {
    /** Characters; a hundred long questions. */
    private static final int LONGEST = 200_000;

    /** What people type; anything else is a file. */
    private static final Set<String> TYPED = Set.of("aiken", "gift");

    private DraftShelf shelf;
    private TestDrafts tests;
    private QuestionExchange exchange;
    private Questions questions;
    private SecondPair secondPair;
    private Caller caller;
    private Event<DomainEvent> events;

    TestTyping() {}

    @Inject
    public TestTyping(
            DraftShelf shelf, TestDrafts tests, QuestionExchange exchange, Questions questions, SecondPair secondPair, Caller caller, Event<DomainEvent> events) {
        this.shelf = shelf;
        this.tests = tests;
        this.exchange = exchange;
        this.questions = questions;
        this.secondPair = secondPair;
        this.caller = caller;
        this.events = events;
    }

    /**
     * How the text is understood; nothing is written.
     *
     * @param bank where its questions would go; null: into the course's own
     * @throws NotFound when there is no draft
     * @throws Refused  403; 422 {@code invalid-fields}
     */
    public TypedTest look(String course, String bank, String text) {
        shelf.draft(course);
        QuestionExchange.Reading reading = read(format(text), text);
        String into = bank == null ? course : bank;
        List<QuestionDraft> drafts = drafts(reading);
        StoreReport report = isThere(into) ? questions.compare(into, drafts) : new StoreReport(drafts.size(), 0, 0, 0);
        return new TypedTest(reading.total(), reading.errors().stream().sorted(Comparator.comparing(RowError::row)).toList(), report, QuestionLook.all(reading.found()));
    }

    /**
     * Stores the questions and begins the test that asks them. In the bank of a published course they wait for a second pair of eyes
     * (decision 0034), and the test with them.
     *
     * @param bank as in {@link #look}; the course's own is opened when there is none yet
     * @return the slug of the test
     * @throws NotFound when there is no draft or no such bank
     * @throws Refused  403; 422 {@code invalid-fields}, {@code typed-test-wrong} (how many lines) when something has to be mended
     */
    public String make(String course, String bank, String title, String preset, String text) {
        DraftFiles.Draft draft = shelf.draft(course);
        String format = format(text);
        QuestionExchange.Reading reading = read(format, text);
        if (reading.blocked() || !reading.errors().isEmpty()) {
            throw new Refused("typed-test-wrong", reading.errors().size());
        }
        String into = bank == null ? course : bank;
        if (into.equals(course) && !isThere(course)) {
            questions.define(course, draft.title());
        }
        List<QuestionDraft> drafts = drafts(reading);
        StoreReport stored = questions.store(into, drafts, Questions.Missing.KEEP, caller.serviceNumber(), !secondPair.waits(into));
        events.fire(new QuestionsImported(into, format, stored));
        return tests.begin(course, title, preset, drafts.stream().map(one -> new Fixed(into, one.name())).toList());
    }

    private boolean isThere(String bank) {
        return questions.banks().stream().map(BankView::slug).anyMatch(bank::equals);
    }

    private static List<QuestionDraft> drafts(QuestionExchange.Reading reading) {
        return reading.found().stream().map(Found::draft).toList();
    }

    private String format(String text) {
        new Refused.Checks().text(text, "text", LONGEST).orRefuse();
        return exchange.guess("", bytes(text)).map(QuestionFormat::code).filter(TYPED::contains).orElse("aiken");
    }

    private QuestionExchange.Reading read(String format, String text) {
        return exchange.read(format, bytes(text), false);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
