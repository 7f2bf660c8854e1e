package vn.hocvuso.catalog;

import java.util.UUID;

/** What publishing did: {@code changed} is false when the content was the newest version already. */
public record Publication(UUID course, UUID versionId, int version, boolean changed) {}
