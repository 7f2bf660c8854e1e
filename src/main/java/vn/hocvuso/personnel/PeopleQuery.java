package vn.hocvuso.personnel;

/**
 * Which people on the roll today; every member may be null.
 *
 * @param unit   code; its subtree
 * @param q      words, accents and đ folded, each the beginning of a name word or of the service number, or with its neighbours
 *               a rank ({@code dai uy}, {@code 3/}, {@code B1}) or a unit ({@code c5 d2}, {@code dai doi 5})
 * @param group  report group, {@code HSQ-BS}
 * @param status {@code leave}; {@code active} is who has no other status today
 */
public record PeopleQuery(String unit, String q, String group, String status) {}
