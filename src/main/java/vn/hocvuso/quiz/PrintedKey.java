package vn.hocvuso.quiz;

import java.util.List;

/**
 * What is right at a place of a printed paper, for whoever marks by hand.
 *
 * @param cell     what a fully right sheet says there; empty: only a person can tell
 * @param accepted HTML of everything that counts where words or numbers are written, each with its share where it is not all; else empty
 * @param weight   thousandths of a point
 */
public record PrintedKey(int slot, String cell, List<String> accepted, int weight) {}
