package vn.hocvuso.learning;

import java.time.LocalDate;
import java.util.List;

/**
 * What one campaign wants of me, and how I stand with it.
 *
 * @param dueOn   my own due day: later than the campaign's for a newcomer
 * @param exempt  I am let off; what is listed is then an offer
 * @param overdue my due day is over and I have not passed
 * @param state   {@code not-started}, {@code in-progress}, {@code completed} (the courses) or {@code passed} (everything)
 * @param courses required ones, in order, whether alone or one of several
 * @param steps   the same courses step by step: of each step one is enough
 * @param quiz    the final test; null when there is none
 * @param next    what to do now; null when nothing is left that I could do
 */
public record LearnerDuty(
        Campaign campaign,
        LocalDate startsOn,
        LocalDate dueOn,
        boolean exempt,
        boolean overdue,
        String state,
        List<CourseCard> courses,
        List<Step> steps,
        LearnerQuiz quiz,
        NextStep next) {

    /** @param courses those that can be taken: none when all of them were withdrawn */
    public record Step(List<CourseCard> courses, boolean done) {}

    public record Campaign(String code, String name) {}

    /**
     * @param kind    {@code lesson} or {@code quiz}
     * @param course  slug; null for a test across courses
     * @param lesson  key; null for a test
     * @param quiz    slug; null for a lesson
     * @param minutes it takes; null: as long as one likes
     */
    public record NextStep(String kind, String course, String lesson, String quiz, String title, Integer minutes) {}
}
