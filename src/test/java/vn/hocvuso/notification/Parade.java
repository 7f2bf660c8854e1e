package vn.hocvuso.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.notification.TrialView.Audience;
import vn.hocvuso.notification.control.RunningCampaigns;
import vn.hocvuso.notification.control.Standings;
import vn.hocvuso.notification.rule.PersonReminder.Standing;
import vn.hocvuso.store.Sql;

/**
 * A small fictional army that stands still until told otherwise: seven units in three levels, people who stand in two campaigns in
 * one way or another, and holders of roles on some of the units.
 */
final class Parade implements Standings, RunningCampaigns {
    static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final int[] ABOVE = {-1, 0, 0, 1, 1, 2, 2};

    final List<UUID> units = new ArrayList<>();
    final List<UUID> people = new ArrayList<>();
    final List<Running> campaigns = new ArrayList<>();
    /** Role and position of who answers for a unit. */
    final Map<UUID, Map<UUID, String>> holders = new HashMap<>();

    private final Map<List<UUID>, Stand> stands = new HashMap<>();
    private final List<Look> looks = new ArrayList<>();
    private final Sql sql;
    private final Random random;

    /** How somebody stands in a campaign; {@code in}: in its audience; {@code last}: of who has passed, the last day of it. */
    record Stand(UUID unit, boolean in, boolean required, boolean passed, LocalDate due, LocalDate last) {}

    /** Somebody was looked at. */
    record Look(UUID campaign, UUID person, LocalDate day, Stand stand) {}

    Parade(Sql sql, long seed) {
        this.sql = sql;
        random = new Random(seed);
        for (int i = 0; i < ABOVE.length; i++) {
            unit(i);
        }
        campaigns.add(new Running(id(), "a"));
        campaigns.add(new Running(id(), "b"));
        campaigns.forEach(one -> sql.update(
                "insert into campaign (id, code, name, starts_on, due_on, target_tenths, closed, version, created_at, created_by)"
                        + " values (?, ?, ?, ?, ?, 800, false, 0, current_timestamp, 'test')",
                one.id(), one.code(), "Đợt " + one.code(), LONG_AGO, LONG_AGO));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private void unit(int number) {
        UUID unit = id();
        units.add(unit);
        sql.update("insert into unit values (?, ?, ?, ?)", unit, "u" + number, LONG_AGO, Period.OPEN);
        sql.update(
                "insert into unit_record (unit_id, from_day, until_day, name, search_key, type_code, tier, kind, sort_order)"
                        + " values (?, ?, ?, ?, ?, 'dai_doi', 4, 'don_vi', ?)",
                unit, LONG_AGO, Period.OPEN, "Đơn vị " + number, "u" + number, number);
        int depth = 0;
        for (int above = number; above >= 0; above = ABOVE[above]) {
            sql.update("insert into unit_ancestor values (?, ?, ?, ?, ?)", unit, units.get(above), LONG_AGO, Period.OPEN, depth++);
        }
    }

    /** The unit itself, its superior, … */
    List<UUID> chain(UUID unit) {
        List<UUID> chain = new ArrayList<>();
        for (int above = units.indexOf(unit); above >= 0; above = ABOVE[above]) {
            chain.add(units.get(above));
        }
        return chain;
    }

    UUID enlist(String name) {
        UUID person = id();
        sql.update(
                "insert into person (id, service_number, full_name, search_key, name_key, version) values (?, ?, ?, ?, ?, 0)",
                person, name, "Đồng chí " + name, name.toLowerCase(), name);
        return person;
    }

    /** @param what {@code COMMANDER chính trị viên}: role and position; who was never posted is on the roll for grants */
    UUID appoint(String name, UUID unit, String what) {
        UUID person = enlist(name);
        String role = what.split(" ")[0];
        sql.update(
                "insert into role_grant (id, person_id, role, unit_id, from_day, until_day, granted_by, granted_at, anchor_id, anchored_on)"
                        + " values (?, ?, ?, ?, ?, ?, 'test', current_timestamp, ?, ?)",
                id(), person, role, unit, LONG_AGO, Period.OPEN, Caller.WHOLE, LONG_AGO);
        if (what.contains(" ")) {
            sql.update(
                    "insert into posting (person_id, from_day, until_day, unit_id, group_code, rank_level, rank_name, position_name, position_order)"
                            + " values (?, ?, ?, ?, 'SQ', 8, 'bậc', ?, 999)",
                    person, LONG_AGO, Period.OPEN, unit, what.substring(what.indexOf(' ') + 1));
        }
        holders.computeIfAbsent(unit, anew -> new HashMap<>()).put(person, what);
        return person;
    }

    void stand(UUID campaign, UUID person, Stand stand) {
        stands.put(List.of(campaign, person), stand);
    }

    Stand of(UUID campaign, UUID person) {
        return stands.get(List.of(campaign, person));
    }

    @Override
    public List<Standing> after(UUID campaign, LocalDate day, UUID after, int most) {
        // The order of the database: of the hexadecimal digits, not of signed halves.
        return people.stream()
                .filter(person -> person.toString().compareTo(after.toString()) > 0 && of(campaign, person).in())
                .sorted(Comparator.comparing(UUID::toString))
                .limit(most)
                .map(person -> {
                    Stand stand = of(campaign, person);
                    looks.add(new Look(campaign, person, day, stand));
                    return new Standing(person, stand.unit(), stand.required(), stand.passed(), stand.due(), stand.last());
                })
                .toList();
    }

    @Override
    public Audience audience(UUID campaign, LocalDate day) {
        List<Stand> in = people.stream().map(person -> of(campaign, person)).filter(Stand::in).toList();
        List<Stand> remaining = in.stream().filter(stand -> stand.required() && !stand.passed()).toList();
        long overdue = remaining.stream().filter(stand -> stand.due() != null && day.isAfter(stand.due())).count();
        return new Audience(in.size(), remaining.size(), overdue, in.stream().filter(stand -> stand.passed() && stand.last() != null).count());
    }

    /** Who was looked at since this was asked last. */
    List<Look> takeLooks() {
        List<Look> taken = new ArrayList<>(looks);
        looks.clear();
        return taken;
    }

    @Override
    public List<Running> on(LocalDate day) {
        return campaigns;
    }
}
