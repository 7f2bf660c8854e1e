package vn.hocvuso.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocvuso.notification.control.Dispatch;
import vn.hocvuso.notification.control.NoticeRepository;
import vn.hocvuso.notification.control.NoticeRepository.Fresh;
import vn.hocvuso.progress.LearnersMoved;

/** Whoever goes on in another version of a course is told so, with the lessons to learn again. */
@ApplicationScoped
@Transactional
public class Moves {
    private Dispatch dispatch;
    private Clock clock;

    Moves() {}

    @Inject
    public Moves(Dispatch dispatch, Clock clock) {
        this.dispatch = dispatch;
        this.clock = clock;
    }

    public void tell(LearnersMoved moved) {
        LocalDate today = LocalDate.now(clock);
        dispatch.send(
                moved.people().entrySet().stream()
                        .map(one -> new Fresh(
                                NoticeRepository.idOf("moved", moved.move(), one.getKey()), one.getKey(), "moved", NoticeRepository.NONE, moved.move(), today,
                                null, one.getValue()))
                        .toList(),
                clock.instant());
    }
}
