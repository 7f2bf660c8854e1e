package vn.hocvuso.coverage.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.coverage.rule.Recount;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.store.Sql;

/** A small fictional army whose facts change at random; it writes them as their owners would and says what it touched. */
final class Army {
    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    static final int DAYS = 800;
    private static final List<String> GROUPS = List.of("SQ", "QNCN", "HSQ-BS");
    private static final List<String> STATUSES = List.of("leave", "hospital", "study_long", "mission");
    private static final LocalDate BEFORE = LocalDate.of(2020, 1, 1);

    private final Sql sql;
    private final ChangeQueue queue;
    private final Random random;
    private final List<UUID> units = new ArrayList<>();
    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> campaigns = new ArrayList<>();
    private final List<UUID> courses = new ArrayList<>();
    private final List<UUID> quizzes = new ArrayList<>();

    Army(Sql sql, ChangeQueue queue, long seed) {
        this.sql = sql;
        this.queue = queue;
        this.random = new Random(seed);
    }

    List<UUID> units() {
        return units;
    }

    List<UUID> people() {
        return people;
    }

    List<UUID> campaigns() {
        return campaigns;
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    LocalDate someDay() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    void raise(int manyUnits, int manyPeople, int manyCampaigns) {
        for (int i = 0; i < manyUnits; i++) {
            found(BEFORE);
        }
        for (int i = 0; i < 4; i++) {
            courses.add(id());
        }
        quizzes.add(id());
        quizzes.add(id());
        for (int i = 0; i < manyPeople; i++) {
            enlist();
        }
        for (int i = 0; i < manyCampaigns; i++) {
            announce();
        }
        closeTree();
    }

    /** One change of facts, as a transaction of its owner would make it. */
    void change() {
        switch (random.nextInt(24)) {
            case 0, 1 -> enlist();
            case 2, 3, 4 -> transfer();
            case 5 -> discharge();
            case 6, 7 -> status();
            case 8, 9 -> exempt();
            case 10, 11, 12, 13, 14, 15, 16 -> result();
            case 17 -> revoke();
            case 18, 19 -> move();
            case 20 -> merge();
            case 21 -> foundLater();
            case 22 -> amend();
            default -> dissolve();
        }
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    // --- people

    private void enlist() {
        UUID person = id();
        people.add(person);
        String number = "SN" + people.size();
        sql.update(
                "insert into person (id, service_number, full_name, search_key, name_key, version) values (?, ?, ?, ?, ?, 0)",
                person, number, "Người " + number, "nguoi " + number.toLowerCase(), number);
        LocalDate from = random.nextInt(3) == 0 ? someDay() : BEFORE.plusDays(random.nextInt(1_000));
        LocalDate until = random.nextInt(4) == 0 ? from.plusDays(1 + random.nextInt(900)) : Period.OPEN;
        post(person, any(units), from, until);
        queue.addPeople(Set.of(person));
    }

    private void post(UUID person, UUID unit, LocalDate from, LocalDate until) {
        sql.update(
                "insert into posting (person_id, from_day, until_day, unit_id, group_code, rank_level, rank_name, position_order,"
                        + " cohort) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                person, from, until, unit, any(GROUPS), random.nextInt(18), "bậc", 999,
                random.nextBoolean() ? null : "2026-" + random.nextInt(2));
    }

    /** Another unit, group or cohort from a day on; sometimes with a gap off the roll before it. */
    private void transfer() {
        UUID person = any(people);
        LocalDate on = someDay();
        LocalDate left = random.nextInt(3) == 0 ? on.minusDays(1 + random.nextInt(40)) : on;
        endPosting(person, left);
        post(person, any(units), on, random.nextInt(5) == 0 ? on.plusDays(1 + random.nextInt(300)) : Period.OPEN);
        queue.addPeople(Set.of(person));
    }

    private void discharge() {
        UUID person = any(people);
        endPosting(person, someDay());
        queue.addPeople(Set.of(person));
    }

    private void endPosting(UUID person, LocalDate day) {
        sql.update("delete from posting where person_id = ? and from_day >= ?", person, day);
        sql.update("update posting set until_day = ? where person_id = ? and until_day > ?", day, person, day);
    }

    private void status() {
        UUID person = any(people);
        LocalDate from = someDay();
        sql.update("delete from person_status where person_id = ? and from_day = ?", person, from);
        sql.update(
                "insert into person_status (person_id, from_day, until_day, status) values (?, ?, ?, ?)",
                person, from, random.nextInt(3) == 0 ? Period.OPEN : from.plusDays(1 + random.nextInt(200)), any(STATUSES));
        queue.addPeople(Set.of(person));
    }

    private void exempt() {
        UUID person = any(people);
        UUID campaign = any(campaigns);
        LocalDate from = someDay();
        sql.update("delete from exemption where person_id = ? and campaign_id = ? and from_day >= ?", person, campaign, from);
        sql.update(
                "insert into exemption (id, campaign_id, person_id, reason, from_day, until_day) values (?, ?, ?, 'thử', ?, ?)",
                id(), campaign, person, from, random.nextBoolean() ? Period.OPEN : from.plusDays(random.nextInt(100)));
        queue.addPeople(Set.of(person));
    }

    private void result() {
        resultOf(random);
    }

    /** Also long after the day it was earned; by any thread that brings its own dice. */
    void resultOf(Random dice) {
        UUID person = people.get(dice.nextInt(people.size()));
        boolean course = dice.nextInt(3) > 0;
        List<UUID> items = course ? courses : quizzes;
        List<String> outcomes = course
                ? List.of("started", "completed", "completed", "completed", "passed", "failed")
                : List.of("started", "passed", "passed", "failed");
        // The unique key is its owner's business; here every row stands for itself.
        sql.update(
                "insert into result (id, person_id, kind, item_id, outcome, earned_on, source, recorded_at, recorded_by, voided)"
                        + " values (?, ?, ?, ?, ?, ?, 'other', current_timestamp, 'test', ?)",
                new UUID(dice.nextLong(), dice.nextLong()),
                person,
                course ? "course" : "quiz",
                items.get(dice.nextInt(items.size())),
                outcomes.get(dice.nextInt(outcomes.size())),
                FIRST.plusDays(dice.nextInt(DAYS)),
                dice.nextInt());
        queue.addPeople(Set.of(person));
    }

    private void revoke() {
        List<UUID[]> found = sql.list(
                "select id, person_id from result where revoked_at is null order by id fetch first 5 rows only",
                row -> new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)});
        if (!found.isEmpty()) {
            UUID[] one = any(found);
            sql.update("update result set revoked_at = current_timestamp, revoked_by = 'test' where id = ?", one[0]);
            queue.addPeople(Set.of(one[1]));
        }
    }

