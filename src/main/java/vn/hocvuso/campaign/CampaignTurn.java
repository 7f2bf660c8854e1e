package vn.hocvuso.campaign;

import java.time.Instant;

/**
 * A campaign was closed or opened again.
 *
 * @param kind   {@code closed} or {@code reopened}
 * @param reason null: closed without one
 * @param by     service number
 */
public record CampaignTurn(String kind, String reason, Instant at, String by) {}
