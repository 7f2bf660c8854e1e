package vn.hocvuso.publishing.boundary;

/** A lesson's text. {@code revision}: the one it was written from; a preview needs none. */
public record LessonTextRequest(Integer revision, String text) {}
