package vn.hocvuso.account;

/**
 * A try at the door.
 *
 * @param otp     the code of a second factor; null: not given, and ignored for an account that has none
 * @param address the client's, after believing trusted proxies
 * @param byPage  a person at a page: an idle time ends the stay
 */
public record SignIn(String username, String password, String otp, String address, String agent, boolean byPage) {}
