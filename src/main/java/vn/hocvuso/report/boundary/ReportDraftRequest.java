package vn.hocvuso.report.boundary;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.report.ReportDraft;

/** What a unit writes, as {@link ReportDraft} describes it; missing texts are empty, {@code version} is the one that was read (missing: 0). */
public record ReportDraftRequest(
        String documentNumber, String datedOn, String previousNumber, Map<String, String> texts, Map<String, String> notes, Integer version) {
    /** @throws Refused 422 {@code invalid-fields} */
    ReportDraft draft() {
        return new ReportDraft(
                text(documentNumber), day(datedOn), text(previousNumber), written(texts, "texts"), written(notes, "notes"), version == null ? 0 : version, "", null);
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }

    private static Map<String, String> written(Map<String, String> given, String field) {
        Map<String, String> all = given == null ? Map.of() : given;
        if (all.keySet().stream().anyMatch(Objects::isNull)) {
            throw new Refused("wrong-shape"); // JSON-B reads a list as an object without names
        }
        new Refused.Checks().that(all.values().stream().noneMatch(value -> value == null), field, "required").orRefuse();
        return all;
    }

    private static LocalDate day(String given) {
        try {
            return text(given).isEmpty() ? null : LocalDate.parse(given.strip());
        } catch (DateTimeParseException e) {
            new Refused.Checks().that(false, "datedOn", "invalid-day").orRefuse();
            return null;
        }
    }
}
