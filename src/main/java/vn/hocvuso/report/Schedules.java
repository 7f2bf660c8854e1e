package vn.hocvuso.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.coverage.StandingOrders;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.report.control.ScheduleRepository;
import vn.hocvuso.report.control.ScheduleRepository.Schedule;
import vn.hocvuso.report.rule.ReportPeriod;
import vn.hocvuso.unit.Units;

/**
 * Rules by which figures are frozen without a hand: a unit, a campaign and days of the year. The night after such a day every node
 * orders what is due ({@link StandingOrders}), which makes one cut-off of it; days that were missed are ordered when the platform
 * is back.
 */
@ApplicationScoped
@Transactional
public class Schedules {
    private ScheduleRepository schedules;
    private StandingOrders orders;
    private Campaigns campaigns;
    private Units units;
    private Event<DomainEvent> events;
    private Ids ids;
    private Clock clock;

    Schedules() {}

    @Inject
    public Schedules(
            ScheduleRepository schedules, StandingOrders orders, Campaigns campaigns, Units units, Event<DomainEvent> events, Ids ids, Clock clock) {
        this.schedules = schedules;
        this.orders = orders;
        this.campaigns = campaigns;
        this.units = units;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * From today on; a day that is today is frozen tonight.
     *
     * @param days {@code 14/6, 14/12}
     * @param by   service number
     * @return the rule's id
     * @throws Refused  422 {@code report-days}; 409 {@code report-scheduled} when the unit has a rule for this campaign
     * @throws NotFound no such unit or campaign within the scope
     */
    public UUID add(String unit, String campaign, String days, Caller.Scope scope, String by) {
        LocalDate today = LocalDate.now(clock);
        UUID unitId = units.view(unit, today, scope).id();
        CampaignTerms terms = campaigns.terms(campaign, scope);
        List<MonthDay> read = ReportPeriod.days(days);
        UUID id = ids.next();
        if (!schedules.add(id, new Schedule(unitId, terms.id(), read, today), by)) {
            throw new Refused(Refused.Kind.CONFLICT, "report-scheduled", unit, campaign);
        }
        events.fire(new ScheduleChanged(unit, unitId, campaign, written(read), false));
        return id;
    }

    /** What was frozen stays. @throws NotFound no such rule within the scope */
    public void remove(UUID id, Caller.Scope scope) {
        ScheduleView schedule = view(id, scope);
        schedules.remove(id);
        events.fire(new ScheduleChanged(schedule.unit(), units.idOf(schedule.unit()), schedule.campaign(), written(schedule.days()), true));
    }

    /** @throws NotFound no such rule within the scope */
    public ScheduleView view(UUID id, Caller.Scope scope) {
        return schedules.find(id, scope, LocalDate.now(clock)).orElseThrow(() -> new NotFound("schedule " + id));
    }

    private static String written(List<MonthDay> days) {
        return days.stream().map(day -> day.getDayOfMonth() + "/" + day.getMonthValue()).collect(Collectors.joining(", "));
    }

    public Page<ScheduleView> list(Page.Request page, Caller.Scope scope) {
        return schedules.list(page, scope, LocalDate.now(clock));
    }

    /**
     * Orders what is over and was not ordered yet, on every day up to yesterday.
     *
     * @return how many orders were new
     */
    public int order() {
        LocalDate today = LocalDate.now(clock);
        int fresh = 0;
        for (Schedule schedule : schedules.running()) {
            for (LocalDate day : ReportPeriod.over(schedule.days(), schedule.since(), today)) {
                fresh += orders.scheduled(schedule.campaign(), schedule.unit(), day) ? 1 : 0;
            }
        }
        return fresh;
    }
}
