package vn.hocvuso.kernel;

import java.util.UUID;

/** Where identities come from: UUIDv7, so that rows written together lie together. Tests bring a seeded one. */
public interface Ids {
    UUID next();
}