    // --- units

    private UUID found(LocalDate on) {
        UUID unit = id();
        String code = "u" + units.size();
        List<UUID> parents = standing(on);
        sql.update("insert into unit (id, code, from_day, until_day) values (?, ?, ?, ?)", unit, code, on, Period.OPEN);
        sql.update(
                "insert into unit_record (unit_id, from_day, until_day, name, search_key, type_code, kind, sort_order)"
                        + " values (?, ?, ?, ?, ?, 'dai_doi', ?, ?)",
                unit, on, Period.OPEN, "Đơn vị " + code, code, random.nextInt(4) == 0 ? "co_quan" : "don_vi", random.nextInt(3));
        if (!units.isEmpty()) {
            sql.update(
                    "insert into unit_placement (unit_id, from_day, until_day, parent_id) values (?, ?, ?, ?)",
                    unit, on, Period.OPEN, any(parents));
        }
        units.add(unit);
        return unit;
    }

    private void foundLater() {
        LocalDate on = someDay();
        UUID unit = found(on);
        closeTree();
        queue.addUnits(Set.of(unit), on);
    }

    private List<UUID> standing(LocalDate day) {
        return sql.list(
                "select id from unit where from_day <= ? and until_day > ? order by code",
                row -> row.getObject(1, UUID.class),
                day,
                day);
    }

