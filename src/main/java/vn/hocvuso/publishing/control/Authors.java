package vn.hocvuso.publishing.control;

import vn.hocvuso.kernel.Caller;

/** Courses and banks belong to no unit: who teaches in any, or administers the whole installation, writes them. */
public final class Authors {
    private Authors() {}

    /** @throws vn.hocvuso.kernel.Refused 403 {@code forbidden} */
    public static void require(Caller caller) {
        if (caller.scopeOf(Caller.Role.INSTRUCTOR).isEmpty()) {
            caller.requireWhole(Caller.Role.ADMINISTRATOR);
        }
    }
}
