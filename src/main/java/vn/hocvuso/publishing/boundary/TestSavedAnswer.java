package vn.hocvuso.publishing.boundary;

import java.time.Instant;

/** A part of a test was saved; {@code revision} is the one to go on from. */
public record TestSavedAnswer(String revision, Instant at) {}
