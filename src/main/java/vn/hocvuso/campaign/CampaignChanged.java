package vn.hocvuso.campaign;

import java.util.UUID;

/** A campaign began to ask something, or asks something else: every figure of it has to be counted again. */
public record CampaignChanged(UUID campaign) {}
