package vn.hocvuso.progress.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.personnel.StoryAsked;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.progress.ResultView;

/** Results on somebody's timeline. A commander sees what counts and from where; points and remarks are for who teaches or administers. */
@ApplicationScoped
public class StoryObserver {
    @Inject
    Progress progress;

    void tell(@Observes StoryAsked asked) {
        if (asked.isFor(INSTRUCTOR, COMMANDER, ADMINISTRATOR)) {
            boolean closely = asked.isFor(INSTRUCTOR, ADMINISTRATOR);
            progress.story(asked.person()).forEach(result -> asked.tell(line(result, closely)));
        }
    }

    private static StoryAsked.Told line(ResultView result, boolean closely) {
        boolean revoked = result.revokedAt() != null;
        List<StoryAsked.Detail> details = new ArrayList<>();
        details.add(new StoryAsked.Detail("source-" + result.source(), null, null, null));
        if (closely && result.score() != null) {
            details.add(new StoryAsked.Detail("score", points(result), null, null));
        }
        if (closely && result.reference() != null && !result.cameFromHere()) {
            details.add(new StoryAsked.Detail("reference", result.reference(), null, null));
        }
        if (result.corrects() != null) {
            details.add(new StoryAsked.Detail("corrects", null, result.recordedBy(), result.recordedAt()));
        }
        if (revoked) {
            details.add(new StoryAsked.Detail(closely ? "revoked" : "revoked-then", closely ? result.revokedReason() : null, null, result.revokedAt()));
        }
        return new StoryAsked.Told(
                "progress", "result", result.kind() + "-" + result.outcome(), result.earnedOn(), result.earnedOn(), result.title(), revoked, details);
    }

    private static String points(ResultView result) {
        return number(result.score()) + (result.maxScore() == null ? "" : "/" + number(result.maxScore()));
    }

    private static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
