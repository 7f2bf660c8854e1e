package vn.hocvuso.catalog;

import java.util.List;
import vn.hocvuso.catalog.rule.ReadingTime;

/**
 * What a lesson's Markdown becomes.
 *
 * @param html      sanitised; drawings stand in it, questions as {@code <div class="self-check" data-question="…">}
 * @param plain     its text without marks, a line a block: what a search looks through
 * @param words     for the reading time, without drawings and questions
 * @param questions names of the check questions, in their order
 * @param media     paths of the media it shows
 * @param problems  what the author has to mend; the lesson cannot be published while there is one
 */
public record LessonRendering(String html, String plain, int words, List<String> questions, List<String> media, List<Problem> problems) {

    /** What reading takes, rounded up, with the texts of the questions inside. */
    public int minutes(List<String> questionTexts) {
        return ReadingTime.minutes(words + questionTexts.stream().mapToInt(ReadingTime::words).sum());
    }

    /**
     * @param line       of the text, from 1
     * @param code       key {@code row.<code>} of this feature's bundle
     * @param parameters for the sentence
     */
    public record Problem(int line, String code, List<Object> parameters) {
        public static Problem of(int line, String code, Object... parameters) {
            return new Problem(line, code, List.of(parameters));
        }
    }
}
