package vn.hocvuso.coverage;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.coverage.control.StrengthRepository;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.store.Sql;
import vn.hocvuso.kernel.Vietnamese;

/**
 * A fictional division f1 with an office p1, regiments e1 (companies c1, c2) and e2 (company c3), and a campaign {@code k} for
 * all of it: courses A and B and test Q, 2026-01-01 to 2026-06-30, target 80%. Facts are written as their owners would.
 */
public final class Division {
    static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);

    private final Sql sql;

    public Division(Sql sql) {
        this.sql = sql;
        unit("f1", "don_vi", 1, null);
        unit("e2", "don_vi", 1, "f1");
        unit("e1", "don_vi", 2, "f1");
        unit("p1", "co_quan", 9, "f1");
        unit("c2", "don_vi", 1, "e1");
        unit("c1", "don_vi", 1, "e1");
        unit("c3", "don_vi", 1, "e2");
        for (String[] line : new String[][] {
            {"f1"}, {"e1", "f1"}, {"e2", "f1"}, {"p1", "f1"}, {"c1", "e1", "f1"}, {"c2", "e1", "f1"}, {"c3", "e2", "f1"}
        }) {
            below(line[0], line[0], 0);
            for (int i = 1; i < line.length; i++) {
                below(line[0], line[i], i);
            }
        }
        campaign("k", "f1");
    }

    /** Strengths whose rosters come from the tables, for there is no roll in memory here. */
    public static StrengthRepository strengths(Sql sql) {
        return new StrengthRepository(sql, dayOf -> {
            Map<UUID, Map<String, Long>> groups = new HashMap<>();
            dayOf.forEach((unit, day) -> {
                Map<String, Long> counts = groups.computeIfAbsent(unit, id -> new HashMap<>());
                sql.each("""
                        select o.group_code, count(*) from unit_subtree s
                        join person_posting o on o.unit_id = s.unit_id and o.from_day <= ? and o.until_day > ?
                        where s.ancestor_id = ? and s.from_day <= ? and s.until_day > ? group by o.group_code""",
                        row -> counts.put(row.getString(1), row.getLong(2)), day, day, unit, day, day);
            });
            return groups;
        });
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public void sql(String statement, Object... values) {
        sql.update(statement, values);
    }

    private void unit(String code, String kind, int order, String parent) {
        sql("insert into unit values (?, ?, ?, ?)", id(code), code, BEGINNING, Period.OPEN);
        sql(
                "insert into unit_record (unit_id, from_day, until_day, name, search_key, type_code, tier, kind, sort_order)"
                        + " values (?, ?, ?, ?, ?, 'dai_doi', 4, ?, ?)",
                id(code), BEGINNING, Period.OPEN, "Đơn vị " + code, code, kind, order);
        if (parent != null) {
            sql("insert into unit_placement values (?, ?, ?, ?)", id(code), BEGINNING, Period.OPEN, id(parent));
        }
    }

    private void below(String unit, String ancestor, int depth) {
        sql("insert into unit_ancestor values (?, ?, ?, ?, ?)", id(unit), id(ancestor), BEGINNING, Period.OPEN, depth);
    }

    public void campaign(String code, String unit) {
        sql(
                "insert into campaign (id, code, name, starts_on, due_on, target_tenths, closed, version, created_at, created_by)"
                        + " values (?, ?, 'Đợt thử', ?, ?, 800, false, 0, current_timestamp, 'test')",
                id(code), code, day("2026-01-01"), day("2026-06-30"));
        sql("insert into campaign_unit values (?, ?)", id(code), id(unit));
        sql("insert into campaign_item (campaign_id, kind, item_id, ordinal) values (?, 'course', ?, 1)", id(code), id("A"));
        sql("insert into campaign_item (campaign_id, kind, item_id, ordinal) values (?, 'course', ?, 2)", id(code), id("B"));
        sql("insert into campaign_item (campaign_id, kind, item_id, ordinal) values (?, 'quiz', ?, 3)", id(code), id("Q"));
        sql("insert into campaign_excuse values (?, 'hospital')", id(code));
    }

    public void person(String number, String name, String unit, String group, int rank, int position) {
        sql(
                "insert into person (id, service_number, full_name, search_key, name_key, version) values (?, ?, ?, ?, ?, 0)",
                id(number), number, name, String.join(" ", Vietnamese.searchWords(name + " " + number)), Vietnamese.nameKey(name));
        sql(
                "insert into posting (person_id, from_day, until_day, unit_id, group_code, rank_level, rank_name, position_order)"
                        + " values (?, ?, ?, ?, ?, ?, 'cấp bậc', ?)",
                id(number), day("2025-01-01"), Period.OPEN, id(unit), group, rank, position);
    }

    public void result(String number, String item, String outcome, String on) {
        sql(
                "insert into result (id, person_id, kind, item_id, outcome, earned_on, source, recorded_at, recorded_by, voided)"
                        + " values (?, ?, ?, ?, ?, ?, 'paper', current_timestamp, 'test', 0)",
                id(number + item + outcome + on), id(number), item.equals("Q") ? "quiz" : "course", id(item), outcome, day(on));
    }

    public void passed(String number, String on) {
        result(number, "A", "completed", on);
        result(number, "B", "completed", on);
        result(number, "Q", "passed", on);
    }
}
