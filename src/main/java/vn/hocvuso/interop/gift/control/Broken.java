package vn.hocvuso.interop.gift.control;

import java.util.List;
import vn.hocvuso.interop.gift.GiftReading;

/** A question that cannot be read, with the line and the reason; the reader goes on with the next one. */
final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient GiftReading.Problem problem;

    Broken(int line, String code, Object... parameters) {
        super(code, null, false, false);
        this.problem = new GiftReading.Problem(line, code, List.of(parameters));
    }

    GiftReading.Problem problem() {
        return problem;
    }
}
