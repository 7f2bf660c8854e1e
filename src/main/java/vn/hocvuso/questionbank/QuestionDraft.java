package vn.hocvuso.questionbank;

import java.time.LocalDate;
import java.util.Set;

/**
 * A question as an author hands it in.
 *
 * @param name       unique in its bank; the identity over versions
 * @param title      what lists show; null when the name does
 * @param tags       plain ones; {@code check} keeps it out of tests
 * @param skills     codes such as {@code TT02:4.2}
 * @param difficulty 1 (recall) to 4 (a new situation)
 * @param source     what it rests on; null when nothing is cited
 * @param reviewOn   the day to look at it again; null when nothing in it ages
 */
public record QuestionDraft(
        String name,
        String title,
        Question question,
        Set<String> tags,
        Set<String> skills,
        int difficulty,
        String source,
        LocalDate reviewOn) {
    /** Questions with this tag are for checking oneself inside a lesson and are never drawn. */
    public static final String CHECK = "check";

    public QuestionDraft {
        tags = Set.copyOf(tags);
        skills = Set.copyOf(skills);
    }
}
