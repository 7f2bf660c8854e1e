package vn.hocvuso.progress;

import java.util.Set;
import java.util.UUID;

/** These people have results they did not have, or have lost some; fired in the writer's transaction, at most 1 000 at a time. */
public record ResultsChanged(Set<UUID> persons) {}
