package vn.hocvuso.account;

/**
 * What a right password gives.
 *
 * @param token   null while the code of a second factor is missing
 * @param halfway then: goes with the code into {@link Sessions#confirm}, for some minutes
 */
public record Admission(Token token, String halfway) {}
