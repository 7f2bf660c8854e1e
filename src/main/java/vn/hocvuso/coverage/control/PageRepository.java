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
import java.util.UUID;
import vn.hocvuso.coverage.rule.Changes;
import vn.hocvuso.coverage.rule.LedgerBytes;
import vn.hocvuso.coverage.rule.LedgerPage;
import vn.hocvuso.store.Sql;

/** The ledgers of the units. */
@ApplicationScoped
public class PageRepository {
    private static final String INSERT =
            "insert into coverage_page (content, campaign_id, unit_id, from_day) values (?, ?, ?, ?)";
    private static final String FROM_HERE = " and p.from_day >= coalesce((select max(q.from_day) from coverage_page q"
            + " where q.campaign_id = p.campaign_id and q.unit_id = p.unit_id and q.from_day <= ?), p.from_day)";

    @Inject
    private Sql sql;

    public PageRepository() {}

    public PageRepository(Sql sql) {
        this.sql = sql;
    }

    /** Of each unit the page that holds the day; one statement, so that all of them are of one moment. */
    public Map<UUID, LedgerPage> on(UUID campaign, Collection<UUID> units, LocalDate day) {
        Map<UUID, LedgerPage> pages = new HashMap<>();
        for (List<UUID> piece : Pieces.of(units)) {
            sql.list(
                            "select p.unit_id, p.from_day, p.content from coverage_page p where p.campaign_id = ?"
                                    + " and p.unit_id in (" + Sql.marks(piece) + ")"
                                    + " and p.from_day = (select max(q.from_day) from coverage_page q"
                                    + " where q.campaign_id = p.campaign_id and q.unit_id = p.unit_id and q.from_day <= ?)",
                            row -> pages.put(
                                    row.getObject(1, UUID.class),
                                    LedgerBytes.read(row.getObject(2, LocalDate.class), row.getBytes(3))),
                            Pieces.flat(campaign, piece, day));
        }
        return pages;
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
        news.forEach((unit, changes) -> {
            LocalDate first = changes.byDay().firstKey();
            List<LedgerPage> before = between(campaign, unit, first, LocalDate.of(9999, 12, 31));
            Map<LocalDate, byte[]> known = new HashMap<>();
            before.forEach(page -> known.put(page.from(), LedgerBytes.write(page)));
            for (LedgerPage page : LedgerPage.booked(before, changes)) {
                byte[] content = LedgerBytes.write(page);
                byte[] old = known.get(page.from());
                if (old == null) {
                    inserts.add(new Object[] {content, campaign, unit, page.from()});
                } else if (!Arrays.equals(old, content)) {
                    updates.add(new Object[] {content, campaign, unit, page.from()});
                }
            }
        });
        sql.batch(INSERT, inserts);
        sql.batch(
                "update coverage_page set content = ? where campaign_id = ? and unit_id = ? and from_day = ?", updates);
    }

    /** All of a campaign's ledgers anew. */
    public void replaceAll(UUID campaign, Map<UUID, Changes> ledgers) {
        sql.update("delete from coverage_page where campaign_id = ?", campaign);
        List<Object[]> inserts = new ArrayList<>();
        ledgers.forEach((unit, changes) -> {
            for (LedgerPage page : LedgerPage.booked(List.of(), changes)) {
                inserts.add(new Object[] {LedgerBytes.write(page), campaign, unit, page.from()});
            }
        });
        sql.batch(INSERT, inserts);
    }
}
