package vn.hocvuso.learning;

import java.util.List;

/**
 * How a test before a course stands for one learner.
 *
 * @param quiz           slug of the test; null: the course has none, and everything else is empty
 * @param sharePercent   of the points in each skill of a lesson
 * @param leastQuestions of a skill before it says anything
 * @param taken          an attempt is over
 * @param known          keys of lessons that are known by it and not learnt yet
 */
public record Placement(String quiz, String title, Integer sharePercent, Integer leastQuestions, boolean taken, List<String> known) {
    static final Placement NONE = new Placement(null, null, null, null, false, List.of());
}
