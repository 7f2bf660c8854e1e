package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import vn.hocvuso.coverage.rule.Changes;
import vn.hocvuso.coverage.rule.Counts;
import vn.hocvuso.coverage.rule.LedgerBytes;
import vn.hocvuso.coverage.rule.LedgerPage;
import vn.hocvuso.coverage.rule.Ledgers;
import vn.hocvuso.coverage.rule.Line;
import vn.hocvuso.store.Sql;

/** The ledgers of the units. */
@ApplicationScoped
public class PageRepository {
    private static final int AT_ONCE = 2_000;
    private static final String TABLE = "coverage_page (campaign_id, unit_id, from_day, content)";
    private static final String FROM_HERE = " and p.from_day >= coalesce((select max(q.from_day) from coverage_page q"
            + " where q.campaign_id = p.campaign_id and q.unit_id = p.unit_id and q.from_day <= ?), p.from_day)";

    @Inject
    private Sql sql;

    public PageRepository() {}

    public PageRepository(Sql sql) {
        this.sql = sql;
    }

    /** Of each unit the counts as they stood on the day; one statement, so that all of them are of one moment. */
    public Map<UUID, SortedMap<Line, Counts>> on(UUID campaign, Collection<UUID> units, LocalDate day) {
        Map<UUID, SortedMap<Line, Counts>> balances = new HashMap<>();
        for (List<UUID> piece : Pieces.of(units)) {
            sql.each(
                    "select p.unit_id, p.from_day, p.content from (select q.unit_id, max(q.from_day) as from_day from coverage_page q"
                            + " where q.campaign_id = ? and q.unit_id in (" + Sql.marks(piece) + ") and q.from_day <= ? group by q.unit_id) l"
                            + " join coverage_page p on p.campaign_id = ? and p.unit_id = l.unit_id and p.from_day = l.from_day",
                    row -> balances.put(Sql.id(row, "unit_id"), LedgerBytes.balance(Sql.day(row, "from_day"), row.getBytes(3), day)),
                    Pieces.flat(campaign, piece, day, campaign));
        }
        return balances;
    }

    /** In order: the page that holds {@code from} and all that begin up to {@code to}. */
    public List<LedgerPage> between(UUID campaign, UUID unit, LocalDate from, LocalDate to) {
        return sql.list(
                        "select p.from_day, p.content from coverage_page p where p.campaign_id = ? and p.unit_id = ?"
                                + " and p.from_day <= ?" + FROM_HERE + " order by p.from_day",
                        row -> LedgerBytes.read(row.getObject(1, LocalDate.class), row.getBytes(2)),
                        campaign,
                        unit,
                        to,
                        from);
    }

    /** Books changes into the ledgers; the later pages' openings move along. */
    public void book(UUID campaign, Map<UUID, Changes> news) {
        List<Object[]> inserts = new ArrayList<>();
        List<Object[]> updates = new ArrayList<>();
        for (List<UUID> piece : Pieces.of(news.keySet())) {
            Map<UUID, List<Stored>> stored = from(campaign, piece, firstDay(news, piece));
            piece.forEach(unit -> book(campaign, unit, news.get(unit), stored.getOrDefault(unit, List.of()), inserts, updates));
        }
        sql.insert(TABLE, inserts);
        sql.batch(
                "update coverage_page set content = ? where campaign_id = ? and unit_id = ? and from_day = ?", updates);
        if (!news.isEmpty()) {
            Bookings.ofUnits(sql).add(campaign, news.keySet());
        }
    }

    private static LocalDate firstDay(Map<UUID, Changes> news, List<UUID> units) {
        return units.stream().map(unit -> news.get(unit).byDay().firstKey()).min(LocalDate::compareTo).orElseThrow();
    }

    private record Stored(LocalDate from, byte[] content) {
        LedgerPage read() {
            return LedgerBytes.read(from, content);
        }
    }

    /** Of each unit, in order, the page that holds the day and all after it. */
    private Map<UUID, List<Stored>> from(UUID campaign, List<UUID> units, LocalDate day) {
        Map<UUID, List<Stored>> stored = new HashMap<>();
        sql.each(
                "select p.unit_id, p.from_day, p.content from coverage_page p where p.campaign_id = ? and p.unit_id in ("
                        + Sql.marks(units) + ")" + FROM_HERE + " order by p.unit_id, p.from_day",
                row -> stored.computeIfAbsent(row.getObject(1, UUID.class), anew -> new ArrayList<>())
                        .add(new Stored(row.getObject(2, LocalDate.class), row.getBytes(3))),
                Pieces.flat(campaign, units, day));
        return stored;
    }

    private static void book(
            UUID campaign, UUID unit, Changes changes, List<Stored> stored, List<Object[]> inserts, List<Object[]> updates) {
        LocalDate first = changes.byDay().firstKey();
        Map<LocalDate, byte[]> known = new HashMap<>();
        List<LedgerPage> touched = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            // Others of the piece may begin earlier than this unit: pages that end before its first day stay as they are.
            if (i + 1 == stored.size() || stored.get(i + 1).from().isAfter(first)) {
                known.put(stored.get(i).from(), stored.get(i).content());
                touched.add(stored.get(i).read());
            }
        }
        for (LedgerPage page : LedgerPage.booked(touched, changes)) {
            byte[] content = LedgerBytes.write(page);
            byte[] old = known.get(page.from());
            if (old == null) {
                inserts.add(new Object[] {campaign, unit, page.from(), content});
            } else if (!Arrays.equals(old, content)) {
                updates.add(new Object[] {content, campaign, unit, page.from()});
            }
        }
    }

    /** All of a campaign's ledgers anew. */
    public void replaceAll(UUID campaign, Ledgers ledgers) {
        sql.update("delete from coverage_page where campaign_id = ?", campaign);
        List<Object[]> rows = new ArrayList<>();
        ledgers.each((unit, from, content) -> {
            rows.add(new Object[] {campaign, unit, from, content});
            if (rows.size() >= AT_ONCE) {
                sql.insert(TABLE, rows);
                rows.clear();
            }
        });
        sql.insert(TABLE, rows);
        Bookings.ofUnits(sql).addAll(campaign);
    }
}
