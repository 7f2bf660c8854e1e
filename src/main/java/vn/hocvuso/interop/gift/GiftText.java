package vn.hocvuso.interop.gift;

import java.util.List;

/**
 * A bank as a GIFT file.
 *
 * @param unwritten names of questions GIFT cannot carry; the file names them in comments too
 */
public record GiftText(String text, List<String> unwritten) {}
