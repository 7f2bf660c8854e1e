package vn.hocvuso.progress;

import java.util.List;

/**
 * What a move to the present version would do to people in the middle of a course. Who has completed it is not among them and stays
 * as they are, so no coverage falls.
 *
 * @param kind       {@code move}: what is done stays done; {@code redo}: lessons that changed are to be learnt again
 * @param to         number of the version
 * @param people     in the middle, in other versions
 * @param again      of those, with lessons to learn again
 * @param mostAgain  the most lessons one of them has to learn again
 * @param completing of those, who will have completed the course by it, on the day of the move
 * @param from       by version
 */
public record MoveEffect(String kind, int to, long people, long again, int mostAgain, long completing, List<From> from) {

    /** @param changed lessons that read otherwise; {@code added}, {@code dropped}: lessons */
    public record From(int version, long people, int changed, int added, int dropped) {}
}
