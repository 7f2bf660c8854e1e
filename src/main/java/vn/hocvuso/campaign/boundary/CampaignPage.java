package vn.hocvuso.campaign.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.campaign.CampaignDefinition;
import vn.hocvuso.campaign.CampaignDraft;
import vn.hocvuso.campaign.CampaignDrafts;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.CampaignWarning;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.rule.NextYear;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.unit.Units;

/**
 * A campaign to read; for those who administer its units to begin, change and copy, and by {@link CampaignLife} to close and open again.
 * What is written is not saved here: it becomes a draft whose effect is shown first.
 */
@Named("campaignPage")
@RequestScoped
public class CampaignPage {
    @Inject
    Campaigns campaigns;

    @Inject
    CampaignDrafts drafts;

    @Inject
    CampaignChoices choices;

    @Inject
    Units units;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    @Inject
    Clock clock;

    private CampaignView known;
    private CampaignDraft draft;
    private CampaignForm form;
    private Integer version;
    private Boolean editable;

    /** Puts the campaign's values into the form; only when it is opened, not when it comes back. */
    public void open() {
        if (getKnown() == null) {
            caller.require(ADMINISTRATOR);
        }
        form().fill();
        version = draft != null ? draft.version() : known == null ? null : Integer.valueOf(known.version());
    }

    /** From a draft that is worked on, from last year's campaign, from the one that stands, or blank. */
    private CampaignForm form() {
        if (form == null) {
            form = new CampaignForm(base(), external.getRequestParameterValuesMap());
        }
        return form;
    }

    private CampaignDefinition base() {
        if (parameter("draft") != null) {
            draft = drafts.view(uuid(parameter("draft")), caller.require(ADMINISTRATOR));
            return draft.definition();
        }
        if (parameter("copy") != null) {
            return NextYear.of(campaigns.view(parameter("copy"), caller.require(ADMINISTRATOR)).definition());
        }
        return getKnown() == null ? CampaignForm.blank(LocalDate.now(clock)) : known.definition();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("draft " + text);
        }
    }

    /** Keeps what is written as a draft; its effect is shown on a page of its own, and there it is saved. */
    public String preview() {
        Caller.Scope scope = caller.require(ADMINISTRATOR);
        CampaignDefinition definition = form().definition(getCode());
        UUID id = getCode() == null ? drafts.create(definition, scope) : drafts.change(getCode(), definition, version, scope);
        return "/coverage/effect?faces-redirect=true&draft=" + id;
    }

    /** The form comes back with one unit or cohort more to tick. */
    public void add() {
        caller.require(ADMINISTRATOR);
        form().takeAdded();
    }

    public boolean isTicked(String field, String value) {
        return form().ticked(field).contains(value);
    }

    public List<String> offered(String field) {
        return form().offered(field);
    }

    /** Those of the roster, the most numerous first, and those chosen. */
    public List<String> getCohorts() {
        Set<String> cohorts = new LinkedHashSet<>(form().offered("cohorts"));
        cohorts.addAll(campaigns.cohorts(caller.require(ADMINISTRATOR)));
        return List.copyOf(cohorts);
    }

    public String step(String course) {
        return form().step(course);
    }

    /** Only who administers all of its units changes a campaign; the door decides again. */
    public boolean isEditable() {
        if (editable == null) {
            Caller.Scope scope = caller.scopeOf(ADMINISTRATOR);
            LocalDate today = LocalDate.now(clock);
            editable = scope.whole()
                    || (!scope.isEmpty() && (getKnown() == null || known.audience().units().stream().allMatch(unit -> units.covers(scope, units.idOf(unit), today))));
        }
        return editable;
    }

    public boolean isOpen() {
        return getKnown() == null || !known.closed();
    }

    public List<CampaignWarning> getWarnings() {
        return getKnown() == null ? List.of() : campaigns.warnings(known.code(), readers());
    }

    /** Required ones first, in their order. */
    public List<CampaignChoices.Course> getCourses() {
        List<CampaignChoices.Course> found = new ArrayList<>(choices.courses(getKnown()));
        found.sort(Comparator.comparing(course -> form().place(course.slug())));
        return found;
    }

    /** The titles of one step of the campaign as it stands. */
    public List<String> titles(List<String> step) {
        Map<String, String> titles = new HashMap<>();
        choices.courses(getKnown()).forEach(course -> titles.put(course.slug(), course.title()));
        return step.stream().map(slug -> titles.getOrDefault(slug, slug)).toList();
    }

    /** Null while it is being begun. Read at first need: a post asks before its action runs. */
    public CampaignView getKnown() {
        if (known == null && getCode() != null) {
            known = campaigns.view(getCode(), readers());
        }
        return known;
    }

    private Caller.Scope readers() {
        return caller.require(INSTRUCTOR, COMMANDER, ADMINISTRATOR);
    }

    /** What the fields of the form hold, by name. */
    public Map<String, Object> getGiven() {
        return form().fields();
    }

    /** From the address, or from the form that came back; null while it is being begun. */
    public String getCode() {
        return parameter("code");
    }

    public String parameter(String name) {
        String value = external.getRequestParameterMap().get(name);
        return value == null || value.isBlank() ? null : value;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }
}
