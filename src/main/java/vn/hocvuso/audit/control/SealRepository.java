package vn.hocvuso.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.audit.TrailCheck;
import vn.hocvuso.audit.rule.Seal;
import vn.hocvuso.store.Sql;

/**
 * Seals the lines of the trail one after the other, apart from the acts that write them: those wait for nobody, a long one that
 * commits late is sealed late.
 */
@ApplicationScoped
public class SealRepository {
    private static final String LINE = "select id, at, actor, address, action, subject, unit_id, details, seal_number, seal from audit_entry where ";

    private Sql sql;

    SealRepository() {}

    @Inject
    public SealRepository(Sql sql) {
        this.sql = sql;
    }

    private record Line(UUID id, List<String> values, long number, String seal) {}

    private record Last(long number, String seal) {}

    /** @return how many were sealed; fewer than {@code most}: none is left */
    public int seal(int most) {
        sql.list("select one from audit_sealing for update", row -> true);
        Last last = sql.first(
                        "select seal_number, seal from audit_entry where seal_number is not null order by seal_number desc limit 1",
                        row -> new Last(row.getLong("seal_number"), row.getString("seal")))
                .orElse(new Last(0, Seal.BEGINNING));
        List<Object[]> sealed = new ArrayList<>();
        for (Line line : sql.list(LINE + "seal_number is null order by at, id limit " + most, SealRepository::line)) {
            last = new Last(last.number() + 1, Seal.of(last.seal(), last.number() + 1, line.values()));
            sealed.add(new Object[] {last.number(), last.seal(), line.id()});
        }
        sql.batch("update audit_entry set seal_number = ?, seal = ? where id = ?", sealed);
        return sealed.size();
    }

    /** Row by row along the chain, up to the first line that does not fit. */
    public TrailCheck check() {
        Walk walk = new Walk();
        sql.each(LINE + "seal_number is not null order by seal_number", row -> walk.step(line(row)));
        long waiting = sql.first("select count(*) from audit_entry where seal_number is null", row -> row.getLong(1)).orElse(0L);
        return new TrailCheck(walk.sealed, waiting, walk.brokenAt, walk.seal);
    }

    private static final class Walk {
        private long sealed;
        private String seal = Seal.BEGINNING;
        private Long brokenAt;

        void step(Line line) {
            if (brokenAt != null) {
                return;
            }
            String expected = Seal.of(seal, sealed + 1, line.values());
            if (line.number() == sealed + 1 && expected.equals(line.seal())) {
                sealed++;
                seal = expected;
            } else {
                brokenAt = sealed + 1;
            }
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        List<String> values = List.of(
                row.getString("id"), Sql.instant(row, "at").toString(), row.getString("actor"), row.getString("address"), row.getString("action"),
                row.getString("subject"), row.getString("unit_id"), row.getString("details"));
        return new Line(Sql.id(row, "id"), values, row.getLong("seal_number"), row.getString("seal"));
    }
}
