package vn.hocvuso.coverage.rule;

/**
 * What people are told apart by inside a unit.
 *
 * @param cohort enlistment cohort, empty for none
 */
public record Line(String group, String cohort) implements Comparable<Line> {
    public static Line of(Span span) {
        return new Line(span.group(), span.cohort() == null ? "" : span.cohort());
    }

    @Override
    public int compareTo(Line other) {
        int byGroup = group.compareTo(other.group);
        return byGroup != 0 ? byGroup : cohort.compareTo(other.cohort);
    }
}
