package vn.hocvuso.publishing.boundary;

/** A course or a lesson to begin. {@code section}: where the lesson goes, from 0; missing: into the first. */
public record TitleRequest(String title, Integer section) {}
