package vn.hocvuso.unit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.store.Sql;
import vn.hocvuso.unit.UnitAct;
import vn.hocvuso.unit.UnitChange;
import vn.hocvuso.unit.rule.Reshaping;

/** What was done to units, by whom and why, and which unit came after which. Lines are added, never changed. */
@ApplicationScoped
public class UnitActRepository {
    /** More acts than any unit sees; a page shows them all. */
    private static final int MOST = 200;

    private Sql sql;
    private Ids ids;

    UnitActRepository() {}

    @Inject
    public UnitActRepository(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    public void succeed(List<Reshaping.Succession> successions, Map<String, UUID> units, LocalDate on) {
        List<Object[]> rows = successions.stream()
                .map(one -> new Object[] {units.get(one.predecessor()), units.get(one.successor()), on, one.kind()})
                .toList();
        sql.insert("unit_succession (predecessor_id, successor_id, on_day, kind)", rows);
    }

    private record Line(String unit, String kind, String other) {}

    public void record(UnitChange change, Map<String, UUID> units, String by, Instant now) {
        List<Object[]> rows = lines(change).stream()
                .map(line -> new Object[] {ids.next(), units.get(line.unit()), line.kind(), change.on(), line.other(), change.reason(), by, now})
                .toList();
        sql.insert("unit_change (id, unit_id, kind, on_day, other_code, reason, changed_by, changed_at)", rows);
    }

    /** Each unit that has a part in it tells of it from its own sight. */
    private static List<Line> lines(UnitChange change) {
        List<Line> lines = new ArrayList<>();
        if (change instanceof UnitChange.Found found) {
            lines.add(new Line(found.unit(), "found", found.parent()));
        } else if (change instanceof UnitChange.Move move) {
            lines.add(new Line(move.unit(), "move", move.toTop() ? null : move.parent()));
        } else if (change instanceof UnitChange.Merge merge) {
            lines.add(new Line(merge.unit(), "merge", merge.into()));
            lines.add(new Line(merge.into(), "absorb", merge.unit()));
        } else if (change instanceof UnitChange.Split split) {
            split.parts().forEach(part -> {
                lines.add(new Line(split.unit(), "split", part.code()));
                lines.add(new Line(part.code(), "split_off", split.unit()));
            });
        } else if (change instanceof UnitChange.Dissolve dissolve) {
            lines.add(new Line(dissolve.unit(), "dissolve", dissolve.into()));
            if (dissolve.into() != null) {
                lines.add(new Line(dissolve.into(), "take_over", dissolve.unit()));
            }
        } else {
            lines.add(new Line(change.unit(), change.kind(), null));
        }
        return lines;
    }

    /** The latest first. */
    public List<UnitAct> of(UUID unit) {
        return sql.list(
                "select kind, on_day, other_code, reason, changed_by, changed_at from unit_change where unit_id = ? order by on_day desc, changed_at desc, id desc limit "
                        + MOST,
                row -> new UnitAct(
                        row.getString(1), Sql.day(row, "on_day"), row.getString(3), row.getString(4), row.getString(5), Sql.instant(row, "changed_at")),
                unit);
    }
}
