package vn.hocvuso.account;

/**
 * A try at the door.
 *
 * @param address the client's, after believing trusted proxies
 * @param byPage  a person at a page: an idle time ends the stay
 */
public record SignIn(String username, String password, String address, String agent, boolean byPage) {}
