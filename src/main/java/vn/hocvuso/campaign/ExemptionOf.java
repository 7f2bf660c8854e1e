package vn.hocvuso.campaign;

/** @param campaign its name */
public record ExemptionOf(String campaign, ExemptionView exemption) {}
