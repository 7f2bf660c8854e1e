package vn.hocvuso.publishing.boundary;

import java.util.List;
import vn.hocvuso.kernel.Refused;

/** Yes or no in a query. */
final class Flags {
    private Flags() {}

    /** @throws Refused 422 {@code invalid-fields} for anything but {@code true} and {@code false} */
    static boolean isTrue(String value, String name) {
        new Refused.Checks().that(List.of("true", "false").contains(value), name, "unknown-value", value).orRefuse();
        return value.equals("true");
    }
}
