package vn.hocvuso.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.classroom.control.MemberRepository;
import vn.hocvuso.classroom.control.OutsideRepository;
import vn.hocvuso.classroom.control.Register;
import vn.hocvuso.classroom.control.ReversalRepository;
import vn.hocvuso.classroom.rule.EvidenceKind;
import vn.hocvuso.classroom.rule.OutsideRule;
import vn.hocvuso.document.Photograph;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.progress.ConfirmedResult;
import vn.hocvuso.progress.ConfirmedResults;
import vn.hocvuso.progress.StandingResult;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.Quizzes;

/**
 * Results from other platforms and from paper, for people of a class. They wait with what they rest on until somebody else confirms
 * them; only then do they count, each from its own day. Rejected and withdrawn ones stay on record; confirmed ones fall by
 * {@link Reversals}.
 */
@ApplicationScoped
@Transactional
public class OutsideResults {
    private static final int MOST_EVIDENCE = 10;
    private static final int LARGEST = 5_000_000;
    /** Pixels and bytes that a page of handwriting needs to be read. */
    private static final int WIDEST = 2_000;
    private static final int LARGEST_PICTURE = 1_500_000;

    private OutsideRepository batches;
    private ReversalRepository reversals;
    private Register register;
    private MemberRepository members;
    private ConfirmedResults results;
    private Courses courses;
    private Quizzes quizzes;
    private Ids ids;
    private Event<DomainEvent> events;

    OutsideResults() {}

    @Inject
    public OutsideResults(
            OutsideRepository batches, ReversalRepository reversals, Register register, MemberRepository members, ConfirmedResults results, Courses courses,
            Quizzes quizzes, Ids ids, Event<DomainEvent> events) {
        this.batches = batches;
        this.reversals = reversals;
        this.register = register;
        this.members = members;
        this.results = results;
        this.courses = courses;
        this.quizzes = quizzes;
        this.ids = ids;
        this.events = events;
    }

    /** What waits first, then the latest. */
    public Page<OutsideBatch> list(Caller.Scope scope, Page.Request page) {
        return batches.list(scope, page, register.today());
    }

    /** @throws NotFound no such batch within the scope */
    public OutsideView view(String number, Caller.Scope scope) {
        OutsideBatch batch = batch(number, scope);
        List<OutsideView.Line> lines = batches.lines(batch.id());
        Set<UUID> lined = lines.stream().map(OutsideView.Line::person).collect(Collectors.toSet());
        List<StandingResult> lineless = results.standing(batch.reference()).stream().filter(one -> !lined.contains(one.person())).toList();
        return new OutsideView(batch, lines, batches.evidence(batch.id()), reversals.of(batch.id()), lineless);
    }

    /**
     * All lines are kept, or none when one is wrong.
     *
     * @param ofClass number of the class
     * @throws NotFound no such class within the scope, no such course or test
     * @throws Refused  422 {@code invalid-fields}
     */
    public OutsideReport type(String ofClass, OutsideTyping typing, Caller.Scope scope, String by) {
        ClassView of = register.view(ofClass, scope);
        new Refused.Checks()
                .that(typing.kind() != null && List.of("course", "quiz").contains(typing.kind()), "kind", "unknown-value", String.valueOf(typing.kind()))
                .that(typing.code() != null, "code", "required")
                .that(List.of("paper", "qlms", "class", "other").contains(String.valueOf(typing.source())), "source", "unknown-value", String.valueOf(typing.source()))
                .that(typing.note() == null || typing.note().length() <= 400, "note", "too-long", 400)
                .that(!typing.lines().isEmpty() && typing.lines().size() <= Rosters.MOST_MEMBERS, "lines", "out-of-range", 1, Rosters.MOST_MEMBERS)
                .orRefuse();
        UUID item = typing.kind().equals("course") ? courses.idOf(typing.code()) : quiz(typing.code()).id();
        List<SheetFault> faults = new ArrayList<>();
        List<OutsideView.Line> lines = lines(of, typing, by, faults);
        if (!faults.isEmpty()) {
            return new OutsideReport(null, faults);
        }
        String number = register.today().getYear() + "-" + batches.nextNumber();
        batches.add(
                new OutsideRepository.Fresh(
                        ids.next(), number, of.id(), typing.kind(), item, typing.source(), Vietnamese.clean(typing.note()), register.now(), by),
                lines);
        events.fire(new OutsideDecided("typed", number, of.unitId(), of.number(), lines.size(), null));
        return new OutsideReport(batch(number, scope), List.of());
    }

    private List<OutsideView.Line> lines(ClassView of, OutsideTyping typing, String by, List<SheetFault> faults) {
        Map<String, Member> people = members.of(of.id(), register.today()).stream().collect(Collectors.toMap(Member::serviceNumber, Function.identity()));
        Set<String> seen = new HashSet<>();
        List<OutsideView.Line> lines = new ArrayList<>();
        for (int i = 0; i < typing.lines().size(); i++) {
            OutsideLine line = typing.lines().get(i);
            String whose = String.valueOf(line.serviceNumber());
            Member member = people.get(whose);
            String fault = member == null ? "attendance-person"
                    : !seen.add(whose) ? "attendance-twice"
                    : whose.equals(by) ? "own-outside"
                    : OutsideRule.fault(typing.kind(), line.earnedOn(), line.outcome(), line.score(), line.maxScore(), register.today());
            if (fault != null) {
                faults.add(new SheetFault(line.row() == 0 ? i + 1 : line.row(), whose, fault, whose));
            } else {
                lines.add(new OutsideView.Line(
                        member.id(), whose, member.fullName(), line.earnedOn(), line.outcome(), line.score(), line.maxScore()));
            }
        }
        return lines;
    }

