package vn.hocvuso.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.campaign.Duty;
import vn.hocvuso.campaign.NewcomerFrom;
import vn.hocvuso.campaign.rule.Audience.Stay;
import vn.hocvuso.campaign.rule.Audience;
import vn.hocvuso.campaign.rule.DueDay;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.store.Sql;

/** What the running campaigns ask of one person. */
@ApplicationScoped
public class DutyQueries {
    @Inject
    private Sql sql;

    public DutyQueries() {}

    public DutyQueries(Sql sql) {
        this.sql = sql;
    }

    public List<Duty> duties(UUID person, LocalDate day, List<CampaignTerms> campaigns) {
        List<Stay> stays = stays(person);
        return campaigns.stream()
                .map(terms -> duty(person, day, terms, stays))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Every unbroken stretch of days on which the campaign addresses the person, in order. */
    public List<Period> stretches(UUID person, CampaignTerms terms) {
        return audience(terms).stretches(stays(person));
    }

    private static Audience audience(CampaignTerms terms) {
        return new Audience(terms.units(), terms.except(), terms.groups(), terms.cohorts());
    }

    private Optional<Duty> duty(UUID person, LocalDate day, CampaignTerms terms, List<Stay> stays) {
        return audience(terms).stretches(stays).stream()
                .filter(stretch -> stretch.contains(day))
                .findFirst()
                .map(stretch -> new Duty(
                        terms.id(),
                        terms.code(),
                        terms.name(),
                        terms.startsOn(),
                        DueDay.of(terms.startsOn(), terms.dueOn(), terms.newcomerDays().orElse(null), came(terms, stretch, stays)),
                        isExempt(person, day, terms),
                        items(terms.id()),
                        terms.targetTenths()));
    }

    private static LocalDate came(CampaignTerms terms, Period stretch, List<Stay> stays) {
        return terms.newcomerFrom() == NewcomerFrom.ENTRY
                ? stretch.from()
                : stays.stream().map(stay -> stay.days().from()).min(Comparator.naturalOrder()).orElse(stretch.from());
    }

    private List<Stay> stays(UUID person) {
        return sql.list(
                        "select case when p.from_day > s.from_day then p.from_day else s.from_day end,"
                                + " case when p.until_day < s.until_day then p.until_day else s.until_day end,"
                                + " s.ancestor_id, p.group_code, p.cohort"
                                + " from person_posting p join unit_subtree s on s.unit_id = p.unit_id"
                                + " and s.from_day < p.until_day and p.from_day < s.until_day"
                                + " where p.person_id = ?",
                        row -> new Stay(
                                new Period(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)),
                                row.getObject(3, UUID.class),
                                row.getString(4),
                                row.getString(5)),
                        person);
    }

    private boolean isExempt(UUID person, LocalDate day, CampaignTerms terms) {
        boolean granted = !sql.list(
                        "select 1 from exemption_days where campaign_id = ? and person_id = ? and from_day <= ? and until_day > ?",
                        row -> 1,
                        terms.id(),
                        person,
                        day,
                        day)
                .isEmpty();
        return granted
                || sql
                        .list(
                                "select status from person_status_days where person_id = ? and from_day <= ? and until_day > ?",
                                row -> row.getString(1),
                                person,
                                day,
                                day)
                        .stream()
                        .anyMatch(terms.excusingStatuses()::contains);
    }

    private List<Duty.Item> items(UUID campaign) {
        return sql.list(
                        "select i.kind, i.item_id, coalesce(c.slug, q.slug) as slug, i.ordinal from campaign_item i"
                                + " left join course_current c on i.kind = 'course' and c.course_id = i.item_id"
                                + " left join quiz_current q on i.kind = 'quiz' and q.quiz_id = i.item_id"
                                + " where i.campaign_id = ? order by i.ordinal, i.choice",
                        row -> new Duty.Item(row.getString(1), row.getObject(2, UUID.class), row.getString(3), row.getInt(4)),
                        campaign);
    }
}
