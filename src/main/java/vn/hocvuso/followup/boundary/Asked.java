package vn.hocvuso.followup.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.followup.Choice;
import vn.hocvuso.followup.MatrixQuery;
import vn.hocvuso.followup.rule.Reason;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** What the address of a page of this feature asks for. A value that cannot be read counts as not given. */
@Named("followupAsked")
@RequestScoped
public class Asked {
    private static final List<String> STATES = List.of("done", "not-done", "begun", "failed", "none");

    @Inject
    Courses courses;

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

    /** @param key {@code course:<slug>} or {@code campaign:<code>} */
    public record Option(String key, String title) {}

    private List<Option> campaignChoices = List.of();
    private List<Option> courseChoices = List.of();
    private Caller.Scope scope;
    private String subject;
    private String unit;

    /** Missing values: the campaign that is due first, else the first course; the caller's highest unit. @return false: there is nothing to look at */
    boolean look() {
        scope = caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
        LocalDate today = LocalDate.now(clock);
        List<CampaignView> all = campaigns.list(new Page.Request(0, Page.Request.LARGEST), scope).items();
        campaignChoices = all.stream().map(one -> new Option("campaign:" + one.code(), one.name())).toList();
        courseChoices = courses.list(new Page.Request(0, Page.Request.LARGEST)).items().stream()
                .map(one -> new Option("course:" + one.slug(), one.title()))
                .toList();
        List<UnitView> tops = units.roots(today, scope);
        subject = text("subject") != null ? text("subject") : usual(all, today);
        unit = text("unit") != null ? text("unit") : tops.isEmpty() ? null : tops.get(0).code();
        return subject != null && subject.matches("(course|campaign):.+") && unit != null;
    }

    private String usual(List<CampaignView> all, LocalDate today) {
        return all.stream()
                .filter(one -> !one.closed() && !one.startsOn().isAfter(today))
                .min(Comparator.comparing(CampaignView::dueOn))
                .map(one -> "campaign:" + one.code())
                .orElse(courseChoices.isEmpty() ? null : courseChoices.get(0).key());
    }

    MatrixQuery query() {
        boolean condition = text("activity") != null && text("state") != null && STATES.contains(text("state"));
        return new MatrixQuery(
                code("course:"), code("campaign:"), unit, getGroup(), condition ? text("activity") : null, condition ? text("state") : null);
    }

    private String code(String kind) {
        return subject.startsWith(kind) ? subject.substring(kind.length()) : null;
    }

    Choice choice() {
        Reason reason = reason();
        return new Choice(reason == null ? query() : query().everybody(), reason);
    }

    /** Null: none, or there is none such. */
    Reason reason() {
        return text("reason") == null ? null : Reason.named(text("reason")).orElse(null);
    }

    Caller.Scope scope() {
        return scope;
    }

    /** Null when missing or blank. */
    String text(String name) {
        String value = Vietnamese.clean(request.getParameter(name));
        return value == null || value.isEmpty() ? null : value;
    }

    /** The same look on another page, or with other values: names and values in turn, an empty value takes one away. */
    public String to(String path, Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("subject", subject);
        values.put("unit", unit);
        for (String name : List.of("group", "activity", "state", "reason")) {
            values.put(name, text(name));
        }
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return request.getContextPath() + path + "?" + query(values);
    }

    /** A file of the matrix, by the API's own parameters. */
    public String file(String format) {
        return to("/api/v1/follow-up/matrix." + format, "subject", null, subject.substring(0, subject.indexOf(':')), subject.substring(subject.indexOf(':') + 1));
    }

    private static String query(Map<String, Object> values) {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() != null && !entry.getValue().toString().isBlank())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public List<Option> getCampaigns() {
        return campaignChoices;
    }

    public List<Option> getCourses() {
        return courseChoices;
    }

    public String getSubject() {
        return subject;
    }

    public String getUnit() {
        return unit;
    }

    /** Null: every group. */
    public String getGroup() {
        return text("group") != null && Filter.GROUPS.contains(text("group")) ? text("group") : null;
    }

    public List<String> getGroups() {
        return Filter.GROUPS;
    }

    public List<String> getStates() {
        return STATES;
    }
}
