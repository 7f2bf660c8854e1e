package vn.hocvuso.account.boundary;

/** @param otp six digits of a second factor, or one of its spare codes; for accounts that have none it is ignored */
public record TokenRequest(String username, String password, String otp) {}
