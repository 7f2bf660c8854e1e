package vn.hocvuso.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.store.Sql;

/** How far up the command each unit with people overdue has been told of, and who stands above it. */
@ApplicationScoped
public class EscalationRepository {
    private Sql sql;

    EscalationRepository() {}

    @Inject
    public EscalationRepository(Sql sql) {
        this.sql = sql;
    }

    public Map<UUID, Integer> told(UUID campaign) {
        Map<UUID, Integer> levels = new HashMap<>();
        sql.each(
                "select unit_id, level from escalation where campaign_id = ?",
                row -> levels.put(Sql.id(row, "unit_id"), row.getInt("level")), campaign);
        return levels;
    }

    /** @param now by unit; what stands as before is left alone */
    public void write(UUID campaign, Map<UUID, Integer> before, Map<UUID, Integer> now) {
        List<Object[]> fresh = new ArrayList<>();
        List<Object[]> higher = new ArrayList<>();
        now.forEach((unit, level) -> {
            if (!before.containsKey(unit) && level >= 0) {
                fresh.add(new Object[] {campaign, unit, level});
            } else if (before.containsKey(unit) && !before.get(unit).equals(level)) {
                higher.add(new Object[] {level, campaign, unit});
            }
        });
        sql.insert("escalation (campaign_id, unit_id, level)", fresh);
        sql.batch("update escalation set level = ? where campaign_id = ? and unit_id = ?", higher);
    }

    /** After a round: a unit without anybody overdue begins anew when it next has somebody. */
    public void forgetSettled(UUID campaign) {
        sql.update(
                "delete from escalation where campaign_id = ? and unit_id not in"
                        + " (select unit_id from reminder_memory where campaign_id = ? and overdue = true)",
                campaign, campaign);
    }

    /** Of each unit itself, its superior, the next superior, …, as the tree stands on the day. */
    public Map<UUID, List<UUID>> chains(Collection<UUID> units, LocalDate day) {
        Map<UUID, List<UUID>> chains = new HashMap<>();
        for (List<UUID> piece : Pieces.of(units)) {
            sql.each(
                    "select unit_id, ancestor_id from unit_subtree where from_day <= ? and until_day > ? and unit_id in (" + Sql.marks(piece)
                            + ") order by unit_id, depth",
                    row -> chains.computeIfAbsent(Sql.id(row, "unit_id"), unit -> new ArrayList<>()).add(Sql.id(row, "ancestor_id")),
                    Pieces.flat(piece, day, day));
        }
        return chains;
    }
}
