package vn.hocvuso.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.account.AccountTraces;
import vn.hocvuso.certificate.Certificates;
import vn.hocvuso.classroom.ClassroomTraces;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.mentoring.MentoringTraces;
import vn.hocvuso.notification.Inbox;
import vn.hocvuso.personnel.Pseudonyms;
import vn.hocvuso.privacy.control.RetentionQueries;
import vn.hocvuso.privacy.control.RetentionQueries.Leaver;
import vn.hocvuso.progress.LessonTraces;
import vn.hocvuso.quiz.AttemptTraces;
import vn.hocvuso.survey.Surveys;

/**
 * What goes when somebody has left. Results and confirmations stay, with the name unless its deletion was granted: units are
 * answerable for the figures of past days. How the result came about goes: lesson times, answers, account, stays; who sat in which class and when they came; messages with the
 * mail address, what a mentor noted, and that somebody has answered a survey.
 */
@ApplicationScoped
@Transactional
public class Retention {
    private static final int AT_ONCE = 500;

    private RetentionQueries leavers;
    private AccountTraces accounts;
    private LessonTraces lessons;
    private AttemptTraces attempts;
    private Certificates certificates;
    private Pseudonyms pseudonyms;
    private Inbox inbox;
    private ClassroomTraces classroom;
    private MentoringTraces mentoring;
    private Surveys surveys;
    private AccessLog accessLog;
    private Event<DomainEvent> events;
    private Ids ids;
    private Clock clock;
    private int keepMonths;

    Retention() {}

    /** @param keepMonths how long traces stay after the first day off the roll */
    @Inject
    public Retention(
            RetentionQueries leavers,
            AccountTraces accounts,
            LessonTraces lessons,
            AttemptTraces attempts,
            Certificates certificates,
            Pseudonyms pseudonyms,
            Inbox inbox,
            ClassroomTraces classroom,
            MentoringTraces mentoring,
            Surveys surveys,
            AccessLog accessLog,
            Event<DomainEvent> events,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "hocvuso.privacy.keep-months", defaultValue = "12") int keepMonths) {
        this.leavers = leavers;
        this.accounts = accounts;
        this.lessons = lessons;
        this.attempts = attempts;
        this.certificates = certificates;
        this.pseudonyms = pseudonyms;
        this.inbox = inbox;
        this.classroom = classroom;
        this.mentoring = mentoring;
        this.surveys = surveys;
        this.accessLog = accessLog;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.keepMonths = keepMonths;
    }

    public int keepMonths() {
        return keepMonths;
    }

    /** What the next run would remove; nothing is. */
    public RetentionFigures plan() {
        RetentionFigures all = new RetentionFigures(0, 0, 0, 0, 0, 0, 0, accessLog.old());
        List<Leaver> some;
        UUID last = new UUID(0, 0);
        while (!(some = due(last)).isEmpty()) {
            List<UUID> people = some.stream().map(Leaver::person).toList();
            AccountTraces.Count account = accounts.count(people);
            ClassroomTraces.Count onPaper = classroom.count(people);
            all = all.plus(new RetentionFigures(
                    some.size(), renamed(some), lessons.count(people), attempts.countAnswers(people) + onPaper.answers(), onPaper.marks(), account.accounts(),
                    account.sessions(), 0));
            last = people.get(people.size() - 1);
        }
        return all;
    }

    /** Whether the night of this day is the caller's: the first node to ask gets it. */
    public boolean claimTonight() {
        return leavers.claim(LocalDate.now(clock));
    }

    /** Some hundred people at a time, each batch whole or not at all; {@link RetentionFigures#NONE} when nobody is left to do. */
    public RetentionFigures forgetSome() {
        List<Leaver> some = due(new UUID(0, 0));
        if (some.isEmpty()) {
            return RetentionFigures.NONE;
        }
        List<UUID> people = some.stream().map(Leaver::person).toList();
        AccountTraces.Count account = accounts.forget(people);
        ClassroomTraces.Count onPaper = classroom.forget(people);
        RetentionFigures gone = new RetentionFigures(
                some.size(), renamed(some), lessons.forget(people), attempts.forgetAnswers(people) + onPaper.answers(), onPaper.marks(), account.accounts(),
                account.sessions(), 0);
        inbox.forget(people);
        mentoring.forget(people);
        surveys.forget(people);
        some.stream().filter(Leaver::deletionGranted).forEach(leaver -> takeName(leaver.person()));
        leavers.done(some, clock.instant());
        return gone;
    }

    private void takeName(UUID person) {
        pseudonyms.take(person);
        certificates.takeName(person, Pseudonyms.NAME);
        leavers.takeWords(person);
    }

    /** The end of a night: old views go, and the run is kept and told. */
    public RetentionFigures finish(RetentionFigures forgotten) {
        RetentionFigures all = forgotten.plus(new RetentionFigures(0, 0, 0, 0, 0, 0, 0, accessLog.tidy()));
        leavers.add(ids.next(), clock.instant(), all);
        if (!all.equals(RetentionFigures.NONE)) {
            events.fire(new TracesForgotten(all));
        }
        return all;
    }

    public Optional<RetentionRun> lastRun() {
        return leavers.lastRun();
    }

    private List<Leaver> due(UUID after) {
        LocalDate today = LocalDate.now(clock);
        return leavers.due(today, today.minusMonths(keepMonths), after, AT_ONCE);
    }

    private static int renamed(List<Leaver> some) {
        return (int) some.stream().filter(Leaver::deletionGranted).count();
    }
}
