package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.Authors;
import vn.hocvuso.publishing.control.QuestionExchange;
import vn.hocvuso.publishing.control.QuestionLook;
import vn.hocvuso.publishing.control.SecondPair;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionReading.Found;
import vn.hocvuso.questionbank.QuestionWriting;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;

/**
 * One question written in the browser: its text in a form that question files have too, looked at as learners will see it, then stored
 * as another version. Every type there is can be written in one of the forms.
 */
@ApplicationScoped
@Transactional
public class QuestionEditing {
    /** The one people write by hand first, then the one that holds the rest. */
    private static final List<String> FORMS = List.of("gift", "moodle-xml");

    private static final int LONGEST = 50_000;

    private QuestionExchange exchange;
    private Questions questions;
    private SecondPair secondPair;
    private Caller caller;
    private Event<DomainEvent> events;

    QuestionEditing() {}

    @Inject
    public QuestionEditing(QuestionExchange exchange, Questions questions, SecondPair secondPair, Caller caller, Event<DomainEvent> events) {
        this.exchange = exchange;
        this.questions = questions;
        this.secondPair = secondPair;
        this.caller = caller;
        this.events = events;
    }

    /**
     * The newest version of a question as text.
     *
     * @throws NotFound there is none
     * @throws Refused  403; 409 {@code question-without-text} when no form holds it
     */
    public WrittenQuestion open(String bank, String name) {
        Authors.require(caller);
        StoredQuestion newest = newest(bank, name);
        for (String form : FORMS) {
            QuestionWriting writing = exchange.format(form).write(List.of(newest.draft()));
            if (writing.leftOut().isEmpty()) {
                return new WrittenQuestion(bank, name, newest.number(), form, new String(writing.file(), StandardCharsets.UTF_8));
            }
        }
        throw new Refused(Refused.Kind.CONFLICT, "question-without-text", name);
    }

    private StoredQuestion newest(String bank, String name) {
        return questions.version(questions.versionOf(bank, name, null));
    }

    /**
     * How the text is read; nothing is written.
     *
     * @throws NotFound there is no such bank
     * @throws Refused  403; 422 {@code invalid-fields}, {@code one-question-only} (how many)
     */
    public QuestionUnderstood look(WrittenQuestion written) {
        Authors.require(caller);
        questions.requireBank(written.bank());
        QuestionExchange.Reading reading = read(written);
        return new QuestionUnderstood(
                reading.blocked() ? null : QuestionLook.first(reading.found()).get(0), reading.errors(), secondPair.waits(written.bank()));
    }

    private QuestionExchange.Reading read(WrittenQuestion written) {
        new Refused.Checks()
                .text(written.text(), "text", LONGEST)
                .that(FORMS.contains(String.valueOf(written.form())), "form", "unknown-value", String.valueOf(written.form()))
                .orRefuse();
        QuestionExchange.Reading reading = exchange.read(written.form(), written.text().getBytes(StandardCharsets.UTF_8), false);
        if (reading.found().size() > 1) {
            throw new Refused("one-question-only", reading.found().size());
        }
        return reading;
    }

    /**
     * Stores it as another version of the question, or as a new one; the text as it was stores nothing. In the bank of a published
     * course it waits for a second pair of eyes (decision 0034).
     *
     * @return its name
     * @throws NotFound there is no such bank or question
     * @throws Refused  403; 409 {@code stale-version} when somebody has written another version since, {@code question-there-already} for a
     *                  new one; 422 as {@link #look} does, {@code question-wrong} when something has to be mended
     */
    public String save(WrittenQuestion written) {
        Authors.require(caller);
        questions.requireBank(written.bank());
        QuestionExchange.Reading reading = read(written);
        if (reading.blocked()) {
            throw new Refused("question-wrong", reading.errors().size());
        }
        QuestionDraft draft = named(reading.found().get(0), written.name());
        requireUnchanged(written, draft);
        boolean asked = !secondPair.waits(written.bank());
        if (questions.store(written.bank(), List.of(draft), Questions.Missing.KEEP, caller.serviceNumber(), asked).unchanged() == 0) {
            requireNext(written, draft.name());
            events.fire(new QuestionWritten(written.bank(), draft.name(), asked));
        }
        return draft.name();
    }

    /** A question keeps its name, whatever its text says: tests and lessons know it by it. */
    private static QuestionDraft named(Found found, String name) {
        QuestionDraft it = found.draft();
        return name == null
                ? it
                : new QuestionDraft(name, it.title(), it.question(), it.tags(), it.skills(), it.difficulty(), it.source(), it.reviewOn());
    }

    private void requireUnchanged(WrittenQuestion written, QuestionDraft draft) {
        if (written.name() == null && questions.compare(written.bank(), List.of(draft)).created() == 0) {
            throw new Refused(Refused.Kind.CONFLICT, "question-there-already", draft.name());
        }
        if (written.name() != null && newest(written.bank(), written.name()).number() != written.number()) {
            throw new Refused(Refused.Kind.CONFLICT, "stale-version");
        }
    }

    /** Somebody who stored between looking and storing was first. */
    private void requireNext(WrittenQuestion written, String name) {
        if (newest(written.bank(), name).number() != written.number() + 1) {
            throw new Refused(Refused.Kind.CONFLICT, "stale-version");
        }
    }
}
