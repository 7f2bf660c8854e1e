package vn.hocvuso.notification.boundary;

/** {@code {"address": "…"}}; null or empty takes it away. */
public record AddressRequest(String address) {}
