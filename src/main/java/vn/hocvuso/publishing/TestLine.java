package vn.hocvuso.publishing;

import java.time.LocalDate;
import vn.hocvuso.quiz.QuizProfile;

/**
 * A test in the list of a course being written.
 *
 * @param changed  something of it waits to be published
 * @param standing it was published
 * @param from     the day it is asked from as it was published last, while that has not come; null: that is asked
 */
public record TestLine(String slug, boolean changed, boolean standing, LocalDate from, QuizProfile profile) {}
