package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.coverage.CutoffOrder;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.store.Sql;

/** What is to be frozen without a hand. Of campaign, unit, day and reason there is one order, whoever gives it how often. */
@ApplicationScoped
public class CutoffOrders {
    private static final String NAMED = " from cutoff_order o join campaign k on k.id = o.campaign_id"
            + " join unit_as_of u on u.id = o.unit_id and u.from_day = (select max(r.from_day) from unit_as_of r where r.id = o.unit_id)";

    @Inject
    private Sql sql;

    public CutoffOrders() {}

    public CutoffOrders(Sql sql) {
        this.sql = sql;
    }

    public record Order(String campaign, String unit, LocalDate asOf) {}

    public boolean add(UUID id, UUID campaign, UUID unit, LocalDate asOf, String reason, Instant at) {
        return sql.update("insert into cutoff_order (id, campaign_id, unit_id, as_of, reason, ordered_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                id, campaign, unit, asOf, reason, at) == 1;
    }

    /** The oldest one that is still to be done and was not tried since {@code before}. */
    public Optional<UUID> next(Instant before) {
        return sql.first("select id from cutoff_order where number is null and (tried_at is null or tried_at < ?) order by ordered_at, id limit 1",
                row -> Sql.id(row, "id"), before);
    }

    /** Locked until the transaction ends; empty: it is done, or another node has it. */
    public Optional<Order> take(UUID id) {
        return sql.first("select id from cutoff_order where id = ? and number is null for update skip locked", row -> Sql.id(row, "id"), id)
                .flatMap(locked -> sql.first("select k.code as campaign, u.code as unit, o.as_of" + NAMED + " where o.id = ?",
                        row -> new Order(row.getString("campaign"), row.getString("unit"), Sql.day(row, "as_of")), locked));
    }

    public void done(UUID id, String number, Instant at) {
        sql.update("update cutoff_order set number = ?, failure = null, tried_at = ? where id = ?", number, at, id);
    }

    public void failed(UUID id, String failure, Instant at) {
        sql.update("update cutoff_order set failure = ?, tried_at = ? where id = ? and number is null", failure, at, id);
    }

    /** Those still to be done first, then the latest. */
    public Page<CutoffOrder> list(Page.Request page, Caller.Scope scope, LocalDate today) {
        List<Object> values = new ArrayList<>();
        String within = "";
        if (!scope.whole()) {
            within = " where exists (select 1 from unit_subtree s where s.unit_id = o.unit_id and s.ancestor_id in (" + Sql.marks(scope.roots())
                    + ") and s.from_day <= ? and s.until_day > ?)";
            values.addAll(scope.roots());
            values.add(today);
            values.add(today);
        }
        long total = sql.first("select count(*) from cutoff_order o" + within, row -> row.getLong(1), values.toArray()).orElse(0L);
        values.add(page.size());
        values.add(page.offset());
        List<CutoffOrder> items = sql.list(
                "select k.code as campaign, u.code as unit, u.name, o.as_of, o.reason, o.ordered_at, o.number, o.failure, o.tried_at" + NAMED + within
                        + " order by case when o.number is null then 0 else 1 end, o.ordered_at desc, o.id limit ? offset ?",
                row -> new CutoffOrder(row.getString("campaign"), row.getString("unit"), row.getString("name"), Sql.day(row, "as_of"),
                        row.getString("reason"), Sql.instant(row, "ordered_at"), row.getString("number"), row.getString("failure"),
                        Sql.instant(row, "tried_at")), values.toArray());
        return new Page<>(items, total, page.page(), page.size());
    }
}
