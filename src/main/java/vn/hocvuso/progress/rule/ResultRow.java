package vn.hocvuso.progress.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocvuso.kernel.Bulk;

/**
 * One row of a file of results (contract: bulk imports, {@code results}), read and checked as far as a row alone can be.
 *
 * @param outcome of a course {@code completed}, {@code passed} (a completion too) or {@code failed} (begun, not completed); of a
 *                test {@code passed} or {@code failed}: "completed" would count as assessed without saying with what result
 * @param score   null when not given; at most {@code maxScore} where both are
 * @param recordedAt when the platform recorded a result of its own, as its exports say; null for all others. Only a row that says
 *                   so may be of the source {@code platform}, and only such a one may say {@code started}
 */
public record ResultRow(
        int number,
        String serviceNumber,
        String kind,
        String code,
        LocalDate earnedOn,
        String outcome,
        BigDecimal score,
        BigDecimal maxScore,
        String source,
        String reference,
        Instant recordedAt) {

    private static final Set<String> SOURCES = Set.of("paper", "qlms", "class", "other");
    private static final Set<String> OUTCOMES = Set.of("completed", "passed", "failed");
    private static final Set<String> OWN_SOURCE = Set.of("platform");
    private static final Set<String> OWN_OUTCOMES = Set.of("started", "completed", "passed", "failed");
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT));
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int LONGEST_REFERENCE = 200;

    /** @return empty when anything was wrong; the listener has heard of each */
    public static Optional<ResultRow> read(Bulk.Row row, LocalDate today, Bulk.Listener listener) {
        Reading reading = new Reading(row, listener);
        boolean own = "platform".equals(row.get("source")) && row.get("recorded_at") != null;
        String serviceNumber = reading.required("service_number");
        String kind = reading.oneOf("kind", Set.of("course", "quiz"));
        String code = reading.required("code");
        LocalDate earnedOn = reading.pastDay("earned_on", today);
        String outcome = reading.outcome(kind, own ? OWN_OUTCOMES : OUTCOMES);
        BigDecimal score = reading.number("score");
        BigDecimal maxScore = reading.number("max_score");
        reading.that(score == null || maxScore == null || score.compareTo(maxScore) <= 0, "score", "score-above-max");
        String source = reading.oneOf("source", own ? OWN_SOURCE : SOURCES);
        String reference = row.get("reference");
        reading.that(reference == null || reference.length() <= LONGEST_REFERENCE, "reference", "too-long", LONGEST_REFERENCE);
        Instant recordedAt = own ? reading.moment("recorded_at") : null;
        return reading.wrong
                ? Optional.empty()
                : Optional.of(new ResultRow(
                        row.number(), serviceNumber, kind, code, earnedOn, outcome, score, maxScore, source, reference, recordedAt));
    }

    private static final class Reading {
        private final Bulk.Row row;
        private final Bulk.Listener listener;
        private boolean wrong;

        private Reading(Bulk.Row row, Bulk.Listener listener) {
            this.row = row;
            this.listener = listener;
        }

        private boolean that(boolean ok, String column, String code, Object... parameters) {
            if (!ok) {
                wrong = true;
                listener.reject(row.number(), column, code, parameters);
            }
            return ok;
        }

        private String required(String column) {
            that(row.get(column) != null, column, "required");
            return row.get(column);
        }

        private String oneOf(String column, Set<String> allowed) {
            String value = required(column);
            that(value == null || allowed.contains(value), column, "unknown-" + column, value);
            return value;
        }

        private String outcome(String kind, Set<String> allowed) {
            String outcome = oneOf("outcome", allowed);
            that(!("quiz".equals(kind) && "completed".equals(outcome)), "outcome", "outcome-does-not-fit", outcome, kind);
            return outcome;
        }

        private LocalDate pastDay(String column, LocalDate today) {
            String text = required(column);
            if (text == null) {
                return null;
            }
            for (DateTimeFormatter format : DAYS) {
                try {
                    LocalDate day = LocalDate.parse(text, format);
                    that(!day.isAfter(today), column, "day-in-future", text);
                    that(!day.isBefore(EARLIEST), column, "invalid-day", text);
                    return day;
                } catch (DateTimeParseException e) {
                    continue;
                }
            }
            that(false, column, "invalid-day", text);
            return null;
        }

        private Instant moment(String column) {
            try {
                return Instant.parse(row.get(column));
            } catch (DateTimeParseException e) {
                that(false, column, "invalid-moment", row.get(column));
                return null;
            }
        }

        /** {@code 8.5} or {@code 8,5}; nought or more, as much as numeric(9,3) holds. */
        private BigDecimal number(String column) {
            String text = row.get(column);
            if (text == null) {
                return null;
            }
            boolean plain = text.matches("\\d{1,6}([.,]\\d{1,3})?");
            return that(plain, column, "bad-number", text) ? new BigDecimal(text.replace(',', '.')) : null;
        }
    }
}
