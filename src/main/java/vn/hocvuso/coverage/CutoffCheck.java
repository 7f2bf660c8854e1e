package vn.hocvuso.coverage;

/**
 * A cut-off held against its hash (đối chiếu).
 *
 * @param intact    the text still has the hash that was kept, and the row says what the text says
 * @param kept      the hash that was kept
 * @param found     the hash of the text as it is now
 * @param unchanged counting today for the same day gives the same figures; null while changes wait to be counted
 */
public record CutoffCheck(String number, int version, boolean intact, String kept, String found, Boolean unchanged) {}
