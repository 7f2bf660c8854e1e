package vn.hocvuso.quiz;

/** A test somebody within the scope is sitting at this moment. */
public record Room(String slug, String title, int in) {}
