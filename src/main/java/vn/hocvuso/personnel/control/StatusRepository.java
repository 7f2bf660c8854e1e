package vn.hocvuso.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.personnel.rule.Status;
import vn.hocvuso.personnel.rule.StatusRow;
import vn.hocvuso.personnel.rule.Statuses;
import vn.hocvuso.store.Sql;

/** Statuses of people, and the rows of a file of them while it is taken in. */
@ApplicationScoped
public class StatusRepository {
    /** Somebody's statuses, as an import changes them. */
    public static final Bulk.Kept STATUSES = new Bulk.Kept("statuses", null, "person_id", Stream.concat(ActRepository.TABLES.stream(), Stream.of("person_status")).toList());

    private Sql sql;
    private ActRepository acts;
    private Ids ids;

    StatusRepository() {}

    @Inject
    public StatusRepository(Sql sql, ActRepository acts, Ids ids) {
        this.sql = sql;
        this.acts = acts;
        this.ids = ids;
    }

    /** What makes a status row the same one. */
    public record Key(UUID person, Status status, LocalDate from) {}

    public void stage(UUID imported, List<StatusRow> rows) {
        sql.insert(
                "person_status_row (import_id, service_number, row_number, readable, status, from_day, until_day)",
                rows.stream()
                        .map(row -> new Object[] {
                            imported, row.serviceNumber(), row.number(), true, row.status().code(), row.days().from(), row.days().until()
                        })
                        .toList());
    }

    /** Rows in the order of service numbers, about {@code size} at a time, those of one person never torn apart. */
    public void inChunks(UUID imported, int size, Consumer<List<StatusRow>> each) {
        String last = "";
        while (last != null) {
            String end = sql.first(
                            "select service_number from person_status_row where import_id = ? and service_number > ? order by service_number"
                                    + " limit 1 offset " + (size - 1),
                            row -> row.getString(1), imported, last)
                    .orElse(null);
            String from = "select * from person_status_row where import_id = ? and readable = true and service_number > ?";
            String order = " order by service_number, row_number";
            List<StatusRow> rows = end == null
                    ? sql.list(from + order, StatusRepository::read, imported, last)
                    : sql.list(from + " and service_number <= ?" + order, StatusRepository::read, imported, last, end);
            if (!rows.isEmpty()) {
                each.accept(rows);
            }
            last = end;
        }
    }

