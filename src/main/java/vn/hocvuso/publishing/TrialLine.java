package vn.hocvuso.publishing;

import vn.hocvuso.kernel.Refused.Phrase;

/** @param lock what the activity waits for; null: it is open to the imagined learner */
public record TrialLine(AccessDraft.Activity activity, Phrase lock, boolean done) {}
