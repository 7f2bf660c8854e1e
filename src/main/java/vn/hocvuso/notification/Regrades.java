package vn.hocvuso.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.classroom.SheetsRegraded;
import vn.hocvuso.notification.control.Dispatch;
import vn.hocvuso.notification.control.NoticeRepository;
import vn.hocvuso.notification.control.NoticeRepository.Fresh;
import vn.hocvuso.quiz.AttemptsRegraded;
import vn.hocvuso.quiz.AttemptsRegraded.Regraded;
import vn.hocvuso.quiz.EssaysRead;

/** Whoever has an attempt that is worth something else than yesterday is told so, with the reason; others are left in peace. */
@ApplicationScoped
@Transactional
public class Regrades {
    private Dispatch dispatch;
    private Clock clock;

    Regrades() {}

    @Inject
    public Regrades(Dispatch dispatch, Clock clock) {
        this.dispatch = dispatch;
        this.clock = clock;
    }

    public void tell(AttemptsRegraded regraded) {
        if (regraded.marked()) {
            return; // they are told that it was read
        }
        dispatch.send(regraded.attempts().stream().map(this::notice).toList(), clock.instant());
    }

    /** The same of a sheet of paper. */
    public void tell(SheetsRegraded regraded) {
        dispatch.send(regraded.sheets().stream().map(one -> notice("regraded", one.change(), one.person(), one.heldOn())).toList(), clock.instant());
    }

    /** Somebody has read the last essay of an attempt, or has read one again. */
    public void tell(EssaysRead read) {
        LocalDate day = LocalDate.ofInstant(read.finishedAt(), clock.getZone());
        dispatch.send(List.of(notice("marked", read.mark(), read.person(), day)), clock.instant());
    }

    private Fresh notice(Regraded one) {
        return notice("regraded", one.change(), one.person(), LocalDate.ofInstant(one.finishedAt(), clock.getZone()));
    }

    /** @param day of the attempt or sheet */
    private Fresh notice(String kind, UUID subject, UUID person, LocalDate day) {
        return new Fresh(NoticeRepository.idOf(kind, subject), person, kind, NoticeRepository.NONE, subject, LocalDate.now(clock), day, 0);
    }
}