    private static StatusRow read(ResultSet row) throws SQLException {
        Period days = new Period(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class));
        return new StatusRow(row.getInt("row_number"), row.getString("service_number"), Status.named(row.getString("status")).orElseThrow(), days);
    }

    public void clear(UUID imported) {
        sql.batch("delete from person_status_row where import_id = ?", List.<Object[]>of(new Object[] {imported}));
    }

    public Map<String, UUID> people(Set<String> serviceNumbers) {
        Map<String, UUID> people = new HashMap<>();
        sql.list(
                "select service_number, id from person where service_number in (" + Sql.marks(serviceNumbers) + ")",
                row -> people.put(row.getString(1), row.getObject(2, UUID.class)),
                serviceNumbers.toArray());
        return people;
    }

    /** First day without, by key. */
    public Map<Key, LocalDate> known(Collection<UUID> people) {
        Map<Key, LocalDate> known = new HashMap<>();
        sql.list(
                "select person_id, status, from_day, until_day from person_status where person_id in (" + Sql.marks(people) + ")",
                row -> known.put(key(row), row.getObject(4, LocalDate.class)),
                people.toArray());
        return known;
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getObject(1, UUID.class), Status.named(row.getString(2)).orElseThrow(), row.getObject(3, LocalDate.class));
    }

    public void add(Map<Key, LocalDate> statuses, Instant at) {
        sql.insert(
                "person_status (person_id, status, from_day, until_day, recorded_at)",
                statuses.entrySet().stream()
                        .map(entry -> new Object[] {entry.getKey().person(), entry.getKey().status().code(), entry.getKey().from(), entry.getValue(), at})
                        .toList());
    }

    /** Takes rows off what holds; they stay on record with the act that replaced them. */
    public void remove(Collection<Key> statuses, Function<UUID, UUID> actOf) {
        acts.keepStatuses(statuses.stream()
                .map(key -> new ActRepository.Row(actOf.apply(key.person()), key.person(), key.from(), key.status().code()))
                .toList());
        sql.batch(
                "delete from person_status where person_id = ? and status = ? and from_day = ?",
                statuses.stream().map(key -> new Object[] {key.person(), key.status().code(), key.from()}).toList());
    }

    /** One person as an act leaves them. */
    public void change(UUID person, ActRepository.Act act, UnaryOperator<Statuses> change) {
        List<Statuses.Held> known = new ArrayList<>();
        known(List.of(person)).forEach((key, until) -> known.add(new Statuses.Held(key.status(), new Period(key.from(), until))));
        List<Statuses.Held> after = change.apply(new Statuses(known)).held();
        acts.add(List.of(act));
        remove(known.stream().filter(held -> !after.contains(held)).map(held -> key(person, held)).toList(), one -> act.id());
        Map<Key, LocalDate> come = new LinkedHashMap<>();
        after.stream().filter(held -> !known.contains(held)).forEach(held -> come.put(key(person, held), held.days().until()));
        add(come, act.at());
    }

    private static Key key(UUID person, Statuses.Held held) {
        return new Key(person, held.status(), held.days().from());
    }

    /**
     * What an import replaces, with one act a person.
     *
     * @param rows of each person the first in the file
     */
    public void changeImported(Map<Key, LocalDate> statuses, ActRepository.Importing file, Map<UUID, Integer> rows) {
        removeImported(statuses.keySet(), file, rows);
        add(statuses, file.at());
    }

    private void removeImported(Collection<Key> statuses, ActRepository.Importing file, Map<UUID, Integer> rows) {
        Map<UUID, ActRepository.Act> replacing = new HashMap<>();
        statuses.forEach(key -> replacing.computeIfAbsent(key.person(), person -> file.act(ids.next(), person, rows.get(person))));
        acts.add(replacing.values());
        remove(statuses, person -> replacing.get(person).id());
    }

    /** Statuses that hold on or after the day and are not in an import's file; of people after {@code last}, whole people only. */
    public List<Key> absent(UUID imported, LocalDate day, UUID last, int people) {
        String missing = " from person_status s join person p on p.id = s.person_id where s.until_day > ? and s.person_id > ?"
                + " and not exists (select 1 from person_status_row r where r.import_id = ? and r.service_number = p.service_number"
                + " and (r.readable = false or (r.status = s.status and r.from_day = s.from_day)))";
        List<UUID> some = sql.list(
                "select distinct s.person_id" + missing + " order by s.person_id limit " + people, row -> row.getObject(1, UUID.class), day, last, imported);
        if (some.isEmpty()) {
            return List.of();
        }
        return sql.list(
                "select s.person_id, s.status, s.from_day" + missing + " and s.person_id <= ? order by s.person_id, s.from_day",
                StatusRepository::key, day, last, imported, some.get(some.size() - 1));
    }

    /** Somebody the file names in a row that could not be read: nothing of theirs ends for being absent. */
    public void stageNamed(UUID imported, String serviceNumber, int row) {
        if (serviceNumber.length() <= 60) {
            sql.insert(
                    "person_status_row (import_id, service_number, row_number, readable)",
                    List.<Object[]>of(new Object[] {imported, serviceNumber, row, false}));
        }
    }

    /** What a full file did not name; the day is the first one without, and what was to begin later never does. */
    public void endImported(Collection<Key> statuses, ActRepository.Importing file) {
        removeImported(statuses, file, Map.of());
        Map<Key, LocalDate> shortened = new LinkedHashMap<>();
        statuses.stream().filter(key -> key.from().isBefore(file.day())).forEach(key -> shortened.put(key, file.day()));
        add(shortened, file.at());
    }
}
