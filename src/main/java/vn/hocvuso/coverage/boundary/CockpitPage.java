package vn.hocvuso.coverage.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.coverage.CoverageView;
import vn.hocvuso.coverage.Strength;
import vn.hocvuso.coverage.UnitStrength;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** A commander's page of the day: one unit, one campaign, one day, and the way down to every name. */
@Named("cockpitPage")
@RequestScoped
public class CockpitPage {
    @Inject
    Coverage coverage;

    @Inject
    Strength strength;

    @Inject
    Campaigns campaigns;

    @Inject
    Units units;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private List<CampaignView> choices;
    private List<UnitView> tops;
    private CampaignView campaign;
    private LocalDate today;
    private LocalDate day;
    private CoverageView view;
    private UnitStrength confirmed;
    private List<UnitView> above = List.of();
    private Set<String> parents = Set.of();
    private Trend trend;

    /** @param unitCode null: the highest unit of the caller; {@code asOf} null or to come: today */
    public void open(String campaignCode, String unitCode, LocalDate asOf) {
        Caller.Scope scope = caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
        today = LocalDate.now(clock);
        day = asOf == null || asOf.isAfter(today) ? today : asOf;
        choices = campaigns.list(new Page.Request(0, Page.Request.LARGEST), scope).items();
        tops = units.roots(day, scope);
        if (choices.isEmpty() || tops.isEmpty()) {
            return;
        }
        campaign = campaignCode == null ? running() : chosen(campaignCode);
        String code = unitCode == null ? tops.get(0).code() : unitCode;
        view = coverage.of(campaign.code(), code, day, scope);
        confirmed = strength.check(code, day, scope);
        look(units.view(units.idOf(code), day), scope); // the scope has been asked by coverage
    }

    private void look(UnitView unit, Caller.Scope scope) {
        above = units.path(unit.id(), day).stream()
                .filter(step -> !step.id().equals(unit.id()) && units.covers(scope, step.id(), day))
                .toList();
        parents = units.parents(view.children().stream().map(child -> child.unit().code()).collect(Collectors.toSet()), day);
        LocalDate from = campaign.startsOn().isBefore(day.minusDays(Trend.MOST_DAYS)) ? day.minusDays(Trend.MOST_DAYS) : campaign.startsOn();
        if (from.isBefore(day)) {
            trend = Trend.of(coverage.trend(campaign.code(), unit.code(), from, day, scope).items(), campaign);
        }
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

    public List<CampaignView> getChoices() {
        return choices;
    }

    /** The highest units of the caller; several when roles were granted on several. */
    public List<UnitView> getTops() {
        return tops;
    }

    public CampaignView getCampaign() {
        return campaign;
    }

    /** Null without campaigns or units. */
    public CoverageView getView() {
        return view;
    }

    /** What the commander confirmed, beside the roster that coverage counts. */
    public UnitStrength getConfirmed() {
        return confirmed;
    }

    public List<UnitView> getAbove() {
        return above;
    }

    public boolean opens(String unitCode) {
        return parents.contains(unitCode);
    }

    /** Null when there is no day yet to draw. */
    public Trend getTrend() {
        return trend;
    }

    public LocalDate getToday() {
        return today;
    }

    public boolean isPast() {
        return day.isBefore(today);
    }

    /** What goes into addresses: nothing for today, so that a shared address shows the day it is opened. */
    public LocalDate getAsOf() {
        return isPast() ? day : null;
    }

    public LocalDate getDay() {
        return day;
    }

    public Instant getMoment() {
        return clock.instant();
    }
}
