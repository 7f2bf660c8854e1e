package vn.hocvuso.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.hocvuso.kernel.Refused;

/**
 * What somebody wants to confirm.
 *
 * @param on     null: today
 * @param total  the whole subtree, 0 to {@value #MOST}
 * @param groups by report group; null or empty: only the total
 * @param note   null, or at most {@value #LONGEST_NOTE} characters
 */
public record StrengthWish(LocalDate on, Long total, Map<String, Long> groups, String note) {
    public static final List<String> GROUPS = List.of("SQ", "QNCN", "CNVCQP", "HSQ-BS", "HV", "LDHD");
    private static final long MOST = 10_000_000;
    private static final int LONGEST_NOTE = 400;

    public StrengthWish {
        groups = given(groups);
    }

    /** A group written as null was not given. */
    private static Map<String, Long> given(Map<String, Long> groups) {
        Map<String, Long> given = new TreeMap<>();
        if (groups != null) {
            groups.forEach((group, number) -> {
                if (number != null) {
                    given.put(group, number);
                }
            });
        }
        return given;
    }

    /** Who signs, and as what: {@code COMMANDER} or {@code ADMINISTRATOR}. */
    public record Signer(UUID person, String as) {}

    /** @throws Refused 422 {@code invalid-fields}, {@code strength-groups-differ} */
    public void check() {
        Refused.Checks checks = new Refused.Checks()
                .that(total != null, "total", "required")
                .that(total == null || within(total), "total", "out-of-range", 0, MOST)
                .that(note == null || note.length() <= LONGEST_NOTE, "note", "too-long", LONGEST_NOTE);
        groups.forEach((group, number) -> checks
                .that(GROUPS.contains(group), "groups", "unknown-value", group)
                .that(within(number), "groups", "out-of-range", 0, MOST));
        checks.orRefuse();
        long sum = groups.values().stream().mapToLong(Long::longValue).sum();
        if (!groups.isEmpty() && sum != total) {
            throw new Refused("strength-groups-differ", sum, total);
        }
    }

    private static boolean within(long number) {
        return number >= 0 && number <= MOST;
    }
}
