package vn.hocvuso.personnel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.personnel.control.ActRepository;
import vn.hocvuso.personnel.control.CareerRepository;
import vn.hocvuso.personnel.control.PeopleImport;
import vn.hocvuso.personnel.control.PeopleQueries;
import vn.hocvuso.personnel.control.PersonRows;
import vn.hocvuso.personnel.control.Places;
import vn.hocvuso.personnel.control.PostingMoves;
import vn.hocvuso.personnel.control.RoleRepository;
import vn.hocvuso.personnel.control.RollChanges;
import vn.hocvuso.personnel.control.RollKeeper;
import vn.hocvuso.personnel.control.StandingQueries;
import vn.hocvuso.personnel.control.StatusImport;
import vn.hocvuso.personnel.control.StatusRepository;
import vn.hocvuso.personnel.control.Strengths;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Fired;
import vn.hocvuso.testing.SeededIds;
import vn.hocvuso.testing.SettableClock;
import vn.hocvuso.testing.Transacted;
import vn.hocvuso.unit.Units;
import vn.hocvuso.unit.UnitsChanged;
import vn.hocvuso.unit.UnitsEnding;
import vn.hocvuso.unit.control.ChangeAuthority;
import vn.hocvuso.unit.control.TreeTurns;
import vn.hocvuso.unit.control.TreeWriting;
import vn.hocvuso.unit.control.UnitActRepository;
import vn.hocvuso.unit.control.UnitImport;
import vn.hocvuso.unit.control.UnitQueries;
import vn.hocvuso.unit.control.UnitRepository;
import vn.hocvuso.unit.control.UnitReshaping;

/** Units and people behind their doors on a database at hand, with a clock that stands still. */
public final class Garrison {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    public final Transacted transaction;
    public final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T02:00:00Z"));
    public final Fired<UnitsChanged> unitsChanged = new Fired<>();
    public final Fired<PeopleChanged> peopleChanged = new Fired<>();
    public final Fired<DomainEvent> events = new Fired<>();
    public final Fired<UnitsNamed> unitsNamed = new Fired<>();
    public final Units units;
    public final People people;
    public final Careers careers = new Careers();
    public final Deputies deputies = new Deputies();
    public final Reorganisations reorganisations;
    public final Sql sql;
    final RollKeeper rolls;

    public Garrison(DataSource database, long seed) {
        transaction = new Transacted(database);
        SeededIds ids = new SeededIds(seed);
        Fired<UnitsEnding> endings = new Fired<>();
        sql = new Sql(transaction);
        UnitRepository repository = new UnitRepository(sql, ids);
        TreeWriting writing = new TreeWriting(repository, sql);
        UnitQueries queries = new UnitQueries(sql);
        TreeTurns turns = new TreeTurns(sql);
        UnitActRepository acts = new UnitActRepository(sql, ids);
        UnitReshaping reshaping = new UnitReshaping(repository, writing, acts, turns, ids);
        units = new Units(
                queries, new UnitImport(repository, writing, turns, sql), reshaping, new ChangeAuthority(queries), acts, turns, unitsChanged, endings, events, clock);
        people = new People();
        RollChanges roll = new RollChanges(sql, ids, clock);
        rolls = new RollKeeper(sql, roll);
        people.queries = new PeopleQueries(sql, rolls);
        people.strengths = new Strengths(sql, rolls);
        people.roll = roll;
        ActRepository personActs = new ActRepository(sql);
        people.careers = new CareerRepository(sql, personActs, ids);
        StatusRepository statuses = new StatusRepository(sql, personActs, ids);
        people.roles = new RoleRepository(sql);
        people.standings = new StandingQueries(sql);
        people.peopleImport = new PeopleImport(new PersonRows(sql), people.careers, units, ids, clock);
        people.statusImport = new StatusImport(statuses, ids, clock);
        people.units = units;
        people.changes = peopleChanged;
        people.events = events;
        people.ids = ids;
        people.clock = clock;
        peopleChanged.observedBy(people::rollChanged);
        unitsChanged.observedBy(changed -> people.unitsChanged());
        peopleChanged.observedBy(change -> people.noteLapses(change.persons()));
        deputies.people = people;
        deputies.roles = people.roles;
        deputies.standings = people.standings;
        deputies.events = events;
        deputies.ids = ids;
        deputies.clock = clock;
        deputies.usualDays = 14;
        deputies.mostDays = 60;
        careers.careers = people.careers;
        careers.statuses = statuses;
        careers.acts = personActs;
        careers.queries = people.queries;
        careers.places = new Places(units, sql);
        careers.changes = peopleChanged;
        careers.events = events;
        careers.ids = ids;
        careers.clock = clock;
        reorganisations = new Reorganisations(units, new PostingMoves(sql), people.roles, peopleChanged, unitsNamed);
        endings.observedBy(question -> people.stillPostedTo(question.firstDayWithout()).forEach(question::stillNeeded));
    }

