package vn.hocvuso.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.classroom.control.PaperPrint;
import vn.hocvuso.classroom.control.PaperRepository;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.progress.Corrections;
import vn.hocvuso.progress.PaperResult;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.quiz.AskedQuestion;
import vn.hocvuso.quiz.PaperDraft;
import vn.hocvuso.quiz.PrintedPapers;
import vn.hocvuso.quiz.SheetGrade;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** Tests on paper: made in variants, printed, typed in and graded; each sheet becomes a result of the day it was sat. */
@ApplicationScoped
@Transactional
public class PaperTests {
    public static final int MOST_VARIANTS = 20;
    private static final int MOST_LINES = 2_000;
    private static final int LONGEST_ANSWERS = 8_000;

    private PaperRepository papers;
    private PrintedPapers printing;
    private Progress progress;
    private Corrections corrections;
    private Units units;
    private Ids ids;
    private Clock clock;
    private Event<DomainEvent> events;

    PaperTests() {}

    @Inject
    public PaperTests(
            PaperRepository papers,
            PrintedPapers printing,
            Progress progress,
            Corrections corrections,
            Units units,
            Ids ids,
            Clock clock,
            Event<DomainEvent> events) {
        this.papers = papers;
        this.printing = printing;
        this.progress = progress;
        this.corrections = corrections;
        this.units = units;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** What goes on paper. */
    public enum Print {
        /** The questions of every variant. */
        QUESTIONS,
        /** An empty answer sheet of every variant. */
        SHEETS,
        /** The right answers of every variant, for the hands of the examiner. */
        KEYS
    }

    /**
     * Draws every variant from one seed; what was drawn is kept, so that it can be printed and graded again later.
     *
     * @param unit  code of the unit it is held in, with all below it
     * @param heldOn null: today
     * @throws NotFound no such test, no such unit within the scope
     * @throws Refused  422 {@code invalid-fields}; 409 {@code draws-cannot-be-filled}
     */
    public PaperTestView make(String slug, String unit, LocalDate heldOn, int variants, Caller.Scope scope, String by) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = heldOn == null ? today : heldOn;
        new Refused.Checks()
                .that(variants >= 1 && variants <= MOST_VARIANTS, "variants", "out-of-range", 1, MOST_VARIANTS)
                .that(unit != null, "unit", "required")
                .orRefuse();
        UnitView held = units.view(unit, today, scope);
        long seed = ids.next().getLeastSignificantBits();
        List<List<AskedQuestion>> questions = new ArrayList<>();
        PaperDraft draft = null;
        for (int variant = 1; variant <= variants; variant++) {
            draft = printing.draw(slug, PrintedPapers.seedOf(seed, variant));
            questions.add(draft.questions());
        }
        String number = day.getYear() + "-" + papers.nextNumber();
        PaperTestView test = new PaperTestView(
                ids.next(), number, draft.quizId(), draft.versionId(), slug, draft.title(), held.code(), held.name(), day, variants, seed,
                draft.questions().size(), 0, 0, now(), by);
        papers.add(test, held.id(), questions);
        events.fire(new PaperTestMade(number, slug, held.id(), day, variants));
        return view(number, scope);
    }

    /** The latest first. */
    public Page<PaperTestView> list(Caller.Scope scope, Page.Request page) {
        return papers.list(scope, page, LocalDate.now(clock));
    }

    /** @throws NotFound no such paper test within the scope */
    public PaperTestView view(String number, Caller.Scope scope) {
        return papers.find(number, scope, LocalDate.now(clock)).orElseThrow(() -> new NotFound("paper test " + number));
    }

    /**
     * XHTML with print styles ({@code document.Pdf}).
     *
     * @param variant null: every one
     * @throws NotFound no such paper test within the scope, no such variant
     */
    public String print(String number, Print what, Integer variant, Caller.Scope scope) {
        PaperTestView test = view(number, scope);
        PaperPrint print = new PaperPrint(test);
        for (int one = 1; one <= test.variants(); one++) {
            if (variant == null || variant == one) {
                List<AskedQuestion> questions = papers.questions(test.id(), one);
                long seed = PrintedPapers.seedOf(test.seed(), one);
                switch (what) {
                    case QUESTIONS -> print.questions(one, printing.print(questions, seed));
                    case SHEETS -> print.sheet(one, printing.print(questions, seed));
                    default -> print.keys(one, printing.markersKeys(questions, seed));
                }
            }
        }
        return print.document().orElseThrow(() -> new NotFound("variant " + variant));
    }

    /** The people of the unit on the day, with their sheets as far as they are typed in. */
    public Page<Sheet> sheets(String number, Page.Request page, Caller.Scope scope) {
        PaperTestView test = view(number, scope);
        return papers.sheets(test.id(), papers.unitOf(test.id()), test.heldOn(), page);
    }

    /**
     * Takes lines in and grades them: all, or none when one is wrong. The same line again changes nothing; another line for
     * somebody whose sheet is there is to be {@linkplain #correct corrected}.
     *
     * @throws NotFound no such paper test within the scope
     * @throws Refused  422 {@code too-many-lines}; 409 {@code paper-day-to-come}
     */
    public SheetReport enter(String number, List<SheetLine> lines, Caller.Scope scope, String by) {
        PaperTestView test = view(number, scope);
        if (lines.size() > MOST_LINES) {
            throw new Refused("too-many-lines", MOST_LINES);
        }
        if (test.heldOn().isAfter(LocalDate.now(clock))) {
            throw new Refused(Refused.Kind.CONFLICT, "paper-day-to-come", test.heldOn().toString());
        }
        papers.hold(test.id());
        Reading reading = new Reading(test, by, people(test, lines));
        for (int i = 0; i < lines.size(); i++) {
            reading.take(lines.get(i).row() > 0 ? lines.get(i).row() : i + 1, lines.get(i));
        }
        if (!reading.faults.isEmpty()) {
            return new SheetReport(lines.size(), 0, 0, reading.faults);
        }
        int created = 0;
        for (Read read : reading.fresh) {
            if (papers.keep(test.id(), read.person(), read.variant(), read.answers(), read.grade(), now(), by)) {
                progress.record(result(test, read), by);
                created++;
            }
        }
        if (created > 0) {
            events.fire(new SheetsTyped(number, papers.unitOf(test.id()), created));
        }
        return new SheetReport(lines.size(), created, lines.size() - created, List.of());
    }

