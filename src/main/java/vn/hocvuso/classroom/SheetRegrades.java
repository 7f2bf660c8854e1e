package vn.hocvuso.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.classroom.SheetsRegraded.Regraded;
import vn.hocvuso.classroom.control.PaperRepository;
import vn.hocvuso.classroom.control.SheetRegradeRepository;
import vn.hocvuso.classroom.control.SheetRegradeRepository.Change;
import vn.hocvuso.classroom.control.SheetRegradeRepository.Kept;
import vn.hocvuso.classroom.control.SheetRegradeRepository.Order;
import vn.hocvuso.classroom.control.SheetRegradeRepository.Paper;
import vn.hocvuso.job.Hold;
import vn.hocvuso.job.Jobs;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.progress.Regrades;
import vn.hocvuso.quiz.PrintedPapers;
import vn.hocvuso.quiz.RegradeCounted;
import vn.hocvuso.quiz.SheetGrade;

/**
 * Sheets follow a ruling on a question as attempts do: weighed with it, then graded anew by the same rules, their results corrected
 * on the day they were sat. One paper test is one step and one transaction: whoever dies in it has done nothing.
 */
@ApplicationScoped
@Transactional
public class SheetRegrades {
    /** The kind of job that looks at the sheets. */
    public static final String JOB = "sheets";

    private SheetRegradeRepository sheets;
    private PaperRepository papers;
    private PrintedPapers printing;
    private Regrades results;
    private Event<SheetsRegraded> regraded;
    private Event<DomainEvent> events;
    private Jobs jobs;
    private Ids ids;

    SheetRegrades() {}

    @Inject
    public SheetRegrades(
            SheetRegradeRepository sheets, PaperRepository papers, PrintedPapers printing, Regrades results, Event<SheetsRegraded> regraded,
            Event<DomainEvent> events, Jobs jobs, Ids ids) {
        this.sheets = sheets;
        this.papers = papers;
        this.printing = printing;
        this.results = results;
        this.regraded = regraded;
        this.events = events;
        this.jobs = jobs;
        this.ids = ids;
    }

    /** Every attempt was looked at: now the sheets. */
    public void begin(RegradeCounted counted) {
        UUID job = ids.next();
        sheets.begin(counted, job);
        jobs.add(JOB, job);
    }

    /** Of a regrade, as it stands. */
    public SheetRegradeView view(UUID regrade) {
        return sheets.view(regrade);
    }

    /** Whose sheets change, by name; of paper tests in the scope only. */
    public Page<SheetChange> changes(UUID regrade, Page.Request page, Caller.Scope scope, LocalDate today) {
        return sheets.changes(regrade, page, scope, today);
    }

    /**
     * One that has stopped goes on.
     *
     * @throws Refused 409 {@code regrade-in-force}: it has not stopped
     */
    public void resume(UUID regrade) {
        UUID job = ids.next();
        if (!sheets.resume(regrade, job)) {
            throw new Refused(Refused.Kind.CONFLICT, "regrade-in-force");
        }
        jobs.add(JOB, job);
    }

    /**
     * The next paper test, or the end.
     *
     * @return whether there is more to do
     * @throws Hold.Lost it was at its end, and is another node's by now
     */
    public boolean step(UUID job, Hold hold) {
        Order order = sheets.take(job).orElse(null);
        Paper paper = order == null ? null : sheets.next(order).orElse(null);
        if (paper == null) {
            end(order, hold);
            return false;
        }
        List<Kept> kept = sheets.kept(order, paper);
        List<Change> changed = compare(order, paper, kept);
        int settled = order.applying() ? apply(order, paper, changed) : 0;
        sheets.write(order, paper, kept.size(), changed, settled);
        return true;
    }

    private void end(Order order, Hold hold) {
        hold.end();
        if (order != null) {
            sheets.finish(order);
            if (order.applying()) {
                events.fire(new SheetRegradeFinished(sheets.view(order.regrade())));
            }
        }
    }

    /** It cannot go on by itself; what was done stays done, and {@link #resume} goes on. */
    public void fail(UUID job, Hold hold) {
        sheets.fail(job);
        hold.end();
    }

    private List<Change> compare(Order order, Paper paper, List<Kept> kept) {
        List<Change> changed = new ArrayList<>();
        kept.stream().collect(Collectors.groupingBy(Kept::variant)).forEach((variant, same) -> {
            List<SheetGrade> grades = printing.again(
                    paper.profile(), papers.questions(paper.id(), variant), PrintedPapers.seedOf(paper.seed(), variant),
                    same.stream().map(Kept::answers).toList(), order.applying() ? null : order.regrade());
            for (int i = 0; i < same.size(); i++) {
                if (grades.get(i).faults().isEmpty() && !same.get(i).isWorth(grades.get(i))) {
                    changed.add(new Change(ids.next(), same.get(i), grades.get(i)));
                }
            }
        });
        return changed;
    }

    /** @return how many had been settled by hand */
    private int apply(Order order, Paper paper, List<Change> changed) {
        sheets.grade(paper, changed);
        List<Regraded> told = new ArrayList<>();
        for (Change one : changed) {
            if (results.follow(paper.result(one.was()), paper.result(one.was().person(), one.is()), order.reason())) {
                told.add(new Regraded(one.id(), one.was().person(), paper.heldOn()));
            }
        }
        if (!told.isEmpty()) {
            regraded.fire(new SheetsRegraded(told));
        }
        return changed.size() - told.size();
    }
}
