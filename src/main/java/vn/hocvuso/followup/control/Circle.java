package vn.hocvuso.followup.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.store.Sql;

/** Who is looked at, as the from and where of a statement: a unit's people of today, of a campaign those who have to learn. */
final class Circle {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final LocalDate day;

    Circle(UUID unit, String group, LocalDate day) {
        this.day = day;
        sql.append("""
                 from unit_subtree s join person_posting p on p.unit_id = s.unit_id and p.from_day <= ? and p.until_day > ?
                join person_named n on n.id = p.person_id
                join unit_as_of u on u.id = p.unit_id and u.from_day <= ? and u.until_day > ?
                where s.ancestor_id = ? and s.from_day <= ? and s.until_day > ?""");
        values.addAll(List.of(day, day, day, day, unit, day, day));
        if (group != null) {
            and("p.group_code = ?", group);
        }
    }

    /** Only the campaign's audience, and of it nobody who is let off today. */
    Circle of(CampaignTerms terms) {
        below(terms.units(), "");
        below(terms.except(), "not ");
        if (!terms.groups().isEmpty()) {
            in("p.group_code", terms.groups());
        }
        if (!terms.cohorts().isEmpty()) {
            in("p.cohort", terms.cohorts());
        }
        and("not exists (select 1 from exemption_days e where e.campaign_id = ? and e.person_id = p.person_id and e.from_day <= ? and e.until_day > ?)",
                terms.id(), day, day);
        if (!terms.excusingStatuses().isEmpty()) {
            and("not exists (select 1 from person_status_days d where d.person_id = p.person_id and d.from_day <= ? and d.until_day > ? and d.status in ("
                    + Sql.marks(terms.excusingStatuses()) + "))", day, day);
            values.addAll(terms.excusingStatuses());
        }
        return this;
    }

    private void below(Map<UUID, LocalDate> units, String not) {
        List<UUID> standing = units.entrySet().stream().filter(unit -> !unit.getValue().isAfter(day)).map(Map.Entry::getKey).toList();
        and(not + "exists (select 1 from unit_subtree x where x.unit_id = p.unit_id and x.from_day <= ? and x.until_day > ? and x.ancestor_id in ("
                + Sql.marks(standing) + "))", day, day);
        values.addAll(standing);
    }

    private void in(String column, Collection<String> wanted) {
        and(column + " in (" + Sql.marks(wanted) + ")");
        values.addAll(wanted);
    }

    Circle and(String condition, Object... parameters) {
        sql.append(" and ").append(condition);
        values.addAll(List.of(parameters));
        return this;
    }

    String sql() {
        return sql.toString();
    }

    Object[] values() {
        return values.toArray();
    }
}