    /** What came of a file: its counts and its row errors as {@code row:column:code}. */
    public record Outcome(Bulk.Report report, List<String> errors) {
        /** {@code created/updated/transferred/ended/unchanged/rejected}. */
        public String counts() {
            return report.created() + "/" + report.updated() + "/" + report.transferred() + "/" + report.ended() + "/" + report.unchanged() + "/"
                    + report.rejected();
        }
    }

    private interface Door {
        Bulk.Report take(Bulk.Source source, Bulk.Options options, Bulk.Listener listener);
    }

    public Outcome importUnits(List<Bulk.Row> rows, boolean full, boolean skip) {
        return take(units::importUnits, rows, full, skip);
    }

    public Outcome importPeople(List<Bulk.Row> rows, boolean full, boolean skip) {
        return take(people::importPeople, rows, full, skip);
    }

    public Outcome importStatuses(List<Bulk.Row> rows, boolean full, boolean skip) {
        return take(people::importStatuses, rows, full, skip);
    }

    private Outcome take(Door door, List<Bulk.Row> rows, boolean full, boolean skip) {
        List<String> errors = new ArrayList<>();
        Bulk.Listener listener = (row, column, code, parameters) -> errors.add(row + ":" + column + ":" + code);
        Bulk.Options options = new Bulk.Options(full, skip, LocalDate.now(clock), "tester");
        try {
            return new Outcome(transaction.call(() -> door.take(Bulk.of(rows), options, listener)), errors);
        } catch (Bulk.Rejected rejected) {
            return new Outcome(rejected.report(), errors);
        }
    }

    /** {@code d1 e1 2020-01-01..2025-12-31 name=Tiểu_đoàn_1}: code, parent ({@code -} for none), days, other columns; rows part at {@code |}. */
    public static List<Bulk.Row> unitRows(String text) {
        return rows(text, words -> {
            Map<String, String> values = new HashMap<>(Map.of("code", words[0], "name", "Đơn vị " + words[0], "type", "tiểu đoàn"));
            put(values, "parent_code", words[1]);
            days(values, words[2], "valid_from", "valid_to");
            return values;
        });
    }

    /** {@code P1 c1 2024-01-01..2024-12-31 rank=H1}: service number, unit, days, other columns. */
    public static List<Bulk.Row> peopleRows(String text) {
        return rows(text, words -> {
            Map<String, String> values = new HashMap<>(Map.of("service_number", words[0], "full_name", "Nguyễn Văn " + words[0], "group", "HSQ-BS"));
            put(values, "unit_code", words[1]);
            days(values, words[2], "posted_from", "left_on");
            return values;
        });
    }

    /** {@code P1 hospital 2024-01-01..2024-12-31}. */
    public static List<Bulk.Row> statusRows(String text) {
        return rows(text, words -> {
            Map<String, String> values = new HashMap<>(Map.of("service_number", words[0], "status", words[1]));
            days(values, words[2], "from", "to");
            return values;
        });
    }

    private interface Reading {
        Map<String, String> of(String[] words);
    }

    private static List<Bulk.Row> rows(String text, Reading reading) {
        List<Bulk.Row> rows = new ArrayList<>();
        AtomicInteger number = new AtomicInteger(1);
        for (String line : text.strip().split("\\s*\\|\\s*")) {
            if (line.isBlank()) {
                continue;
            }
            String[] words = line.strip().split("\\s+");
            Map<String, String> values = reading.of(words);
            for (int i = 3; i < words.length; i++) {
                String[] pair = words[i].split("=", 2);
                put(values, pair[0], pair[1].replace('_', ' '));
            }
            rows.add(new Bulk.Row(number.incrementAndGet(), values));
        }
        return rows;
    }

    private static void put(Map<String, String> values, String column, String value) {
        values.remove(column);
        if (!value.equals("-") && !value.isEmpty()) {
            values.put(column, value);
        }
    }

    private static void days(Map<String, String> values, String text, String from, String to) {
        String[] ends = text.split("\\.\\.", 2);
        put(values, from, ends[0]);
        put(values, to, ends.length > 1 ? ends[1] : "-");
    }
}
