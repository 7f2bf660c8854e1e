package vn.hocvuso.publishing.boundary;

/** A bank as its author names it. */
public record BankRequest(String title) {}
