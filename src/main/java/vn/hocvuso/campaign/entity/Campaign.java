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

/**
 * A campaign (đợt phổ cập). It is announced with all its terms, may be amended while it runs, and what it says today is read
 * for every day, also past ones; cut-offs keep what it said before.
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

    @Column(name = "target_tenths")
    private int targetTenths;

    @Column(name = "validity_months")
    private Integer validityMonths;

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
    @CollectionTable(name = "campaign_excuse", joinColumns = @JoinColumn(name = "campaign_id"))
    @Column(name = "status")
    private Set<String> excusingStatuses = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "campaign_item", joinColumns = @JoinColumn(name = "campaign_id"))
    private Set<CampaignItem> items = new HashSet<>();

    /**
     * All that can be amended, in ids.
     *
     * @param quiz null: no final test
     */
    public record Terms(
            String name,
            Set<UUID> units,
            Set<String> groups,
            List<UUID> courses,
            UUID quiz,
            LocalDate startsOn,
            LocalDate dueOn,
            Integer newcomerDays,
            int targetTenths,
            Set<String> excusingStatuses,
            Integer validityMonths) {}

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
        targetTenths = terms.targetTenths();
        validityMonths = terms.validityMonths();
        units = new HashSet<>(terms.units());
        groups = new HashSet<>(terms.groups());
        excusingStatuses = new HashSet<>(terms.excusingStatuses());
        items = new HashSet<>();
        terms.courses().forEach(course -> items.add(new CampaignItem("course", course, items.size() + 1)));
        if (terms.quiz() != null) {
            items.add(new CampaignItem("quiz", terms.quiz(), items.size() + 1));
        }
    }

    public UUID id() {
        return id;
    }

    public Set<UUID> units() {
        return Set.copyOf(units);
    }

    public int version() {
        return version;
    }
}