    private void move() {
        LocalDate on = someDay();
        UUID unit = any(units);
        UUID parent = any(standing(on));
        if (unit.equals(units.get(0)) || !standing(on).contains(unit) || everBelow(unit).contains(parent)) {
            return;
        }
        sql.update("delete from unit_placement where unit_id = ? and from_day >= ?", unit, on);
        sql.update("update unit_placement set until_day = ? where unit_id = ? and until_day > ?", on, unit, on);
        sql.update(
                "insert into unit_placement (unit_id, from_day, until_day, parent_id) values (?, ?, ?, ?)",
                unit, on, endOf(unit), parent);
        closeTree();
        queue.addUnits(Set.of(unit), on);
    }

    private LocalDate endOf(UUID unit) {
        return sql.list("select until_day from unit where id = ?", row -> row.getObject(1, LocalDate.class), unit).get(0);
    }

    /** The people go by postings, the successor takes the place in audiences. */
    private void merge() {
        LocalDate on = someDay();
        UUID from = any(units);
        UUID into = any(units);
        if (from.equals(into) || from.equals(units.get(0)) || !standing(on).containsAll(List.of(from, into))
                || everBelow(from).size() > 1) {
            return;
        }
        end(from, on);
        sql.update(
                "insert into unit_succession (predecessor_id, successor_id, on_day, kind) values (?, ?, ?, 'merge')",
                from, into, on);
        Set<UUID> moved = new HashSet<>(sql.list(
                "select person_id from posting where unit_id = ? and until_day > ?",
                row -> row.getObject(1, UUID.class),
                from,
                on));
        for (UUID person : moved) {
            sql.update("update posting set unit_id = ? where person_id = ? and unit_id = ? and from_day >= ?", into, person, from, on);
            sql.update(
                    "insert into posting (person_id, from_day, until_day, unit_id, group_code, rank_level, rank_name, position_order, cohort)"
                            + " select person_id, cast(? as date), until_day, cast(? as uuid), group_code, rank_level, rank_name,"
                            + " position_order, cohort from posting"
                            + " where person_id = ? and unit_id = ? and from_day < ? and until_day > ?",
                    on, into, person, from, on, on);
            sql.update(
                    "update posting set until_day = ? where person_id = ? and unit_id = ? and from_day < ? and until_day > ?",
                    on, person, from, on, on);
        }
        closeTree();
        // The postings are the personnel feature's to announce; the successor is for coverage to find.
        queue.addUnits(Set.of(from), on);
        queue.addPeople(moved);
    }

    /** A unit goes although people are still posted to it: they count nowhere. */
    private void dissolve() {
        LocalDate on = someDay();
        UUID unit = any(units);
        if (random.nextInt(3) > 0 || unit.equals(units.get(0)) || !standing(on).contains(unit) || everBelow(unit).size() > 1) {
            return;
        }
        end(unit, on);
        closeTree();
        queue.addUnits(Set.of(unit), on);
    }

    private void end(UUID unit, LocalDate on) {
        sql.update("delete from unit_placement where unit_id = ? and from_day >= ?", unit, on);
        sql.update("update unit_placement set until_day = ? where unit_id = ? and until_day > ?", on, unit, on);
        sql.update("delete from unit_record where unit_id = ? and from_day >= ?", unit, on);
        sql.update("update unit_record set until_day = ? where unit_id = ? and until_day > ?", on, unit, on);
        sql.update("update unit set until_day = ? where id = ?", on, unit);
    }

