package vn.hocvuso.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.hocvuso.kernel.Refused;

/**
 * What a unit writes into its report of a campaign and a period.
 *
 * @param documentNumber given by the clerk; may be empty
 * @param datedOn        null: the day the figures were frozen
 * @param previousNumber the cut-off to compare with; empty: the last one of the period before
 * @param texts          by part of the outline ({@link #PARTS})
 * @param notes          why the target was not reached, by code of unit
 * @param version        0: nothing was kept yet
 * @param changedBy      service number; empty when nothing was kept yet
 */
public record ReportDraft(
        String documentNumber,
        LocalDate datedOn,
        String previousNumber,
        Map<String, String> texts,
        Map<String, String> notes,
        int version,
        String changedBy,
        Instant changedAt) {
    /** The outline of domain.md §5, in its order. */
    public static final List<String> PARTS = List.of(
            "situation", "leadership", "organisation", "results", "strengths", "limits", "causes", "lessons", "direction", "proposals");

    private static final int LONGEST = 8_000;
    private static final int LONGEST_NOTE = 400;

    public static final ReportDraft EMPTY = new ReportDraft("", null, "", Map.of(), Map.of(), 0, "", null);

    public String text(String part) {
        return texts.getOrDefault(part, "");
    }

    /** @throws Refused 422 {@code invalid-fields} */
    public void check() {
        Refused.Checks checks = new Refused.Checks()
                .that(documentNumber.length() <= 40, "documentNumber", "too-long", 40)
                .that(previousNumber.length() <= 20, "previousNumber", "too-long", 20);
        texts.forEach((part, text) -> checks.that(PARTS.contains(part), "texts", "unknown-value", part)
                .that(text.length() <= LONGEST, part, "too-long", LONGEST));
        notes.forEach((unit, note) -> checks.that(note.length() <= LONGEST_NOTE, "notes", "note-too-long", unit, LONGEST_NOTE));
        checks.orRefuse();
    }
}
