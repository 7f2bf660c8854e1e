package vn.hocvuso.campaign;

import java.util.UUID;

/** Somebody wants to know what a campaign would do before it is saved: its effect is to be counted. */
public record CampaignDrafted(UUID draft) {}
