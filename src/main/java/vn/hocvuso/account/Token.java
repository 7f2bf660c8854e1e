package vn.hocvuso.account;

/**
 * What a sign-in gives.
 *
 * @param expiresIn seconds
 */
public record Token(String accessToken, long expiresIn) {}
