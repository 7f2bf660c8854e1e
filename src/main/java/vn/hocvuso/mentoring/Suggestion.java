package vn.hocvuso.mentoring;

/** What came of suggesting: how many have sat the test, could teach, need to learn and are not taught yet, and were placed. */
public record Suggestion(int sat, int mentors, int learners, int placed) {}
