package vn.hocvuso.quiz.boundary;

/**
 * A window that shows a paper.
 *
 * @param window what it calls itself, at most 40 characters
 * @param claim  it takes the attempt over; null: it does not
 */
public record PresenceRequest(String window, Boolean claim) {}
