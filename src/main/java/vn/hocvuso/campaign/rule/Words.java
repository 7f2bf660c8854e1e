package vn.hocvuso.campaign.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The closed lists a campaign is written in, and the two ways a file writes a day (contract.md, Bulk imports). */
public final class Words {
    public static final List<String> GROUPS = List.of("SQ", "QNCN", "CNVCQP", "HSQ-BS", "HV", "LDHD");

    public static final List<String> STATUSES = List.of(
            "active",
            "study_long",
            "study_short",
            "mission",
            "secondment",
            "leave",
            "hospital",
            "maternity",
            "convalescence",
            "abroad",
            "pre_retirement",
            "pre_discharge",
            "awol");

    /** Statuses that excuse when a campaign says nothing else (domain.md §4, MD). */
    public static final List<String> EXCUSING =
            List.of("secondment", "study_long", "hospital", "maternity", "abroad", "pre_retirement", "pre_discharge");

    /** What the days of a newcomer run from: the day in the audience, or the first day on the roll. */
    public static final List<String> NEWCOMER_FROM = List.of("entry", "enlistment");

    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));

    private Words() {}

    /** Empty when it is no day. */
    public static Optional<LocalDate> day(String text) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeParseException otherForm) {
                continue;
            }
        }
        return Optional.empty();
    }
}
