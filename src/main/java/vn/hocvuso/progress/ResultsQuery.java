package vn.hocvuso.progress;

/**
 * Which results; null is any.
 *
 * @param unit a unit's code: its whole subtree as of today
 * @param q    words of a name or a service number, accents do not matter
 * @param code slug of a course or test
 */
public record ResultsQuery(String unit, String serviceNumber, String q, String kind, String code, String outcome) {}
