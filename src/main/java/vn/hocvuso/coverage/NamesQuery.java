package vn.hocvuso.coverage;

/**
 * Which names.
 *
 * @param group null: every group
 * @param state a name of the contract's list; null: on-roll
 * @param q     every word typed is a prefix of a word of the name or the service number; null: everybody
 */
public record NamesQuery(String group, String state, String q) {}
