package vn.hocvuso.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.Authors;
import vn.hocvuso.publishing.control.BankQueries;
import vn.hocvuso.publishing.control.BulkRecords;
import vn.hocvuso.publishing.control.BulkRecords.Line;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.Rehousing;
import vn.hocvuso.quiz.QuestionUse;

/**
 * Many questions of a bank at once: labelled otherwise, taken to another bank, and back again. What a question asks is not touched;
 * another label makes another version, asked at once where the one before was.
 */
@ApplicationScoped
@Transactional
public class ManyQuestions {
    private static final int MOST = 200;
    private static final int LONGEST_LABEL = 60;

    private BankQueries queries;
    private Questions questions;
    private Rehousing rehousing;
    private QuestionUse use;
    private Courses courses;
    private BulkRecords records;
    private Caller caller;
    private Clock clock;
    private Event<DomainEvent> events;

    ManyQuestions() {}

    @Inject
    public ManyQuestions(
            BankQueries queries, Questions questions, Rehousing rehousing, QuestionUse use, Courses courses, BulkRecords records, Caller caller, Clock clock,
            Event<DomainEvent> events) {
        this.queries = queries;
        this.questions = questions;
        this.rehousing = rehousing;
        this.use = use;
        this.courses = courses;
        this.records = records;
        this.caller = caller;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What was done to many questions of the bank, the latest first.
     *
     * @throws Refused 403
     */
    public List<BulkDone> done(String bank) {
        Authors.require(caller);
        return records.of(bank);
    }

    /**
     * @param add  labels they carry from now on; one with a colon is a skill
     * @param drop labels they no longer carry
     * @return what to undo it by
     * @throws NotFound there is no such bank or question
     * @throws Refused  403; 422 {@code invalid-fields}
     */
    public UUID retag(String bank, List<String> names, Set<String> add, Set<String> drop) {
        Map<String, Chosen> chosen = chosen(bank, names);
        Set<String> skills = add.stream().filter(ManyQuestions::isSkill).collect(Collectors.toSet());
        new Refused.Checks()
                .that(!add.isEmpty() || !drop.isEmpty(), "add", "required")
                .that(add.stream().allMatch(label -> label.length() <= LONGEST_LABEL), "add", "too-long", LONGEST_LABEL)
                .that(courses.skillCodes().containsAll(skills), "add", "unknown-value", String.join(", ", skills))
                .orRefuse();
        Map<String, Line> before = new LinkedHashMap<>();
        label(bank, chosen, question -> {
            Set<String> labels = new HashSet<>(question.labels());
            labels.removeAll(drop);
            labels.addAll(add);
            return labels;
        });
        Map<String, Chosen> after = chosen(bank, names);
        chosen.forEach((name, question) -> before.put(name, new Line(after.get(name).version(), question.labels())));
        events.fire(new QuestionsChanged("questions-retagged", bank, chosen.size(), "+" + new TreeSet<>(add) + " -" + new TreeSet<>(drop)));
        return records.add("retag", bank, null, before, caller.serviceNumber(), now());
    }

    /** Those that were asked are asked with their new labels at once; the others are drafts as before. */
    private void label(String bank, Map<String, Chosen> chosen, Function<Chosen, Set<String>> wanted) {
        Map<Boolean, List<QuestionDraft>> drafts = chosen.values().stream()
                .collect(Collectors.partitioningBy(Chosen::ready, Collectors.mapping(question -> with(question.draft(), wanted.apply(question)), Collectors.toList())));
        drafts.forEach((asked, some) -> questions.store(bank, some, Questions.Missing.KEEP, caller.serviceNumber(), asked));
    }

    private static QuestionDraft with(QuestionDraft it, Set<String> labels) {
        Map<Boolean, Set<String>> parts = labels.stream().collect(Collectors.partitioningBy(ManyQuestions::isSkill, Collectors.toSet()));
        return new QuestionDraft(it.name(), it.title(), it.question(), parts.get(false), parts.get(true), it.difficulty(), it.source(), it.reviewOn());
    }

    private static boolean isSkill(String label) {
        return label.contains(":");
    }

    /**
     * Takes questions to another bank, with all their versions. Not those that a test names one by one or a lesson asks: they would
     * be missing there.
     *
     * @return what to undo it by
     * @throws NotFound there is no such bank or question
     * @throws Refused  403; 409 {@code question-name-taken}, {@code question-named-elsewhere} (names); 422 {@code invalid-fields}
     */
    public UUID move(String bank, List<String> names, String target) {
        Map<String, Chosen> chosen = chosen(bank, names);
        new Refused.Checks().that(!bank.equals(target), "target", "unknown-value", target).orRefuse();
        Set<String> bound = new TreeSet<>(use.named(bank));
        chosen.values().stream().map(Chosen::draft).filter(draft -> draft.tags().contains(QuestionDraft.CHECK)).forEach(draft -> bound.add(draft.name()));
        bound.retainAll(chosen.keySet());
        if (!bound.isEmpty()) {
            throw new Refused(Refused.Kind.CONFLICT, "question-named-elsewhere", String.join(", ", bound));
        }
        rehousing.move(bank, chosen.keySet(), target);
        Map<String, Line> lines = new LinkedHashMap<>();
        chosen.forEach((name, question) -> lines.put(name, new Line(question.version(), question.labels())));
        events.fire(new QuestionsChanged("questions-moved", bank, chosen.size(), target));
        return records.add("move", bank, target, lines, caller.serviceNumber(), now());
    }

    /**
     * Undoes it, all of it or nothing.
     *
     * @throws NotFound there is no such act
     * @throws Refused  403; 409 {@code bulk-undone}, {@code bulk-changed-since} (name), {@code question-name-taken}
     */
    public void undo(UUID id) {
        Authors.require(caller);
        BulkDone done = records.find(id).orElseThrow(() -> new NotFound("bulk " + id));
        if (!records.undone(id, now())) {
            throw new Refused(Refused.Kind.CONFLICT, "bulk-undone");
        }
        Map<String, Line> lines = records.lines(id);
        if (done.kind().equals("move")) {
            rehousing.move(done.target(), lines.keySet(), done.bank());
        } else {
            Map<String, Chosen> chosen = chosen(done.bank(), lines.keySet());
            chosen.forEach((name, question) -> {
                if (!question.version().equals(lines.get(name).version())) {
                    throw new Refused(Refused.Kind.CONFLICT, "bulk-changed-since", name);
                }
            });
            label(done.bank(), chosen, question -> lines.get(question.draft().name()).labels());
        }
        events.fire(new QuestionsChanged("questions-bulk-undone", done.bank(), lines.size(), done.kind()));
    }

    /** Each by its newest version, by name; retired ones are not there. */
    private Map<String, Chosen> chosen(String bank, Collection<String> names) {
        Authors.require(caller);
        Set<String> wanted = new LinkedHashSet<>(names);
        new Refused.Checks().that(!wanted.isEmpty(), "names", "required").that(wanted.size() <= MOST, "names", "too-many", MOST).orRefuse();
        questions.requireBank(bank);
        Map<UUID, Boolean> newest = queries.newest(bank, wanted);
        if (newest.size() != wanted.size()) {
            throw new NotFound("questions of bank " + bank);
        }
        return questions.versions(newest.keySet()).stream()
                .collect(Collectors.toMap(question -> question.draft().name(), question -> new Chosen(question.version(), question.draft(), newest.get(question.version()))));
    }

    /** @param ready the newest version is what tests ask */
    private record Chosen(UUID version, QuestionDraft draft, boolean ready) {
        Set<String> labels() {
            Set<String> labels = new HashSet<>(draft.tags());
            labels.addAll(draft.skills());
            return labels;
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
