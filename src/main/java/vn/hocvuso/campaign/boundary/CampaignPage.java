package vn.hocvuso.campaign.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.hocvuso.campaign.CampaignDefinition;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.rule.Words;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.Quizzes;
import vn.hocvuso.unit.UnitQuery;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** A campaign to read, and for those who administer its units to begin and to change. */
@Named("campaignPage")
@RequestScoped
public class CampaignPage {
    private static final int PROPOSALS = 12;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Inject
    Campaigns campaigns;

    @Inject
    Courses courses;

    @Inject
    Quizzes quizzes;

    @Inject
    Units units;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    @Inject
    Clock clock;

    private CampaignView known;
    private String newCode;
    private String name;
    private String addedUnit;
    private String quiz;
    private LocalDate startsOn;
    private LocalDate dueOn;
    private Integer newcomerDays;
    private BigDecimal targetPercent;
    private Integer validityMonths;
    private Integer version;

    /** Puts the campaign's values into the form; only when it is opened, not when it comes back. */
    public void open() {
        if (getKnown() == null) {
            caller.require(ADMINISTRATOR);
            startsOn = LocalDate.now(clock);
            dueOn = LocalDate.of(startsOn.getYear(), 12, 31);
            targetPercent = ALL;
            return;
        }
        newCode = known.code();
        name = known.name();
        quiz = known.programme().quiz();
        startsOn = known.startsOn();
        dueOn = known.dueOn();
        newcomerDays = known.newcomerDays();
        targetPercent = known.targetPercent();
        validityMonths = known.validityMonths();
        version = known.version();
    }

    public String save() {
        Caller.Scope scope = caller.require(ADMINISTRATOR);
        CampaignDefinition definition = new CampaignDefinition(
                getCode() == null ? newCode : getCode(), name, new CampaignDefinition.Audience(tickedUnits(), ticked("groups")),
                new CampaignDefinition.Programme(ticked("courses"), quiz), startsOn, dueOn, newcomerDays, targetPercent, ticked("statuses"), validityMonths);
        CampaignView saved = getCode() == null ? campaigns.create(definition, scope) : campaigns.update(getCode(), definition, version, scope);
        return "/campaign/campaign?faces-redirect=true&code=" + URLEncoder.encode(saved.code(), StandardCharsets.UTF_8) + "&done="
                + (getCode() == null ? "created" : "changed");
    }

    /** The form comes back with one unit more to tick. */
    public void addUnit() {
        caller.require(ADMINISTRATOR);
    }

    /** Those ticked and the one just chosen. */
    private List<String> tickedUnits() {
        Set<String> codes = new LinkedHashSet<>(ticked("units"));
        if (addedUnit != null) {
            codes.add(addedUnit);
        }
        return List.copyOf(codes);
    }

    /** Those of the campaign and those added since, ticked or not. */
    public List<String> getChosenUnits() {
        Set<String> codes = new LinkedHashSet<>(getKnown() == null ? List.of() : known.audience().units());
        codes.addAll(tickedUnits());
        return List.copyOf(codes);
    }

    /** Plain boxes of one name; none ticked is none. */
    private List<String> ticked(String field) {
        String[] values = external.getRequestParameterValuesMap().get(field);
        return values == null ? List.of() : List.of(values);
    }

    public boolean isTicked(String field, String value) {
        if (external.getRequestParameterMap().containsKey("posted")) {
            return ticked(field).contains(value) || ("units".equals(field) && value.equals(addedUnit));
        }
        return switch (field) {
            case "units" -> getKnown() != null && known.audience().units().contains(value);
            case "groups" -> getKnown() != null && known.audience().groups().contains(value);
            case "courses" -> getKnown() != null && known.programme().courses().contains(value);
            default -> getKnown() == null ? Words.EXCUSING.contains(value) : known.excusingStatuses().contains(value);
        };
    }

    /** Only who administers all of its units changes a campaign; the door decides again. */
    public boolean isEditable() {
        Caller.Scope scope = caller.scopeOf(ADMINISTRATOR);
        LocalDate today = LocalDate.now(clock);
        return scope.whole()
                || (!scope.isEmpty() && (getKnown() == null || known.audience().units().stream().allMatch(unit -> units.covers(scope, units.idOf(unit), today))));
    }

    public List<String> propose(String typed) {
        Caller.Scope scope = caller.require(ADMINISTRATOR);
        return units.list(new UnitQuery(null, typed, LocalDate.now(clock)), new Page.Request(0, PROPOSALS), scope).items().stream()
                .map(UnitView::code)
                .toList();
    }

    public String unitName(String unitCode) {
        try {
            return unitCode == null ? "" : units.view(units.idOf(unitCode), LocalDate.now(clock)).name() + " (" + unitCode + ")";
        } catch (NotFound e) {
            return unitCode;
        }
    }

    public List<CourseSummary> getCourses() {
        return courses.list(new Page.Request(0, Page.Request.LARGEST)).items();
    }

    public List<QuizSummary> getQuizzes() {
        return quizzes.all().values().stream().filter(summary -> "final".equals(summary.kind())).toList();
    }

    public List<String> getGroups() {
        return Words.GROUPS;
    }

    public List<String> getStatuses() {
        return Words.STATUSES;
    }

    /** Null while it is being begun. Read at first need: a post asks before its action runs. */
    public CampaignView getKnown() {
        if (known == null && getCode() != null) {
            known = campaigns.view(getCode(), caller.require(INSTRUCTOR, COMMANDER, ADMINISTRATOR));
        }
        return known;
    }

    /** From the address, or from the form that came back; null while it is being begun. */
    public String getCode() {
        String code = external.getRequestParameterMap().get("code");
        return code == null || code.isBlank() ? null : code;
    }

    public String getNewCode() {
        return newCode;
    }

    public void setNewCode(String newCode) {
        this.newCode = newCode;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddedUnit() {
        return null; // once added it stands among the chosen
    }

    public void setAddedUnit(String addedUnit) {
        this.addedUnit = addedUnit;
    }

    public String getQuiz() {
        return quiz;
    }

    public void setQuiz(String quiz) {
        this.quiz = quiz;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public Integer getNewcomerDays() {
        return newcomerDays;
    }

    public void setNewcomerDays(Integer newcomerDays) {
        this.newcomerDays = newcomerDays;
    }

    public BigDecimal getTargetPercent() {
        return targetPercent;
    }

    public void setTargetPercent(BigDecimal targetPercent) {
        this.targetPercent = targetPercent;
    }

    public Integer getValidityMonths() {
        return validityMonths;
    }

    public void setValidityMonths(Integer validityMonths) {
        this.validityMonths = validityMonths;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }
}
