package vn.hocvuso.publishing.control;

import java.util.List;
import vn.hocvuso.publishing.QuestionPreview.Shown;
import vn.hocvuso.questionbank.KeyWords;
import vn.hocvuso.questionbank.QuestionReading.Found;
import vn.hocvuso.questionbank.Rendering;

/** Questions of a file as a learner will see them, and their keys in words for the author, who checks one against the other. */
public final class QuestionLook {
    /** So many are shown: a look tells whether the file was understood, the rest is in the counts. */
    private static final int MOST = 20;

    private static final Rendering HTML = Rendering.safe();

    private QuestionLook() {}

    public static List<Shown> first(List<Found> found) {
        return all(found.subList(0, Math.min(MOST, found.size())));
    }

    public static List<Shown> all(List<Found> found) {
        return found.stream()
                .map(one -> new Shown(
                        one.line(),
                        one.item(),
                        one.draft().name(),
                        one.draft().title(),
                        one.draft().question().face(HTML),
                        KeyWords.of(one.draft().question())))
                .toList();
    }
}
