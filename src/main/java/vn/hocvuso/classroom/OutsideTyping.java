package vn.hocvuso.classroom;

import java.util.List;

/**
 * Results from elsewhere as somebody types them in or hands them in as a file.
 *
 * @param kind   {@code course} or {@code quiz}; {@code code} is its slug
 * @param source {@code paper}, {@code qlms}, {@code class} or {@code other}
 */
public record OutsideTyping(String kind, String code, String source, String note, List<OutsideLine> lines) {}
