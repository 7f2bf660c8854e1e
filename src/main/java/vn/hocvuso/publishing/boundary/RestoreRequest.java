package vn.hocvuso.publishing.boundary;

/** The version a draft goes back to. */
public record RestoreRequest(Integer version) {}