    private Set<UUID> everBelow(UUID unit) {
        return new HashSet<>(sql.list(
                "select distinct unit_id from unit_ancestor where ancestor_id = ?",
                row -> row.getObject(1, UUID.class),
                unit));
    }

    /** The closure anew from the placements. */
    private void closeTree() {
        Recount.World world = world();
        sql.update("delete from unit_ancestor");
        for (Recount.Stood unit : world.units()) {
            climb(world, unit.unit(), unit.unit(), 0, unit.from(), unit.until());
        }
    }

    private void climb(Recount.World world, UUID unit, UUID here, int depth, LocalDate from, LocalDate until) {
        sql.update(
                "insert into unit_ancestor (unit_id, ancestor_id, from_day, until_day, depth) values (?, ?, ?, ?, ?)",
                unit, here, from, until, depth);
        for (Recount.Placed placed : world.placements()) {
            if (placed.unit().equals(here)) {
                Recount.Stood parent = world.units().stream()
                        .filter(row -> row.unit().equals(placed.parent()))
                        .findFirst()
                        .orElseThrow();
                LocalDate first = latest(from, placed.from(), parent.from());
                LocalDate end = earliest(until, placed.until(), parent.until());
                if (first.isBefore(end)) {
                    climb(world, unit, placed.parent(), depth + 1, first, end);
                }
            }
        }
    }

    private static LocalDate latest(LocalDate... days) {
        return List.of(days).stream().max(LocalDate::compareTo).orElseThrow();
    }

    private static LocalDate earliest(LocalDate... days) {
        return List.of(days).stream().min(LocalDate::compareTo).orElseThrow();
    }

    // --- campaigns

    private void announce() {
        UUID campaign = id();
        campaigns.add(campaign);
        sql.update(
                "insert into campaign (id, code, name, starts_on, due_on, target_tenths, closed, version, created_at, created_by)"
                        + " values (?, ?, 'Đợt thử', ?, ?, 800, false, 0, current_timestamp, 'test')",
                campaign, "k" + campaigns.size(), FIRST, FIRST);
        write(campaign);
    }

    private void amend() {
        write(any(campaigns));
    }

    private void write(UUID campaign) {
        LocalDate starts = FIRST.plusDays(random.nextInt(300));
        Integer months = random.nextBoolean() ? null : 1 + random.nextInt(10);
        sql.update(
                "update campaign set starts_on = ?, due_on = ?, newcomer_days = ?, newcomer_from = ?, validity_months = ?, renewal_days = ? where id = ?",
                starts, starts.plusDays(random.nextInt(300)), random.nextBoolean() ? null : random.nextInt(120),
                random.nextInt(3) == 0 ? "enlistment" : "entry", months, months == null || random.nextBoolean() ? null : 1 + random.nextInt(27), campaign);
        for (String table : List.of("campaign_unit", "campaign_except", "campaign_group", "campaign_cohort", "campaign_excuse", "campaign_item")) {
            sql.update("delete from " + table + " where campaign_id = ?", campaign);
        }
        Set<UUID> named = new HashSet<>(Set.of(random.nextInt(3) == 0 ? units.get(0) : any(units)));
        named.add(any(units));
        named.forEach(unit -> sql.update("insert into campaign_unit values (?, ?)", campaign, unit));
        if (random.nextInt(3) == 0) {
            sql.update("insert into campaign_except values (?, ?)", campaign, any(units));
        }
        if (random.nextInt(3) == 0) {
            sql.update("insert into campaign_group values (?, ?)", campaign, any(GROUPS));
        }
        if (random.nextInt(5) == 0) {
            sql.update("insert into campaign_cohort values (?, ?)", campaign, "2026-" + random.nextInt(2));
        }
        for (String status : List.of("hospital", "study_long")) {
            if (random.nextInt(3) > 0) {
                sql.update("insert into campaign_excuse values (?, ?)", campaign, status);
            }
        }
        // Courses of one ordinal stand for one another.
        int required = random.nextInt(4);
        int step = 0;
        for (int i = 0; i < required; i++) {
            step += random.nextInt(3) == 0 ? 0 : 1;
            sql.update("insert into campaign_item (campaign_id, kind, item_id, ordinal, choice) values (?, 'course', ?, ?, ?)", campaign, courses.get(i), step, i);
        }
        if (required == 0 || random.nextBoolean()) {
            sql.update("insert into campaign_item (campaign_id, kind, item_id, ordinal) values (?, 'quiz', ?, 9)", campaign, any(quizzes));
        }
        queue.addCampaign(campaign);
    }

