package vn.hocvuso.campaign;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody means to make of a campaign.
 *
 * @param changes code of the campaign it changes; null: a new one
 * @param version of that campaign when the draft was written; null: a new one
 * @param appliedAt null while it is not applied
 */
public record CampaignDraft(
        UUID id, String changes, Integer version, CampaignDefinition definition, UUID draftedBy, Instant draftedAt, Instant appliedAt) {

    /** The terms of a draft in ids. {@code before} is null for a new campaign. */
    public record Terms(CampaignTerms before, CampaignTerms after) {}
}
