package vn.hocvuso.report.rule;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.hocvuso.kernel.Refused;

/**
 * What a report is about, both days included. Half-years end on the days of a setting (domain.md §5: 14/6 and 14/12), a year on
 * the last of them.
 *
 * @param kind {@code half} or {@code year}
 */
public record ReportPeriod(String kind, LocalDate from, LocalDate to) {
    public static final String HALF = "half";
    public static final String YEAR = "year";

    /** The period of the kind that holds the day. */
    public static ReportPeriod holding(LocalDate day, String kind, List<MonthDay> ends) {
        List<MonthDay> wanted = kind.equals(YEAR) ? ends.subList(ends.size() - 1, ends.size()) : ends;
        TreeSet<LocalDate> days = new TreeSet<>();
        for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
            for (MonthDay end : wanted) {
                days.add(end.atYear(year));
            }
        }
        return new ReportPeriod(kind, days.lower(day).plusDays(1), days.ceiling(day));
    }

    public ReportPeriod previous(List<MonthDay> ends) {
        return holding(from.minusDays(1), kind, ends);
    }

    /** Which of the half-years of its year it is, from 1. */
    public int ordinal(List<MonthDay> ends) {
        return ends.indexOf(MonthDay.from(to)) + 1;
    }

    /** The year a report is called by: that of its last day. */
    public int year() {
        return to.getYear();
    }

    /**
     * @param text days {@code dd/MM}, or {@code MM-dd} as settings and tables write them, between commas
     * @throws Refused 422 {@code report-days} unless there is at least one and each is a day
     */
    public static List<MonthDay> days(String text) {
        TreeSet<MonthDay> days = new TreeSet<>();
        try {
            for (String word : text.split("[,;\\s]+")) {
                if (!word.isBlank()) {
                    String[] parts = word.split("[-/]");
                    boolean dayFirst = word.contains("/");
                    days.add(MonthDay.of(Integer.parseInt(parts[dayFirst ? 1 : 0]), Integer.parseInt(parts[dayFirst ? 0 : 1])));
                }
            }
        } catch (RuntimeException noDay) {
            throw new Refused("report-days", text);
        }
        if (days.isEmpty()) {
            throw new Refused("report-days", text);
        }
        return new ArrayList<>(days);
    }

    /** The days that are over: from {@code since} to the day before {@code today}, the oldest first. */
    public static List<LocalDate> over(List<MonthDay> days, LocalDate since, LocalDate today) {
        List<LocalDate> over = new ArrayList<>();
        for (int year = since.getYear(); year <= today.getYear(); year++) {
            for (MonthDay day : days) {
                LocalDate on = day.atYear(year);
                if (!on.isBefore(since) && on.isBefore(today)) {
                    over.add(on);
                }
            }
        }
        return over;
    }
}