    // --- for the recount: the tables themselves

    Recount.World world() {
        return new Recount.World(
                sql.list("select unit_id, parent_id, from_day, until_day from unit_placement", row -> new Recount.Placed(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), day(row, 3), day(row, 4))),
                sql.list("select id, from_day, until_day from unit", row -> new Recount.Stood(
                        row.getObject(1, UUID.class), day(row, 2), day(row, 3))),
                sql.list("select person_id, unit_id, group_code, from_day, until_day, cohort from posting", row -> new Recount.Posted(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getString(6), day(row, 4), day(row, 5))),
                sql.list("select person_id, status, from_day, until_day from person_status", row -> new Recount.InStatus(
                        row.getObject(1, UUID.class), row.getString(2), day(row, 3), day(row, 4))),
                sql.list("select person_id, campaign_id, from_day, until_day from exemption", row -> new Recount.LetOff(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), day(row, 3), day(row, 4))),
                sql.list("select person_id, item_id, outcome, earned_on from result where revoked_at is null", row ->
                        new Recount.Earned(
                                row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), day(row, 4))),
                sql.list("select predecessor_id, successor_id, on_day from unit_succession", row ->
                        new Recount.Succeeded(row.getObject(1, UUID.class), row.getObject(2, UUID.class), day(row, 3))));
    }

    Recount.Asks asks(UUID campaign) {
        return sql.list(
                        "select starts_on, due_on, newcomer_days, newcomer_from, validity_months, renewal_days from campaign where id = ?",
                        row -> new Recount.Asks(
                                campaign,
                                ids("select unit_id from campaign_unit where campaign_id = ?", campaign),
                                ids("select unit_id from campaign_except where campaign_id = ?", campaign),
                                texts("select group_code from campaign_group where campaign_id = ?", campaign),
                                texts("select cohort from campaign_cohort where campaign_id = ?", campaign),
                                steps(campaign),
                                ids("select item_id from campaign_item where kind = 'quiz' and campaign_id = ?", campaign)
                                        .stream()
                                        .findFirst(),
                                day(row, 1),
                                day(row, 2),
                                Optional.ofNullable(row.getObject(3, Integer.class)),
                                row.getString(4).equals("enlistment"),
                                texts("select status from campaign_excuse where campaign_id = ?", campaign),
                                Optional.ofNullable(row.getObject(5, Integer.class)),
                                Optional.ofNullable(row.getObject(6, Integer.class))),
                        campaign)
                .get(0);
    }

    private List<Set<UUID>> steps(UUID campaign) {
        return sql.list(
                        "select distinct ordinal from campaign_item where kind = 'course' and campaign_id = ? order by ordinal", row -> row.getInt(1), campaign)
                .stream()
                .map(step -> ids("select item_id from campaign_item where kind = 'course' and ordinal = " + step + " and campaign_id = ?", campaign))
                .toList();
    }

    private Set<UUID> ids(String query, UUID campaign) {
        return new HashSet<>(sql.list(query, row -> row.getObject(1, UUID.class), campaign));
    }

    private Set<String> texts(String query, UUID campaign) {
        return new HashSet<>(sql.list(query, row -> row.getString(1), campaign));
    }

    private static LocalDate day(java.sql.ResultSet row, int column) throws java.sql.SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
