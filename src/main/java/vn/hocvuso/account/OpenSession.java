package vn.hocvuso.account;

import java.time.Instant;
import java.util.UUID;
import vn.hocvuso.account.rule.Device;

/**
 * A stay as its owner looks at it.
 *
 * @param byPage  signed in at the page; false: a program with a token
 * @param current the one that asks
 */
public record OpenSession(UUID id, Device device, String address, boolean byPage, Instant since, Instant lastSeen, boolean current) {}