    /**
     * Adds what the results rest on while they wait: PDF, PNG or JPEG by content. A photograph is drawn anew.
     *
     * @throws NotFound no such batch within the scope
     * @throws Refused  413 {@code evidence-too-large}; 422 {@code evidence-kind}, {@code media-broken}; 409 {@code outside-decided},
     *                  {@code too-much-evidence}
     */
    public void attach(String number, String name, byte[] content, Caller.Scope scope, String by) {
        OutsideBatch batch = waiting(number, scope);
        if (content.length > LARGEST) {
            throw new Refused(Refused.Kind.TOO_LARGE, "evidence-too-large", LARGEST / 1_000_000);
        }
        EvidenceKind kind = EvidenceKind.of(content).orElseThrow(() -> new Refused("evidence-kind"));
        List<OutsideView.Evidence> there = batches.evidence(batch.id());
        if (there.size() >= MOST_EVIDENCE) {
            throw new Refused(Refused.Kind.CONFLICT, "too-much-evidence", MOST_EVIDENCE);
        }
        byte[] kept = kind.picture() ? Photograph.drawnAnew(String.valueOf(name), kind.ending(), content, WIDEST, LARGEST_PICTURE) : content;
        String called = "minh-chung-" + number + "-" + (there.size() + 1) + "." + kind.ending();
        batches.attach(ids.next(), batch.id(), new EvidenceFile(called, kind.contentType(), kept), register.now(), by);
        events.fire(new OutsideDecided("evidence-added", number, batch.unitId(), batch.classNumber(), batch.lines(), null));
    }

    /** @throws NotFound no such batch within the scope, no such evidence of it */
    public EvidenceFile evidence(String number, UUID evidence, Caller.Scope scope) {
        return batches.file(batch(number, scope).id(), evidence).orElseThrow(() -> new NotFound("evidence " + evidence));
    }

    /**
     * They count, each from its day.
     *
     * @param by somebody other than who typed them in, and none of those whose results they are
     * @throws NotFound no such batch within the scope
     * @throws Refused  403 {@code four-eyes}, {@code own-result}; 409 {@code outside-decided}, {@code outside-without-evidence}
     */
    public void confirm(String number, Caller.Scope scope, String by) {
        OutsideBatch batch = decide(number, "confirmed", null, scope, by);
        List<OutsideView.Line> lines = batches.lines(batch.id());
        if (batches.evidence(batch.id()).isEmpty()) {
            throw new Refused(Refused.Kind.CONFLICT, "outside-without-evidence");
        }
        List<ConfirmedResult> confirmed = lines.stream()
                .map(line -> new ConfirmedResult(
                        line.person(), batch.kind(), batch.item(), line.outcome(), line.earnedOn(), batch.source(), line.score(), line.maxScore()))
                .toList();
        boolean finalTest = batch.kind().equals("quiz") && quiz(batch.code()).kind().equals("final");
        results.record(confirmed, batch.reference(), batch.code(), batch.title(), finalTest, batch.typedBy());
    }

    /**
     * They do not count; whoever typed them in may type them in anew.
     *
     * @throws Refused as {@link #confirm}; 422 {@code invalid-fields} without a reason
     */
    public void reject(String number, String reason, Caller.Scope scope, String by) {
        new Refused.Checks().text(reason, "reason", 400).orRefuse();
        decide(number, "rejected", reason, scope, by);
    }

    private OutsideBatch decide(String number, String state, String reason, Caller.Scope scope, String by) {
        OutsideBatch batch = waiting(number, scope);
        if (batch.typedBy().equals(by)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "four-eyes");
        }
        if (batches.lines(batch.id()).stream().anyMatch(line -> line.serviceNumber().equals(by))) {
            throw new Refused(Refused.Kind.FORBIDDEN, "own-result");
        }
        turn(batch, state, reason, by);
        return batch;
    }

    /**
     * Whoever typed them in takes them back while they wait.
     *
     * @throws NotFound no such batch within the scope
     * @throws Refused  422 {@code invalid-fields} without a reason; 403 {@code not-yours}; 409 {@code outside-decided}
     */
    public void withdraw(String number, String reason, Caller.Scope scope, String by) {
        new Refused.Checks().text(reason, "reason", 400).orRefuse();
        OutsideBatch batch = waiting(number, scope);
        if (!batch.typedBy().equals(by)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "not-yours");
        }
        turn(batch, "withdrawn", reason, by);
    }

    private void turn(OutsideBatch batch, String to, String reason, String by) {
        if (!batches.decide(batch.id(), "waiting", to, reason, register.now(), by)) {
            throw new Refused(Refused.Kind.CONFLICT, "outside-decided");
        }
        events.fire(new OutsideDecided(to, batch.number(), batch.unitId(), batch.classNumber(), batch.lines(), reason));
    }

    private OutsideBatch waiting(String number, Caller.Scope scope) {
        OutsideBatch batch = batch(number, scope);
        if (!batch.waiting()) {
            throw new Refused(Refused.Kind.CONFLICT, "outside-decided");
        }
        return batch;
    }

    private OutsideBatch batch(String number, Caller.Scope scope) {
        return batches.find(number, scope, register.today()).orElseThrow(() -> new NotFound("outside results " + number));
    }

    private QuizSummary quiz(String slug) {
        return quizzes.all().values().stream()
                .filter(quiz -> quiz.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("quiz " + slug));
    }
}
