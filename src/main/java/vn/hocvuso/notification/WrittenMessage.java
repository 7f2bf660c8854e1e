package vn.hocvuso.notification;

import java.util.UUID;

/** A message that went out; {@code fresh} is false when the same had gone out before. */
public record WrittenMessage(UUID id, int recipients, boolean fresh) {}
