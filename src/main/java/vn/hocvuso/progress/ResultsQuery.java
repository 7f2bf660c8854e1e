package vn.hocvuso.progress;

/**
 * Which results; null is any.
 *
 * @param unit a unit's code: its whole subtree as of today
 * @param code slug of a course or test
 * @param q    words of a name or a service number; accents do not matter
 */
public record ResultsQuery(String unit, String serviceNumber, String kind, String code, String outcome, String q) {
    public ResultsQuery(String unit, String serviceNumber, String kind, String code, String outcome) {
        this(unit, serviceNumber, kind, code, outcome, null);
    }
}
