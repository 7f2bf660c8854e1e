package vn.hocvuso.coverage.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.coverage.Comparison;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.Movement;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/**
 * What a reader of the figures looks at: a campaign, a unit, a day, an earlier day to compare with, a group, a cohort. The one
 * place that reads them from an address ({@link Way} writes addresses that keep them). What cannot be read counts as not given; what is not there, or not the reader's, is a 404 of the door that is asked.
 */
@Named("sight")
@RequestScoped
public class Sight {
    private static final int WEEK = 7;

    @Inject
    Campaigns campaigns;

    @Inject
    Units units;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private Caller.Scope scope;
    private List<CampaignView> choices = List.of();
    private List<UnitView> tops = List.of();
    private CampaignView campaign;
    private String unit;
    private LocalDate today;
    private LocalDate day;
    private LocalDate from;
    private Filter filter;

    /** Missing values: the running campaign, the caller's highest unit, today, a week before. @return false: nothing is there yet to look at */
    public boolean look() {
        scope = caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
        today = LocalDate.now(clock);
        LocalDate asOf = date("asOf");
        day = asOf == null || asOf.isAfter(today) ? today : asOf;
        LocalDate earlier = date("from");
        from = earlier == null || !earlier.isBefore(day) ? day.minusDays(WEEK) : earlier;
        String group = text("group");
        filter = new Filter(group != null && Filter.GROUPS.contains(group) ? group : null, text("cohort"));
        choices = campaigns.list(new Page.Request(0, Page.Request.LARGEST), scope).items();
        tops = units.roots(day, scope);
        if (choices.isEmpty() || tops.isEmpty()) {
            return false;
        }
        campaign = text("campaign") == null ? running() : chosen(text("campaign"));
        unit = text("unit") == null ? tops.get(0).code() : text("unit");
        return true;
    }

    /** The one whose days hold the day, the first due first; else the newest. */
    private CampaignView running() {
        return choices.stream()
                .filter(choice -> !choice.startsOn().isAfter(day) && !choice.dueOn().isBefore(day) && !choice.closed())
                .min((one, other) -> one.dueOn().compareTo(other.dueOn()))
                .orElse(choices.get(0));
    }

    private CampaignView chosen(String code) {
        return choices.stream().filter(choice -> choice.code().equals(code)).findFirst().orElseThrow(() -> new NotFound("campaign " + code));
    }

    /** Null when missing or blank. */
    String text(String name) {
        String value = Vietnamese.clean(request.getParameter(name));
        return value == null || value.isEmpty() ? null : value;
    }

    private LocalDate date(String name) {
        try {
            LocalDate read = text(name) == null ? null : LocalDate.parse(text(name));
            return read == null || read.getYear() < 1900 || read.getYear() > 9998 ? null : read;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    /** Null for what is no tier. */
    static Integer tier(String text) {
        return text != null && text.matches("\\d") ? Integer.valueOf(text) : null;
    }

    /** Whether {@link Way#movements} of a unit can be told by name: there are not too many people to look at. */
    public boolean listable(Comparison.Side side) {
        return Math.max(side.before().onRoll(), side.after().onRoll()) < Movement.MOST_PEOPLE;
    }

    Caller.Scope scope() {
        return scope;
    }

    /** Every campaign the caller may see. */
    public List<CampaignView> getChoices() {
        return choices;
    }

    /** The highest units of the caller; several when roles were granted on several. */
    public List<UnitView> getTops() {
        return tops;
    }

    /** From the caller's highest unit down to the one above this. */
    public List<UnitView> above() {
        return units.path(units.idOf(unit), day).stream()
                .filter(step -> !step.code().equals(unit) && units.covers(scope, step.id(), day))
                .toList();
    }

    public CampaignView getCampaign() {
        return campaign;
    }

    public String getUnit() {
        return unit;
    }

    public LocalDate getToday() {
        return today;
    }

    public LocalDate getDay() {
        return day;
    }

    /** The earlier of two days that are compared; a week before {@link #getDay} unless the address says otherwise. */
    public LocalDate getFrom() {
        return from;
    }

    public boolean isPast() {
        return day.isBefore(today);
    }

    /** What goes into addresses: nothing for today, so that a shared address shows the day it is opened. */
    public LocalDate getAsOf() {
        return isPast() ? day : null;
    }

    public Filter getFilter() {
        return filter;
    }

    public List<String> getGroups() {
        return Filter.GROUPS;
    }
}
