package vn.hocvuso.catalog;

import java.util.List;

/**
 * A course as it goes on paper.
 *
 * @param mentorHtml for who runs it without a network; null when there is no guide
 * @param glossary   its words
 */
public record CoursePrint(CourseSummary course, List<Lesson> lessons, String mentorHtml, List<Term> glossary) {

    /** @param questions names of its check questions in the course's bank */
    public record Lesson(
            String key, String title, int minutes, String html, List<String> objectives, List<String> sources, List<String> questions) {}
}
