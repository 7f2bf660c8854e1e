package vn.hocvuso.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.notification.rule.DigestPlan;
import vn.hocvuso.notification.rule.PersonReminder.Memory;
import vn.hocvuso.store.Sql;

/** What was told last to whom in a campaign, and who was overdue at the last round. */
@ApplicationScoped
public class MemoryRepository {
    private static final String COLUMNS = "unit_id, due_on, round, stage, settled, overdue, last_valid, valid_stage";

    private Sql sql;

    MemoryRepository() {}

    @Inject
    public MemoryRepository(Sql sql) {
        this.sql = sql;
    }

    /** Of everybody whose id comes after the one and not after the other. */
    public Map<UUID, Memory> between(UUID campaign, UUID after, UUID upTo) {
        Map<UUID, Memory> found = new HashMap<>();
        sql.each(
                "select person_id, " + COLUMNS + " from reminder_memory where campaign_id = ? and person_id > ? and person_id <= ?",
                row -> found.put(Sql.id(row, "person_id"), memory(row)), campaign, after, upTo);
        return found;
    }

    private static Memory memory(ResultSet row) throws SQLException {
        return new Memory(
                Sql.id(row, "unit_id"), Sql.day(row, "due_on"), row.getInt("round"), row.getInt("stage"), row.getBoolean("settled"),
                row.getBoolean("overdue"), Sql.day(row, "last_valid"), row.getInt("valid_stage"));
    }

    public void add(UUID campaign, Map<UUID, Memory> fresh) {
        List<Object[]> rows = new ArrayList<>();
        fresh.forEach((person, memory) -> rows.add(new Object[] {
            campaign, person, memory.unit(), memory.dueOn(), memory.round(), memory.stage(), memory.settled(), memory.overdue(), memory.lastValid(),
            memory.validStage()
        }));
        sql.insert("reminder_memory (campaign_id, person_id, " + COLUMNS + ")", rows);
    }

    public void change(UUID campaign, Map<UUID, Memory> changed) {
        List<Object[]> rows = new ArrayList<>();
        changed.forEach((person, memory) -> rows.add(new Object[] {
            memory.unit(), memory.dueOn(), memory.round(), memory.stage(), memory.settled(), memory.overdue(), memory.lastValid(), memory.validStage(), campaign, person
        }));
        sql.batch(
                "update reminder_memory set unit_id = ?, due_on = ?, round = ?, stage = ?, settled = ?, overdue = ?, last_valid = ?, valid_stage = ?"
                        + " where campaign_id = ? and person_id = ?",
                rows);
    }

    /** Home units with people overdue at the last round. */
    public Map<UUID, DigestPlan.Overdue> overdue(UUID campaign, LocalDate day) {
        Map<UUID, DigestPlan.Overdue> units = new HashMap<>();
        sql.each(
                "select unit_id, count(*) as people, min(due_on) as first from reminder_memory where campaign_id = ? and overdue = true group by unit_id",
                row -> units.put(
                        Sql.id(row, "unit_id"),
                        new DigestPlan.Overdue(row.getLong("people"), day.toEpochDay() - Sql.day(row, "first").toEpochDay())),
                campaign);
        return units;
    }
}
