package vn.hocvuso.campaign.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A campaign (đợt phổ cập). It is announced with all its terms, may be amended while it runs, and what it says today is read
 * for every day, also past ones; cut-offs keep what it said before. At its end it is closed and can be opened again; it is
 * never deleted.
 */
@Entity
@Table(name = "campaign")
public class Campaign {
    @Id
    private UUID id;

    private String code;
    private String name;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "newcomer_days")
    private Integer newcomerDays;

    @Column(name = "newcomer_from")
    private String newcomerFrom;

    @Column(name = "target_tenths")
    private int targetTenths;

    @Column(name = "validity_months")
    private Integer validityMonths;

    @Column(name = "renewal_days")
    private Integer renewalDays;

    private boolean closed;

    @Version
    private int version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @ElementCollection
    @CollectionTable(name = "campaign_unit", joinColumns = @JoinColumn(name = "campaign_id"))
    @Convert(converter = UuidConverter.class)
    @Column(name = "unit_id")
    private Set<UUID> units = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "campaign_group", joinColumns = @JoinColumn(name = "campaign_id"))
    @Column(name = "group_code")
    private Set<String> groups = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "campaign_cohort", joinColumns = @JoinColumn(name = "campaign_id"))
    @Column(name = "cohort")
    private Set<String> cohorts = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "campaign_except", joinColumns = @JoinColumn(name = "campaign_id"))
    @Convert(converter = UuidConverter.class)
    @Column(name = "unit_id")
    private Set<UUID> except = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "campaign_excuse", joinColumns = @JoinColumn(name = "campaign_id"))
    @Column(name = "status")
    private Set<String> excusingStatuses = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "campaign_item", joinColumns = @JoinColumn(name = "campaign_id"))
    private Set<CampaignItem> items = new HashSet<>();

    /**
     * All that can be amended, in ids.
     *
     * @param steps in order, each done by any one of its courses
     * @param quiz  null: no final test
     * @param newcomerFrom {@code entry} or {@code enlistment}
     */
    public record Terms(
            String name,
            Set<UUID> units,
            Set<UUID> except,
            Set<String> groups,
            Set<String> cohorts,
            List<List<UUID>> steps,
            UUID quiz,
            LocalDate startsOn,
            LocalDate dueOn,
            Integer newcomerDays,
            String newcomerFrom,
            int targetTenths,
            Set<String> excusingStatuses,
            Integer validityMonths,
            Integer renewalDays) {}

    Campaign() {}

    public static Campaign announced(UUID id, String code, Terms terms, String by, Instant now) {
        Campaign campaign = new Campaign();
        campaign.id = id;
        campaign.code = code;
        campaign.createdAt = now;
        campaign.createdBy = by;
        campaign.amend(terms);
        return campaign;
    }

    public void amend(Terms terms) {
        name = terms.name();
        startsOn = terms.startsOn();
        dueOn = terms.dueOn();
        newcomerDays = terms.newcomerDays();
        newcomerFrom = terms.newcomerFrom();
        targetTenths = terms.targetTenths();
        validityMonths = terms.validityMonths();
        renewalDays = terms.renewalDays();
        units = new HashSet<>(terms.units());
        except = new HashSet<>(terms.except());
        groups = new HashSet<>(terms.groups());
        cohorts = new HashSet<>(terms.cohorts());
        excusingStatuses = new HashSet<>(terms.excusingStatuses());
        items = new HashSet<>();
        for (int step = 0; step < terms.steps().size(); step++) {
            List<UUID> courses = terms.steps().get(step);
            for (int choice = 0; choice < courses.size(); choice++) {
                items.add(new CampaignItem("course", courses.get(choice), step + 1, choice + 1));
            }
        }
        if (terms.quiz() != null) {
            items.add(new CampaignItem("quiz", terms.quiz(), terms.steps().size() + 1, 1));
        }
    }

    /** It asks nothing of anybody any more; what was counted stays to be read. */
    public void close() {
        closed = true;
    }

    public void reopen() {
        closed = false;
    }

    public boolean closed() {
        return closed;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** Ids of all courses and the test it asks for. */
    public Set<UUID> items() {
        return items.stream().map(CampaignItem::itemId).collect(Collectors.toSet());
    }

    public Set<UUID> units() {
        return Set.copyOf(units);
    }

    public int version() {
        return version;
    }
}
