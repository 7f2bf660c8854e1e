package vn.hocvuso.personnel;

/**
 * Which people on the roll today; every member may be null.
 *
 * @param unit   code; its subtree
 * @param q      words, each a prefix of a name word or of the service number, accents and đ folded
 * @param group  report group, {@code HSQ-BS}
 * @param status {@code leave}; {@code active} is who has no other status today
 */
public record PeopleQuery(String unit, String q, String group, String status) {}
