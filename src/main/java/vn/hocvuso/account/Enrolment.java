package vn.hocvuso.account;

/**
 * A secret on its way into somebody's authenticator application.
 *
 * @param secret base 32 in groups of four, to be typed where no camera is
 * @param sealed what the page sends back with the first code
 * @param qrSize modules a side of the QR code
 * @param qrPath its dark modules, as an SVG path
 */
public record Enrolment(String secret, String sealed, int qrSize, String qrPath) {}
