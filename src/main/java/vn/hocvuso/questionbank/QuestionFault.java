package vn.hocvuso.questionbank;

import java.util.List;
import vn.hocvuso.questionbank.QuestionReading.Bearing;
import vn.hocvuso.questionbank.QuestionReading.Problem;

/** Ends the reading of one question of a file; the reader goes on with the next one. */
public final class QuestionFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    private QuestionFault(int line, String code, Bearing bearing, Object... parameters) {
        super(code, null, false, false);
        this.problem = new Problem(line, null, code, bearing, List.of(parameters));
    }

    /** @param line from 1; 0 for where the question begins */
    public static QuestionFault wrong(int line, String code, Object... parameters) {
        return new QuestionFault(line, code, Bearing.WRONG, parameters);
    }

    public static QuestionFault unsupported(int line, String code, Object... parameters) {
        return new QuestionFault(line, code, Bearing.LEFT_OUT, parameters);
    }

    public Problem problem() {
        return problem;
    }
}