    private Map<String, UUID> people(PaperTestView test, List<SheetLine> lines) {
        List<String> numbers = lines.stream().map(SheetLine::serviceNumber).filter(number -> number != null).distinct().toList();
        return papers.people(numbers, papers.unitOf(test.id()), test.heldOn());
    }

    /**
     * A sheet was read or typed wrongly: graded anew; a result that changes is revoked, and what is right stands beside it.
     *
     * @throws NotFound no such paper test within the scope, or no sheet of this person
     * @throws Refused  422 {@code invalid-fields}, {@code sheet-cells} and the other faults of a line; 403 {@code own-result}; 409
     *                  {@code correction-changes-nothing}
     */
    public void correct(String number, SheetLine line, String reason, Caller.Scope scope, String by) {
        new Refused.Checks().text(reason, "reason", 400).orRefuse();
        PaperTestView test = view(number, scope);
        papers.hold(test.id());
        Reading reading = new Reading(test, by, people(test, List.of(line)));
        Optional<Read> read = reading.read(1, line);
        if (read.isEmpty()) {
            throw new Refused(reading.faults.get(0).code(), reading.faults.get(0).value());
        }
        UUID person = read.get().person();
        PaperRepository.Kept kept = papers.kept(test.id(), person).orElseThrow(() -> new NotFound("sheet of " + line.serviceNumber()));
        if (kept.variant() == read.get().variant() && read.get().answers().equals(kept.answers())) {
            throw new Refused(Refused.Kind.CONFLICT, "correction-changes-nothing");
        }
        papers.replace(test.id(), person, read.get().variant(), read.get().answers(), read.get().grade(), now(), by);
        corrections.correct(result(test, read.get()), reason, by, scope);
        events.fire(new SheetCorrected(number, papers.unitOf(test.id()), line.serviceNumber(), kept.passed(), read.get().grade().passed(), reason));
    }

    private PaperResult result(PaperTestView test, Read read) {
        return new PaperResult(
                read.person(), test.quizId(), read.grade().passed(), test.heldOn(), read.grade().points(), read.grade().full(), "paper " + test.number());
    }

    private record Read(UUID person, int variant, String answers, SheetGrade grade) {}

    /** One go through lines; questions of a variant are read once. */
    private final class Reading {
        private final PaperTestView test;
        private final String by;
        private final Map<String, UUID> people;
        private final Map<Integer, List<AskedQuestion>> questions = new HashMap<>();
        private final List<Read> fresh = new ArrayList<>();
        private final List<SheetFault> faults = new ArrayList<>();
        private final Set<UUID> seen = new HashSet<>();

        private Reading(PaperTestView test, String by, Map<String, UUID> people) {
            this.test = test;
            this.by = by;
            this.people = people;
        }

        private void take(int number, SheetLine line) {
            read(number, line).ifPresent(read -> {
                Optional<PaperRepository.Kept> kept = papers.kept(test.id(), read.person());
                if (!seen.add(read.person())) {
                    fault(number, line, "sheet-twice", line.serviceNumber());
                } else if (kept.isEmpty()) {
                    fresh.add(read);
                } else if (kept.get().variant() != read.variant() || !read.answers().equals(kept.get().answers())) {
                    fault(number, line, "sheet-differs", line.serviceNumber());
                }
            });
        }

        private Optional<Read> read(int number, SheetLine line) {
            UUID person = people.get(String.valueOf(line.serviceNumber()));
            if (person == null) {
                return fault(number, line, "sheet-person", String.valueOf(line.serviceNumber()));
            }
            if (line.serviceNumber().equals(by)) {
                return fault(number, line, "own-sheet", by);
            }
            if (line.variant() == null || line.variant() < 1 || line.variant() > test.variants()) {
                return fault(number, line, "sheet-variant", String.valueOf(test.variants()));
            }
            String answers = line.answers() == null ? "" : line.answers().strip();
            List<AskedQuestion> asked = questions.computeIfAbsent(line.variant(), variant -> papers.questions(test.id(), variant));
            List<String> cells = printing.cells(asked, answers);
            SheetGrade grade = printing.grade(test.versionId(), asked, PrintedPapers.seedOf(test.seed(), line.variant()), cells);
            if (!grade.faults().isEmpty() || cells.size() != asked.size() || answers.length() > LONGEST_ANSWERS) {
                String wrong = grade.faults().isEmpty() ? cells.size() + "/" + asked.size() : grade.faults().toString().replaceAll("[\\[\\]]", "");
                return fault(number, line, cells.size() != asked.size() ? "sheet-length" : "sheet-cells", wrong);
            }
            return Optional.of(new Read(person, line.variant(), answers, grade));
        }

        private Optional<Read> fault(int number, SheetLine line, String code, String value) {
            faults.add(new SheetFault(number, line.serviceNumber(), code, value));
            return Optional.empty();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
