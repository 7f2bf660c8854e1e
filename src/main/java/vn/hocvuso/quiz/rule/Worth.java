package vn.hocvuso.quiz.rule;

/**
 * What one question of a paper is worth to the person who was asked it.
 *
 * @param points  thousandths, 0 to {@link Marks#FULL}; 0 when it does not count
 * @param counted false: dropped for everybody, the paper is one question shorter
 */
public record Worth(int points, boolean counted) {
    public static final Worth DROPPED = new Worth(0, false);
    public static final Worth FULL = new Worth(Marks.FULL, true);

    public static Worth of(int points) {
        return new Worth(points, true);
    }
}
