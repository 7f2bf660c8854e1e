package vn.hocvuso.publishing.boundary;

import java.time.Instant;

/** A text was saved; {@code revision} is the one to go on from. */
public record SavedAnswer(int revision, Instant at) {}
