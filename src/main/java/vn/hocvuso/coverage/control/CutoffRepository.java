package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.coverage.CutoffQuery;
import vn.hocvuso.coverage.CutoffVersion;
import vn.hocvuso.coverage.rule.CoveragePercent;
import vn.hocvuso.coverage.rule.Frozen;
import vn.hocvuso.coverage.rule.FrozenText;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.store.Sql;

/** Cut-offs as they were frozen: rows are added and read, never changed. */
@ApplicationScoped
public class CutoffRepository {
    /** A unit is named as on the day of the cut-off; the newest names come last, so that a unit that stood no more is named too. */
    private static final String VERSIONS = """
            select c.number, c.version, k.code as campaign, k.name as campaign_name, u.code as unit, u.name as unit_name, c.as_of, c.required, c.passed,
                   c.note, n.service_number, n.full_name, c.frozen_as, c.frozen_at, c.sha256
            from cutoff c join campaign k on k.id = c.campaign_id left join person_named n on n.id = c.frozen_by
            join unit_as_of u on u.id = c.unit_id and u.from_day = (
              select max(r.from_day) from unit_as_of r where r.id = c.unit_id and (r.from_day <= c.as_of or not exists (
                select 1 from unit_as_of e where e.id = c.unit_id and e.from_day <= c.as_of)))""";
    private static final String NEWEST = "c.version = (select max(v.version) from cutoff v where v.number = c.number)";

    @Inject
    private Sql sql;

    public CutoffRepository() {}

    public CutoffRepository(Sql sql) {
        this.sql = sql;
    }

    /** Where the sequence stands; whoever holds it has the row's lock until the transaction ends. */
    public record Ledger(int year, int lastNumber, String lastHash) {}

    /** A cut-off as a row keeps it. */
    public record Row(UUID campaign, UUID unit, LocalDate asOf, String content, String sha256, CutoffVersion version) {
        public Frozen frozen() {
            return FrozenText.read(content);
        }
    }

    public Ledger lock() {
        return sql.first("select year_of, last_number, last_sha256 from cutoff_ledger where name = 'cutoff' for update",
                        row -> new Ledger(row.getInt(1), row.getInt(2), row.getString(3)))
                .orElseThrow();
    }

    /** @return the hash */
    public String add(UUID id, UUID campaign, UUID unit, UUID by, Frozen frozen, Ledger after) {
        Frozen.Mark mark = frozen.mark();
        String content = FrozenText.write(frozen);
        String sha256 = FrozenText.sha256(content);
        List<Object[]> row = new ArrayList<>();
        row.add(new Object[] {
            id, mark.number(), mark.version(), campaign, unit, mark.asOf(), (int) frozen.top().tally().required(), (int) frozen.top().tally().passed(),
            mark.note(), by, mark.as(), mark.at(), content, sha256, mark.previous()
        });
        sql.insert("cutoff (id, number, version, campaign_id, unit_id, as_of, required, passed, note, frozen_by, frozen_as, frozen_at, content, sha256,"
                + " previous_sha256)", row);
        sql.update("update cutoff_ledger set year_of = ?, last_number = ?, last_sha256 = ? where name = 'cutoff'", after.year(), after.lastNumber(), sha256);
        return sha256;
    }

    /** @param version null: the newest */
    public Optional<Row> find(String number, Integer version) {
        List<Object> values = new ArrayList<>(List.of(number));
        if (version != null) {
            values.add(version);
        }
        return sql.first(VERSIONS.replace("c.sha256", "c.sha256, c.campaign_id, c.unit_id, c.content") + " where c.number = ? and "
                        + (version == null ? NEWEST : "c.version = ?"),
                row -> new Row(Sql.id(row, "campaign_id"), Sql.id(row, "unit_id"), Sql.day(row, "as_of"), row.getString("content"),
                        row.getString("sha256"), version(row)), values.toArray());
    }

    /** The newest first. */
    public List<CutoffVersion> versions(String number) {
        return sql.list(VERSIONS + " where c.number = ? order by c.version desc", CutoffRepository::version, number);
    }

    /** The newest version of each number, the latest day first; units the scope takes in today or took in on that day. */
    public Page<CutoffVersion> list(CutoffQuery query, Page.Request page, Caller.Scope scope, LocalDate today) {
        StringBuilder which = new StringBuilder(" where " + NEWEST);
        List<Object> values = new ArrayList<>();
        narrow(which, values, " and k.code = ?", query.campaign());
        narrow(which, values, " and c.unit_id in (select e.id from unit_as_of e where e.code = ?)", query.unit());
        narrow(which, values, " and c.as_of >= ?", query.from());
        narrow(which, values, " and c.as_of <= ?", query.to());
        if (!scope.whole()) {
            which.append(" and exists (select 1 from unit_subtree s where s.unit_id = c.unit_id and s.ancestor_id in (" + Sql.marks(scope.roots())
                    + ") and (s.from_day <= ? and s.until_day > ? or s.from_day <= c.as_of and s.until_day > c.as_of))");
            values.addAll(scope.roots());
            values.add(today);
            values.add(today);
        }
        long total = sql.first("select count(*) from cutoff c join campaign k on k.id = c.campaign_id" + which, row -> row.getLong(1), values.toArray())
                .orElse(0L);
        values.add(page.size());
        values.add(page.offset());
        List<CutoffVersion> items = sql.list(
                VERSIONS + which + " order by c.as_of desc, c.frozen_at desc, c.number desc limit ? offset ?", CutoffRepository::version, values.toArray());
        return new Page<>(items, total, page.page(), page.size());
    }

    private static void narrow(StringBuilder which, List<Object> values, String condition, Object value) {
        if (value != null) {
            which.append(condition);
            values.add(value);
        }
    }

    private static CutoffVersion version(ResultSet row) throws SQLException {
        long required = row.getLong("required");
        long passed = row.getLong("passed");
        Instant at = Sql.instant(row, "frozen_at");
        return new CutoffVersion(row.getString("number"), row.getInt("version"), row.getString("campaign"), row.getString("campaign_name"),
                row.getString("unit"), row.getString("unit_name"), Sql.day(row, "as_of"), required, passed,
                CoveragePercent.of(passed, required).orElse(null), row.getString("note"), row.getString("service_number"),
                row.getString("full_name"), row.getString("frozen_as"), at, row.getString("sha256"));
    }
}
