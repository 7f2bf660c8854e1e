package vn.hocvuso.publishing.boundary;

import java.util.List;
import vn.hocvuso.kernel.Refused;

/** Yes or no in a query. */
final class Flags {
    private Flags() {}

    /** @throws Refused 422 {@code invalid-fields} for anything but {@code true} and {@code false} */
    static boolean isTrue(String value, String name) {
        return isOneOf(value, name, "true", "false");
    }

    /** @return whether it is the first; 422 {@code invalid-fields} when it is neither */
    static boolean isOneOf(String value, String name, String yes, String no) {
        new Refused.Checks().that(List.of(yes, no).contains(value), name, "unknown-value", value).orRefuse();
        return value.equals(yes);
    }
}
