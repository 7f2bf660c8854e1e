package vn.hocvuso.personnel.boundary;

import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.personnel.ActView;
import vn.hocvuso.personnel.PostingView;
import vn.hocvuso.personnel.StatusView;
import vn.hocvuso.personnel.StoryAsked;

/**
 * A line of somebody's timeline as the API answers it; which members are there goes by {@code kind}.
 *
 * @param kind    {@code posting, status, role, left, corrected, renamed, imported, came, exemption, result}
 * @param to      inclusive, null is open
 * @param state   of an exemption {@code coming, running, over, withdrawn}; of a result {@code course-passed}, {@code quiz-failed} …
 * @param name    of the campaign, course or test
 * @param undone  withdrawn or revoked: counts on no day
 * @param details what there is to say of an exemption or a result, as far as the reader may know it
 */
public record StoryAnswer(
        String kind,
        LocalDate from,
        LocalDate to,
        PostingView posting,
        StatusView status,
        RoleAnswer role,
        ActView act,
        String state,
        String name,
        boolean undone,
        List<StoryAsked.Detail> details) {

    static StoryAnswer of(StoryLine line) {
        StoryAsked.Told told = line.told();
        return new StoryAnswer(
                line.getKind(), line.from(), line.to(), line.posting(), line.status(), line.role() == null ? null : RoleAnswer.of(line.role()),
                line.act(), told == null ? null : told.state(), told == null ? null : told.name(), told != null && told.undone(),
                told == null ? null : told.details());
    }
}
