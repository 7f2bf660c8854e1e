package vn.hocvuso.publishing;

import vn.hocvuso.quiz.QuizProfile;

/**
 * A test in the list of a course being written.
 *
 * @param changed  something of it waits to be published
 * @param standing it can be sat, as it was published last
 */
public record TestLine(String slug, boolean changed, boolean standing, QuizProfile profile) {}
