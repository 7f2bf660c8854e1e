package vn.hocvuso.survey;

/** A course somebody has completed and not been heard about. */
public record Invitation(String course, String title) {}
