package vn.hocvuso.progress.boundary;

/** Why a result no longer counts. */
public record RevocationRequest(String reason) {}
