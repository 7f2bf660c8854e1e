package vn.hocvuso.catalog;

/** A picture as it is served; {@code hash} names its content for ever. */
public record MediaFile(String hash, String contentType, byte[] content) {}
