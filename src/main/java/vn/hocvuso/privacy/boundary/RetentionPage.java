package vn.hocvuso.privacy.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.privacy.DataRequests;
import vn.hocvuso.privacy.Holiday;
import vn.hocvuso.privacy.Retention;
import vn.hocvuso.privacy.RetentionFigures;
import vn.hocvuso.privacy.RetentionRun;

/** What the next night would remove, what the last one did, and the holidays of the clock. */
@Named("retentionPage")
@RequestScoped
public class RetentionPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int MOST_DAYS = 500;
    private static final int LONGEST_NAME = 120;

    @Inject
    Retention retention;

    @Inject
    DataRequests requests;

    @Inject
    Caller caller;

    private RetentionFigures next;
    private String holidays;

    public void open() {
        caller.requireWhole(Caller.Role.ADMINISTRATOR);
        holidays = requests.holidays().stream().map(one -> DAY.format(one.day()) + " " + one.name()).collect(Collectors.joining("\n"));
    }

    /** A line a day: {@code 30/04/2027 Ngày Chiến thắng}. */
    public String saveHolidays() {
        caller.requireWhole(Caller.Role.ADMINISTRATOR);
        Map<LocalDate, Holiday> days = new TreeMap<>();
        for (String line : holidays == null ? new String[0] : holidays.split("\\R")) {
            if (!line.isBlank()) {
                Holiday holiday = holiday(line.strip());
                days.put(holiday.day(), holiday);
            }
        }
        if (days.size() > MOST_DAYS) {
            throw new Refused("too-many-holidays", MOST_DAYS);
        }
        requests.setHolidays(days.values().stream().toList());
        return "/privacy/retention?faces-redirect=true&done=1";
    }

    private static Holiday holiday(String line) {
        String[] parts = line.split("\\s+", 2);
        try {
            String name = parts.length < 2 ? "" : parts[1];
            return new Holiday(LocalDate.parse(parts[0], DAY), name.substring(0, Math.min(name.length(), LONGEST_NAME)));
        } catch (DateTimeParseException e) {
            throw new Refused("bad-holiday", line);
        }
    }

    /** Counted once a page. */
    public RetentionFigures getNext() {
        if (next == null) {
            caller.requireWhole(Caller.Role.ADMINISTRATOR);
            next = retention.plan();
        }
        return next;
    }

    /** Null: no night has run yet. */
    public RetentionRun getLast() {
        return retention.lastRun().orElse(null);
    }

    public int getKeepMonths() {
        return retention.keepMonths();
    }

    public String getHolidays() {
        return holidays;
    }

    public void setHolidays(String holidays) {
        this.holidays = holidays;
    }
}
