package vn.hocvuso.account.boundary;

/** @param otp six digits of a second factor; for accounts that have none it is ignored */
public record TokenRequest(String username, String password, String otp) {}
