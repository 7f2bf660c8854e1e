package vn.hocvuso.coverage.control;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.control.CampaignQueries;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.coverage.CoverageHistory;
import vn.hocvuso.coverage.control.Candidates.ListOrder;
import vn.hocvuso.coverage.rule.Terms;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Transacted;

/** What counts coverage, put together on a database at hand. */
public final class Bookkeeping {
    public final ChangeQueue queue;
    public final SpanRepository spans;
    public final PageRepository pages;
    public final UnitQueries units;
    public final CoverageQueries figures;
    public final Counting counting;
    public final CampaignQueries campaigns;
    private final Sql sql;

    public Bookkeeping(Sql sql) {
        this.sql = sql;
        ChainRepository chains = new ChainRepository(sql);
        queue = new ChangeQueue(sql);
        spans = new SpanRepository(sql, chains);
        pages = new PageRepository(sql);
        units = new UnitQueries(sql);
        figures = new CoverageQueries(pages, units);
        counting = new Counting(queue, new FactQueries(sql), chains, spans, pages);
        campaigns = new CampaignQueries(sql);
    }

    /** Reads only. */
    public Campaigns readableCampaigns() {
        return new Campaigns(null, campaigns, null, null, null, null, null, null, null, null, null, null);
    }

    /** Names in units of up to some thousand, which need no roll. */
    public Coverage coverage(Clock clock) {
        return coverage(clock, (unit, filter, words) -> Collections.emptyIterator(), 4_000);
    }

    public Coverage coverage(Clock clock, ListOrder roll) {
        return coverage(clock, roll, NameQueries.FEW);
    }

    private Coverage coverage(Clock clock, ListOrder roll, int few) {
        return new Coverage(
                readableCampaigns(), queue, counting, figures, names(roll, few), new StandingQueries(spans), new CoverageCsv(units, figures), units, clock);
    }

    /** The figures beside one another. */
    public CoverageHistory history(Clock clock) {
        return history(clock, new KeptSteps(sql, new HistoryQueries(sql)));
    }

    /** The same with other limits of what is kept in memory. */
    CoverageHistory history(Clock clock, KeptSteps steps) {
        ClassQueries classes = new ClassQueries(sql, new KeptTree(sql));
        return new CoverageHistory(
                readableCampaigns(), queue, units, new ComparisonQueries(figures, units), new MovementQueries(sql, spans), new HeatQueries(sql, figures, units),
                new MilestoneQueries(classes, steps), new EmulationQueries(classes, steps), clock);
    }

    public NameQueries names(ListOrder roll, int few) {
        KeptStates kept = new KeptStates(sql, spans);
        return new NameQueries(sql, figures, new Candidates(sql, spans, kept, roll), kept, few);
    }

    public List<Terms> terms() {
        return campaigns.all(true).stream().map(TermsReader::of).toList();
    }

    /** Until nothing waits, so many changes a transaction. */
    public void countAll(Transacted transactions, int atOnce) {
        boolean more;
        do {
            more = transactions.call(() -> {
                counting.apply(queue.nextTurn(atOnce), terms());
                return !queue.isEmpty();
            });
        } while (more);
    }
}
