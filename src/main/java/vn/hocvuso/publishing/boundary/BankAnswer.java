package vn.hocvuso.publishing.boundary;

/** A bank as it stands now. */
public record BankAnswer(String slug, String title) {}
