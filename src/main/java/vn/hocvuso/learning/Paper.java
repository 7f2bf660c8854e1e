package vn.hocvuso.learning;

/** What of a course can be printed. */
public enum Paper {
    /** Every lesson, with the self-checks to answer by pencil. */
    LESSONS,
    /** One page for who runs the course without a network, and the answers to the self-checks. */
    MENTOR,
    /** What is to be remembered, for the wall of a club room. */
    POSTER
}
