package vn.hocvuso.coverage;

import java.util.List;
import vn.hocvuso.coverage.rule.Line;
import vn.hocvuso.kernel.Refused;

/**
 * Whom to count of a unit: a report group, an enlistment cohort, both, or everybody. Ledgers keep their lines by both, so a filter
 * is a sum over fewer lines, on any day.
 *
 * @param group  null: every group
 * @param cohort null: every cohort; {@link #WITHOUT_COHORT}: people without one
 */
public record Filter(String group, String cohort) {
    public static final Filter NONE = new Filter(null, null);

    /** Stands in an address for people who have no cohort. */
    public static final String WITHOUT_COHORT = "-";

    /** As reports list them (domain.md §3). */
    public static final List<String> GROUPS = List.of("SQ", "QNCN", "CNVCQP", "HSQ-BS", "HV", "LDHD");

    /** Blank texts are no filter; @throws Refused 422 naming {@code group} when there is none such */
    public static Filter of(String group, String cohort) {
        String wanted = blankIsNull(group);
        new Refused.Checks().that(wanted == null || GROUPS.contains(wanted), "group", "unknown-group", String.valueOf(wanted)).orRefuse();
        return new Filter(wanted, blankIsNull(cohort));
    }

    private static String blankIsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public boolean isOn() {
        return group != null || cohort != null;
    }

    public boolean takes(Line line) {
        return (group == null || group.equals(line.group())) && (cohort == null || cohort.equals(line.cohort().isEmpty() ? WITHOUT_COHORT : line.cohort()));
    }
}
