package vn.hocvuso.unit;

import java.time.LocalDate;

/**
 * Which units of a day.
 *
 * @param parent code; only its direct children; null for all
 * @param q      words, each a prefix of a word of name, short name or code, accents folded; null for all
 */
public record UnitQuery(String parent, String q, LocalDate asOf) {}
