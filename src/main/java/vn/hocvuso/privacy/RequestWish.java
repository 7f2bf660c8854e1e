package vn.hocvuso.privacy;

import java.util.List;
import vn.hocvuso.kernel.Refused;

/**
 * What somebody asks for.
 *
 * @param kind  {@code correction} or {@code deletion}
 * @param field which data, a name of {@link #FIELDS}
 * @param text  in the person's own words, at most 1 000 characters
 */
public record RequestWish(String kind, String field, String text) {
    public static final List<String> KINDS = List.of("correction", "deletion");
    public static final List<String> FIELDS =
            List.of("full-name", "birth-year", "rank", "position", "unit", "group", "status", "results", "certificates", "everything", "other");
    private static final int LONGEST = 1_000;

    /** @throws Refused 422 {@code invalid-fields} */
    public void check() {
        new Refused.Checks()
                .that(kind != null && KINDS.contains(kind), "kind", "unknown-value", String.valueOf(kind))
                .that(field != null && FIELDS.contains(field), "field", "unknown-value", String.valueOf(field))
                .text(text, "text", LONGEST)
                .orRefuse();
    }
}
