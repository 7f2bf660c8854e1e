package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.coverage.RecountView;
import vn.hocvuso.coverage.UnitName;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.store.Sql;

/** The recounts that were asked for, and how far they are. */
@ApplicationScoped
public class RecountRepository {
    private static final int LINES = 100;
    private static final String COLUMNS = "select r.id, c.code, u.code, u.name, u.type_name, u.tier, r.on_day, r.asked_by, r.asked_at, r.state,"
            + " r.people, r.people_all, r.units, r.differences, r.report, r.ended_at from coverage_recount r join campaign c on c.id = r.campaign_id"
            + " join unit_as_of u on u.id = r.unit_id and u.from_day <= r.on_day and u.until_day > r.on_day";

    @Inject
    private Sql sql;

    public RecountRepository() {}

    public RecountRepository(Sql sql) {
        this.sql = sql;
    }

    /** What is to be counted. */
    public record Order(UUID id, UUID campaign, UUID unit, LocalDate on) {}

    public void add(Order order, String askedBy, int people, Instant now) {
        sql.update(
                "insert into coverage_recount (id, campaign_id, unit_id, on_day, asked_by, asked_at, state, people, people_all, units, differences,"
                        + " report) values (?, ?, ?, ?, ?, ?, 'queued', 0, ?, 0, 0, '')",
                order.id(), order.campaign(), order.unit(), order.on(), askedBy, now, people);
    }

    /** Anew, when a node has begun it before. */
    public Optional<Order> begin(UUID id) {
        sql.update("update coverage_recount set state = 'running', people = 0 where id = ?", id);
        return sql.first(
                "select id, campaign_id, unit_id, on_day from coverage_recount where id = ?",
                row -> new Order(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getObject(4, LocalDate.class)),
                id);
    }

    public void progress(UUID id, int people) {
        sql.update("update coverage_recount set people = ? where id = ?", people, id);
    }

    public void end(UUID id, String state, int units, int differing, List<RecountView.Line> report, Instant now) {
        String text = report.stream()
                .limit(LINES)
                .map(line -> line.unit() + "\t" + line.measure() + "\t" + line.byHand() + "\t" + line.shown())
                .collect(Collectors.joining("\n"));
        sql.update(
                "update coverage_recount set state = ?, units = ?, differences = ?, report = ?, ended_at = ? where id = ?",
                state, units, differing, text, now, id);
    }

    public Optional<RecountView> find(UUID id) {
        return sql.first(COLUMNS + " where r.id = ?", RecountRepository::view, id);
    }

    public Page<RecountView> list(Page.Request page) {
        long total = sql.list("select count(*) from coverage_recount", row -> row.getLong(1)).get(0);
        List<RecountView> items = sql.list(
                COLUMNS + " order by r.asked_at desc offset " + page.offset() + " rows fetch next " + page.size() + " rows only", RecountRepository::view);
        return new Page<>(items, total, page.page(), page.size());
    }

    /** The youngest change that was ever announced: when it grows, facts have changed. */
    public long lastChange() {
        return sql.list("select coalesce(max(id), 0) from coverage_change", row -> row.getLong(1)).get(0);
    }

    private static RecountView view(ResultSet row) throws SQLException {
        Integer tier = row.getObject(6) == null ? null : row.getInt(6);
        return new RecountView(
                row.getObject(1, UUID.class), row.getString(2), new UnitName(row.getString(3), row.getString(4), row.getString(5), tier),
                row.getObject(7, LocalDate.class), row.getString(8), Sql.instant(row, "asked_at"), row.getString(10), row.getInt(11), row.getInt(12),
                row.getInt(13), row.getInt(14), lines(row.getString(15)), Sql.instant(row, "ended_at"));
    }

    private static List<RecountView.Line> lines(String report) {
        return report.isEmpty()
                ? List.of()
                : Arrays.stream(report.split("\n"))
                        .map(line -> line.split("\t"))
                        .map(cells -> new RecountView.Line(cells[0], cells[1], Long.parseLong(cells[2]), Long.parseLong(cells[3])))
                        .toList();
    }
}
