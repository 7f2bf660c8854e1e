package vn.hocvuso.publishing;

/**
 * A question as somebody writes it in the browser.
 *
 * @param name   in its bank; null: a new one, whose name its text says
 * @param number of the version it was opened from, from 1; 0: a new one
 * @param form   {@code gift} or {@code moodle-xml}, which holds what the other cannot
 */
public record WrittenQuestion(String bank, String name, int number, String form, String text) {}
