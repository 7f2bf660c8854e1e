package vn.hocvuso.report.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.coverage.CutoffOrder;
import vn.hocvuso.coverage.StandingOrders;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.report.ReportSetting;
import vn.hocvuso.report.ScheduleView;
import vn.hocvuso.report.Schedules;
import vn.hocvuso.report.Reports;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** How a unit's reports are headed and signed, and on which days its figures are frozen by themselves. */
@Named("reportSettingsPage")
@RequestScoped
public class SettingsPage {
    private static final int SHOWN = 50;
    private static final String USUAL_DAYS = "14/6, 14/12";

    @Inject
    Reports reports;

    @Inject
    Schedules schedules;

    @Inject
    StandingOrders orders;

    @Inject
    Campaigns campaigns;

    @Inject
    Units units;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    @Inject
    Clock clock;

    private UnitView unit;
    private ReportSetting kept;

    private Caller.Scope scope() {
        return caller.require(COMMANDER, ADMINISTRATOR);
    }

    /** Read at first need: a post asks before its action runs. Without a unit in the address it is the highest of the caller. */
    public UnitView getUnit() {
        if (unit == null) {
            LocalDate today = LocalDate.now(clock);
            String code = typed("unit");
            unit = code.isEmpty()
                    ? units.roots(today, scope()).stream().findFirst().orElseThrow(() -> new NotFound("unit"))
                    : units.view(code, today, scope());
        }
        return unit;
    }

    private ReportSetting kept() {
        if (kept == null) {
            kept = reports.setting(getUnit().code(), scope());
        }
        return kept;
    }

    public String save() {
        ReportSetting setting = new ReportSetting(typed("header"), typed("parentLine"), typed("unitLine"), typed("code"), typed("place"),
                typed("signerForm"), typed("signedFor"), typed("signerRole"), typed("signerRank"), typed("signerName"), typed("recipients"),
                getVersion());
        reports.save(getUnit().code(), setting, scope());
        return again("saved");
    }

    public String schedule() {
        schedules.add(getUnit().code(), typed("campaign"), typed("days"), scope(), caller.serviceNumber());
        return again("scheduled");
    }

    public String unschedule() {
        String id = typed("schedule");
        if (!id.matches("[0-9a-f-]{36}")) {
            throw new NotFound("schedule");
        }
        schedules.remove(UUID.fromString(id), scope());
        return again("unscheduled");
    }

    private String again(String done) {
        return "/report/settings?faces-redirect=true&done=" + done + "&unit=" + URLEncoder.encode(getUnit().code(), StandardCharsets.UTF_8);
    }

    public String typed(String name) {
        String value = external.getRequestParameterMap().get(name);
        return value == null ? "" : value.strip();
    }

    /** What was typed, when the form comes back; else what was kept. */
    public String value(String field) {
        ReportSetting s = kept();
        String now = switch (field) {
            case "header" -> s.header();
            case "parentLine" -> s.parentLine();
            case "unitLine" -> s.unitLine();
            case "code" -> s.code();
            case "place" -> s.place();
            case "signerForm" -> s.signerForm();
            case "signedFor" -> s.signedFor();
            case "signerRole" -> s.signerRole();
            case "signerRank" -> s.signerRank();
            case "signerName" -> s.signerName();
            default -> s.recipients();
        };
        return external.getRequestParameterMap().getOrDefault(field, now);
    }

    public int getVersion() {
        String version = typed("version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : kept().version();
    }

    public String getDays() {
        String days = typed("days");
        return days.isEmpty() ? USUAL_DAYS : days;
    }

    public String daysOf(ScheduleView schedule) {
        return schedule.days().stream().map(SettingsPage::day).collect(Collectors.joining(", "));
    }

    private static String day(MonthDay day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue();
    }

    public List<String> getForms() {
        return ReportSetting.FORMS;
    }

    public List<ScheduleView> getSchedules() {
        return schedules.list(new Page.Request(0, SHOWN), scope()).items();
    }

    public List<CutoffOrder> getOrders() {
        return orders.list(new Page.Request(0, SHOWN), scope()).items();
    }

    public List<CampaignView> getCampaigns() {
        return campaigns.list(new Page.Request(0, Page.Request.LARGEST), scope()).items().stream().filter(campaign -> !campaign.closed()).toList();
    }
}
