package vn.hocvuso.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.store.Sql;

/** Codes of units, courses, tests and people to ids, by the views their owners publish. Unknown codes are absent. */
@ApplicationScoped
public class CampaignNames {
    @Inject
    private Sql sql;

    public CampaignNames() {}

    public CampaignNames(Sql sql) {
        this.sql = sql;
    }

    public Map<String, UUID> units(Collection<String> codes) {
        return ids("select distinct code, id from unit_as_of where code in (%s)", codes);
    }

    /** @param kept those that count even if they have been withdrawn; others withdrawn are absent */
    public Map<String, UUID> courses(Collection<String> slugs, Set<UUID> kept) {
        Map<String, UUID> found = ids("select slug, course_id from course_current where slug in (%s)", slugs);
        found.values().removeAll(withdrawn(found.values(), kept));
        return found;
    }

    private Set<UUID> withdrawn(Collection<UUID> courses, Set<UUID> kept) {
        Set<UUID> withdrawn = new HashSet<>(sql.list(
                "select course_id from course_current where withdrawn = true and course_id in (" + Sql.marks(courses) + ")",
                row -> row.getObject(1, UUID.class),
                courses.toArray()));
        withdrawn.removeAll(kept);
        return withdrawn;
    }

    public Map<String, UUID> quizzes(Collection<String> slugs) {
        return ids("select slug, quiz_id from quiz_current where slug in (%s)", slugs);
    }

    public Map<String, UUID> people(Collection<String> serviceNumbers) {
        return ids("select service_number, id from person_named where service_number in (%s)", serviceNumbers);
    }

    /** Units of {@code units} that lie below the scope on the day. */
    public boolean allWithin(Caller.Scope scope, Set<UUID> units, LocalDate day) {
        if (scope.whole()) {
            return true;
        }
        if (scope.isEmpty() || units.isEmpty()) {
            return false;
        }
        String query = "select distinct unit_id from unit_subtree where ancestor_id in (" + Sql.marks(scope.roots())
                + ") and unit_id in (" + Sql.marks(units) + ") and from_day <= ? and until_day > ?";
        List<Object> values = new ArrayList<>(scope.roots());
        values.addAll(units);
        values.add(day);
        values.add(day);
        return sql.list(query, row -> row.getObject(1), values.toArray()).size() == units.size();
    }

    private Map<String, UUID> ids(String query, Collection<String> codes) {
        Map<String, UUID> found = new LinkedHashMap<>();
        if (!codes.isEmpty()) {
            sql.each(
                    String.format(query, Sql.marks(codes)),
                    row -> found.put(row.getString(1), row.getObject(2, UUID.class)),
                    codes.toArray());
        }
        return found;
    }
}
