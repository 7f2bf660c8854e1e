package vn.hocvuso.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.personnel.People;
import vn.hocvuso.store.Sql;

/**
 * For whoever administers a part of the installation: a row may only name people whose home unit lies in it, and units that do.
 * Who left is still at home where the last posting was.
 */
@ApplicationScoped
public class ScopeCheck {
    private static final int BATCH = 1_000;

    private Sql sql;
    private People people;

    ScopeCheck() {}

    @Inject
    public ScopeCheck(Sql sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    /** @return numbers of the rows that reach outside; the listener has heard of each */
    public Set<Integer> check(ImportKind kind, Bulk.Source file, Caller.Scope scope, LocalDate today, Bulk.Listener listener) {
        Run run = new Run(kind, within(scope, today), today, listener);
        file.read(run::take);
        run.checkWaiting();
        return run.bad;
    }

    /** Codes by id of the units in the scope's subtrees on the day. */
    private Map<UUID, String> within(Caller.Scope scope, LocalDate day) {
        Map<UUID, String> units = new HashMap<>();
        List<Object> parameters = new ArrayList<>(List.of(day, day));
        parameters.addAll(scope.roots());
        sql.each(
                "select u.id, u.code from unit_subtree s join unit_as_of u on u.id = s.unit_id"
                        + " where s.from_day <= ? and ? < s.until_day and s.ancestor_id in (" + Sql.marks(scope.roots()) + ")",
                row -> units.put(Sql.id(row, "id"), row.getString("code")),
                parameters.toArray());
        return units;
    }

    private record Home(UUID person, UUID unit, LocalDate from, boolean now) {
        /** The posting that holds today goes before any other, else the latest. */
        Home or(Home other) {
            return now || !other.now && from.isAfter(other.from) ? this : other;
        }
    }

    private final class Run {
        private final ImportKind kind;
        private final Map<UUID, String> units;
        private final Set<String> codes;
        private final LocalDate today;
        private final Bulk.Listener listener;
        private final List<Bulk.Row> waiting = new ArrayList<>();
        private final Set<Integer> bad = new HashSet<>();

        private Run(ImportKind kind, Map<UUID, String> units, LocalDate today, Bulk.Listener listener) {
            this.kind = kind;
            this.units = units;
            this.codes = new HashSet<>(units.values());
            this.today = today;
            this.listener = listener;
        }

        private void take(Bulk.Row row) {
            waiting.add(row);
            if (waiting.size() == BATCH) {
                checkWaiting();
            }
        }

        private void checkWaiting() {
            Set<String> numbers = waiting.stream().map(row -> row.get("service_number")).filter(number -> number != null).collect(Collectors.toSet());
            Map<String, Home> homes = homes(numbers);
            Set<UUID> persons = homes.values().stream().map(Home::person).collect(Collectors.toSet());
            Map<UUID, Set<UUID>> grants = kind == ImportKind.PEOPLE ? people.grantedUnits(persons, today) : Map.of();
            waiting.forEach(row -> check(row, homes.get(row.get("service_number")), grants));
            waiting.clear();
        }

        private void check(Bulk.Row row, Home home, Map<UUID, Set<UUID>> grants) {
            boolean newcomer = home == null && kind == ImportKind.PEOPLE;
            if (row.get("service_number") != null && !newcomer && (home == null || !units.containsKey(home.unit()))) {
                reject(row, "service_number", "outside-scope");
            } else if (row.get("unit_code") != null && !codes.contains(row.get("unit_code"))) {
                reject(row, "unit_code", "unit-outside-scope");
            } else if (kind == ImportKind.RESULTS && "platform".equals(row.get("source"))) {
                reject(row, "source", "platform-result-needs-whole");
            } else if (home != null && row.get("initial_password") != null && !units.keySet().containsAll(grants.getOrDefault(home.person(), Set.of()))) {
                reject(row, "initial_password", "password-of-higher-role");
            }
        }

        private void reject(Bulk.Row row, String column, String code) {
            bad.add(row.number());
            boolean secret = column.equals("initial_password");
            listener.reject(row.number(), column, code, String.valueOf(row.get(secret ? "service_number" : column)));
        }

        /** Somebody who was never posted has a home nowhere. */
        private Map<String, Home> homes(Set<String> numbers) {
            Map<String, Home> homes = new HashMap<>();
            sql.each(
                    "select n.service_number, n.id, p.unit_id, p.from_day, p.until_day from person_named n"
                            + " left join person_posting p on p.person_id = n.id where n.service_number in (" + Sql.marks(numbers) + ")",
                    row -> {
                        LocalDate from = Sql.day(row, "from_day");
                        boolean now = from != null && !from.isAfter(today) && today.isBefore(Sql.day(row, "until_day"));
                        Home home = new Home(Sql.id(row, "id"), Sql.id(row, "unit_id"), from == null ? LocalDate.MIN : from, now);
                        homes.merge(row.getString("service_number"), home, Home::or);
                    },
                    numbers.toArray());
            return homes;
        }
    }
}
