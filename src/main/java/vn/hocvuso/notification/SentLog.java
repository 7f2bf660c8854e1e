package vn.hocvuso.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.notification.control.LogQueries;
import vn.hocvuso.notification.control.RunRepository;

/** What was sent: who, what, when, why; and the rounds it came from. */
@ApplicationScoped
@Transactional
public class SentLog {
    private LogQueries log;
    private RunRepository runs;
    private Clock clock;

    SentLog() {}

    @Inject
    public SentLog(LogQueries log, RunRepository runs, Clock clock) {
        this.log = log;
        this.runs = runs;
        this.clock = clock;
    }

    /** @param scope where the reader administers: messages to people whose home unit of today lies in it */
    public Page<LogLine> list(LogQuery query, Page.Request page, Caller.Scope scope, Locale reader) {
        return log.list(query, page, scope, LocalDate.now(clock), reader);
    }

    /** The latest day first. Figures of whole campaigns: for whoever administers everything. */
    public Page<ReminderRun> runs(Page.Request page) {
        return runs.list(page);
    }
}
