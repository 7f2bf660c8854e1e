package vn.hocvuso.account;

/**
 * What a sign-in gives.
 *
 * @param expiresIn  seconds
 * @param mustChange the password was given by somebody else; pages insist on a new one, the API works at once
 */
public record Token(String accessToken, long expiresIn, boolean mustChange) {}
