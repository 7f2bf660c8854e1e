package vn.hocvuso.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.store.Sql;

/**
 * Applies a file of exemptions, row by row as they stream by. An exemption is the same when person, campaign and first day are
 * the same; every row touched carries the import's mark, which finds contradictions within a file and, with a full file, what
 * the file lacks, without keeping the rows in memory.
 */
@ApplicationScoped
public class ExemptionImport {
    /** Somebody's exemptions, as an import changes them. */
    public static final Bulk.Kept EXEMPTIONS = new Bulk.Kept("exemptions", null, "person_id", List.of("exemption"));

    private static final int BATCH = 1_000;

    @Inject
    private Sql sql;

    @Inject
    private Ids ids;

    public ExemptionImport() {}

    public ExemptionImport(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /**
     * @param changed hears of the people whose exemptions changed, at most 1 000 at a time
     * @throws Bulk.Rejected when rows are bad and may not be skipped
     */
    public Bulk.Report apply(
            Bulk.Source source, Bulk.Options options, Bulk.Listener listener, Consumer<Set<UUID>> changed) {
        ExemptionRows rows = new ExemptionRows(sql, new CampaignNames(sql), ids, options.keeper(), listener, changed);
        source.read(rows::take);
        rows.applyBatch();
        int ended = options.full() && rows.mayApply(options.skip()) ? endMissing(options, rows.mark(), changed) : 0;
        Bulk.Report report = rows.report(ended);
        if (!rows.mayApply(options.skip())) {
            throw new Bulk.Rejected(report);
        }
        return report;
    }

    /** Ended with {@code today} as the first day without it; one that has not begun is withdrawn, its record stays. */
    private int endMissing(Bulk.Options options, UUID mark, Consumer<Set<UUID>> changed) {
        LocalDate today = options.today();
        int ended = 0;
        List<UUID> missing;
        do {
            missing = sql.list(
                    "select id from exemption where import_mark <> ? and until_day > ? and from_day < until_day"
                            + " order by id fetch first " + BATCH + " rows only",
                    row -> row.getObject(1, UUID.class),
                    mark,
                    today);
            Set<UUID> persons = new HashSet<>(sql.list(
                    "select person_id from exemption where id in (" + Sql.marks(missing) + ")",
                    row -> row.getObject(1, UUID.class),
                    missing.toArray()));
            options.keeper().before(EXEMPTIONS, persons);
            for (UUID id : missing) {
                sql.update(
                        "update exemption set until_day = case when from_day < ? then cast(? as date) else from_day end,"
                                + " import_mark = ? where id = ?",
                        today,
                        today,
                        mark,
                        id);
            }
            ended += missing.size();
            if (!persons.isEmpty()) {
                changed.accept(persons);
            }
        } while (missing.size() == BATCH);
        return ended;
    }
}
