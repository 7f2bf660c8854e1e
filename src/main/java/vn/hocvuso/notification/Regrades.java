package vn.hocvuso.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocvuso.notification.control.Dispatch;
import vn.hocvuso.notification.control.NoticeRepository;
import vn.hocvuso.notification.control.NoticeRepository.Fresh;
import vn.hocvuso.quiz.AttemptsRegraded;
import vn.hocvuso.quiz.AttemptsRegraded.Regraded;

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
            return; // nobody was told a grade before the essay was read
        }
        dispatch.send(regraded.attempts().stream().map(this::notice).toList(), clock.instant());
    }

    private Fresh notice(Regraded one) {
        return new Fresh(
                NoticeRepository.idOf("regraded", one.change()), one.person(), "regraded", NoticeRepository.NONE, one.change(), LocalDate.now(clock),
                LocalDate.ofInstant(one.finishedAt(), clock.getZone()), 0);
    }
}
