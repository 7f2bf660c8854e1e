package vn.hocvuso.privacy;

/**
 * What goes, or would go.
 *
 * @param people   who left long enough ago, or left after a granted deletion
 * @param renamed  of them, whose name is taken off
 * @param lessons  lessons with their times
 * @param answers  answers in handed-in tests, and sheets of tests on paper
 * @param marks    marks on attendance sheets
 * @param accounts accounts
 * @param sessions stays
 * @param views    old rows of the access log, of whomever
 */
public record RetentionFigures(int people, int renamed, int lessons, int answers, int marks, int accounts, int sessions, int views) {
    public static final RetentionFigures NONE = new RetentionFigures(0, 0, 0, 0, 0, 0, 0, 0);

    public RetentionFigures plus(RetentionFigures other) {
        return new RetentionFigures(
                people + other.people, renamed + other.renamed, lessons + other.lessons, answers + other.answers, marks + other.marks, accounts + other.accounts,
                sessions + other.sessions, views + other.views);
    }
}
