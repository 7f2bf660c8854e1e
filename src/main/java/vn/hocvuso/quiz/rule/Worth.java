package vn.hocvuso.quiz.rule;

/**
 * What one question of a paper is worth to the person who was asked it.
 *
 * @param points  thousandths of the question, 0 to {@link Marks#FULL}; 0 when it does not count
 * @param counted false: dropped for everybody, the paper is one question shorter
 * @param weight  thousandths of a point for a fully right answer, as the paper was drawn
 */
public record Worth(int points, boolean counted, int weight) {
    /** Of a question worth one point. */
    public static final Worth DROPPED = new Worth(0, false, Marks.FULL);

    /** The same. */
    public static final Worth FULL = of(Marks.FULL);

    /** Of a question worth one point. */
    public static Worth of(int points) {
        return new Worth(points, true, Marks.FULL);
    }

    /** The same in a place where a fully right answer gives so many thousandths of a point. */
    public Worth weighing(int thousandths) {
        return new Worth(points, counted, thousandths);
    }

    /** Thousandths of a point, rounded down, so that whole points mean a fully right answer. */
    public int earned() {
        return (int) ((long) points * weight / Marks.FULL);
    }
}
