package vn.hocvuso.campaign.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.store.Sql;

/** What hangs on a campaign: whom it addresses and what it asks for. */
final class CampaignParts {
    /** All the sets of one campaign in one go; it is asked for every figure and every learner's page. */
    private static final String SETS =
            """
            select 'unit', cast(unit_id as varchar(40)) from campaign_unit where campaign_id = ?
            union all select 'except', cast(unit_id as varchar(40)) from campaign_except where campaign_id = ?
            union all select 'group', group_code from campaign_group where campaign_id = ?
            union all select 'cohort', cohort from campaign_cohort where campaign_id = ?
            union all select 'status', status from campaign_excuse where campaign_id = ?""";

    private final Sql sql;

    CampaignParts(Sql sql) {
        this.sql = sql;
    }

    /** @param step courses of one step stand for one another */
    record Item(String kind, UUID id, String slug, int step) {
        boolean isTest() {
            return kind.equals("quiz");
        }
    }

    List<Item> items(UUID campaign) {
        return sql.list(
                """
                select i.kind, i.item_id, coalesce(c.slug, q.slug), i.ordinal from campaign_item i
                left join course_current c on i.kind = 'course' and c.course_id = i.item_id
                left join quiz_current q on i.kind = 'quiz' and q.quiz_id = i.item_id
                where i.campaign_id = ? order by i.ordinal, i.choice""",
                row -> new Item(row.getString(1), row.getObject(2, UUID.class), row.getString(3), row.getInt(4)),
                campaign);
    }

    static <T> List<List<T>> steps(List<Item> items, Function<Item, T> part) {
        Map<Integer, List<T>> steps = new TreeMap<>();
        items.stream().filter(item -> !item.isTest()).forEach(item -> steps.computeIfAbsent(item.step(), anew -> new ArrayList<>()).add(part.apply(item)));
        return List.copyOf(steps.values());
    }

    /** By kind: {@code unit}, {@code except}, {@code group}, {@code cohort}, {@code status}. */
    Map<String, Set<String>> sets(UUID id) {
        Map<String, Set<String>> sets = new HashMap<>();
        List.of("unit", "except", "group", "cohort", "status").forEach(kind -> sets.put(kind, new HashSet<>()));
        sql.each(SETS, row -> sets.get(row.getString(1).strip()).add(row.getString(2)), id, id, id, id, id);
        return sets;
    }

    static Set<UUID> ids(Set<String> texts) {
        return texts.stream().map(UUID::fromString).collect(Collectors.toSet());
    }
}
