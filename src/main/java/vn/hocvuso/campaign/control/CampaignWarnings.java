package vn.hocvuso.campaign.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hocvuso.campaign.CampaignWarning;
import vn.hocvuso.campaign.rule.Audience;
import vn.hocvuso.store.Sql;

/** What has happened to the courses and units a campaign names since it named them. */
final class CampaignWarnings {
    private final Sql sql;

    CampaignWarnings(Sql sql) {
        this.sql = sql;
    }

    List<CampaignWarning> of(UUID campaign, List<Audience.Succession> successions, LocalDate today) {
        return Stream.of(
                        withdrawn(campaign).stream(),
                        gone("unit", "campaign_unit", campaign, successions, today).stream(),
                        gone("except", "campaign_except", campaign, successions, today).stream())
                .flatMap(found -> found)
                .toList();
    }

    private record Course(int step, String title, boolean withdrawn) {}

    private List<CampaignWarning> withdrawn(UUID campaign) {
        List<Course> courses = sql.list(
                """
                select i.ordinal, c.title, c.withdrawn from campaign_item i join course_current c on c.course_id = i.item_id
                where i.kind = 'course' and i.campaign_id = ? order by i.ordinal, i.choice""",
                row -> new Course(row.getInt(1), row.getString(2), row.getBoolean(3)),
                campaign);
        return courses.stream().filter(Course::withdrawn).map(course -> {
            List<String> others = courses.stream()
                    .filter(other -> other.step() == course.step() && !other.withdrawn())
                    .map(Course::title)
                    .toList();
            return new CampaignWarning(others.isEmpty() ? "course-withdrawn" : "alternative-withdrawn", course.title(), others);
        }).toList();
    }

    private List<CampaignWarning> gone(String kind, String table, UUID campaign, List<Audience.Succession> successions, LocalDate today) {
        Map<UUID, String> gone = new LinkedHashMap<>();
        sql.each(
                "select u.id, u.name, u.code from " + table + " c join unit_as_of u on u.id = c.unit_id"
                        + " where c.campaign_id = ? and u.dissolved_day <= ? order by u.code, u.from_day",
                row -> gone.put(row.getObject(1, UUID.class), row.getString(2) + " (" + row.getString(3) + ")"),
                campaign, today);
        List<CampaignWarning> warnings = new ArrayList<>();
        gone.forEach((unit, name) -> {
            List<String> heirs = standing(Audience.standing(Set.of(unit), successions).keySet(), today);
            warnings.add(new CampaignWarning(kind + (heirs.isEmpty() ? "-gone" : "-succeeded"), name, heirs));
        });
        return warnings;
    }

    private List<String> standing(Set<UUID> units, LocalDate today) {
        List<Object> values = new ArrayList<>(units);
        values.add(today);
        values.add(today);
        return sql.list(
                "select name, code from unit_as_of where id in (" + Sql.marks(units) + ") and from_day <= ? and ? < until_day order by code",
                row -> row.getString(1) + " (" + row.getString(2) + ")",
                values.toArray());
    }
}
