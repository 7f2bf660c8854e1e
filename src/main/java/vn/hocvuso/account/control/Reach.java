package vn.hocvuso.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PersonView;
import vn.hocvuso.store.Sql;

/**
 * Whose account an administrator may touch: that of somebody within the scope who may not do more than themselves, now or from
 * some later day on. A new password for such a person would be a way to become them.
 */
@ApplicationScoped
public class Reach {
    private Sql sql;
    private People people;
    private Clock clock;

    Reach() {}

    @Inject
    public Reach(Sql sql, People people, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @throws vn.hocvuso.kernel.NotFound when the person is not within the scope
     * @throws Refused 403 {@code account-of-higher-role}
     */
    public PersonView person(String serviceNumber, Caller.Scope scope) {
        PersonView person = people.view(serviceNumber, LocalDate.now(clock), scope);
        if (!above(List.of(person.id()), scope).isEmpty()) {
            throw new Refused(Refused.Kind.FORBIDDEN, "account-of-higher-role", serviceNumber);
        }
        return person;
    }

    /** The unit whose administrators may read about it. */
    public static UUID unitOf(PersonView person) {
        return person.unitId() == null ? Caller.WHOLE : person.unitId();
    }

    /** Those of the people who hold a role beyond the scope. */
    public Set<UUID> above(Collection<UUID> persons, Caller.Scope scope) {
        if (scope.whole() || persons.isEmpty()) {
            return Set.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<Object> values = new ArrayList<>(persons);
        values.add(today);
        values.addAll(scope.roots());
        values.addAll(Arrays.asList(today, today));
        return new HashSet<>(sql.list(
                "select distinct g.person_id from person_role g where g.person_id in (" + Sql.marks(persons) + ") and g.until_day > ?"
                        + " and not exists (select 1 from unit_subtree s where s.unit_id = g.unit_id and s.ancestor_id in (" + Sql.marks(scope.roots())
                        + ") and s.from_day <= ? and s.until_day > ?)",
                row -> Sql.id(row, "person_id"),
                values.toArray()));
    }
}
