package vn.hocvuso.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import vn.hocvuso.coverage.rule.Forecast;

/**
 * Where the last four weeks lead; the rule and what it leaves out: {@link Forecast}.
 *
 * @param since    the four weeks begin after this day
 * @param gain     people who became passed in them while they had to learn, less those who ceased to be
 * @param required PH, which is taken to stay as it is
 * @param firstDay the first day on which the campaign has run for four weeks
 */
public record ForecastView(
        String campaign, UnitName unit, LocalDate asOf, LocalDate since, long gain, long required, LocalDate firstDay, Expected target, Expected full) {

    /** @param goal per cent; {@code outcome} in kebab-case; {@code day} null unless it is {@code expected} */
    public record Expected(BigDecimal goal, String outcome, LocalDate day, long missing) {
        public static Expected of(int tenths, Forecast forecast) {
            return new Expected(BigDecimal.valueOf(tenths, 1), forecast.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'), forecast.day(), forecast.missing());
        }
    }
}
