package vn.hocvuso.coverage.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.campaign.control.CampaignQueries;
import vn.hocvuso.coverage.rule.Counts;
import vn.hocvuso.coverage.rule.Recount;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Transacted;

/** Writers and two nodes' workers at the same time: when the queue is empty the figures are the facts', whoever came first. */
class ConcurrentCountingTest {
    private static final int WRITERS = 4;
    private static final int WRITES = 40;

    private Transacted transactions;
    private Sql shared;
    private ChangeQueue queue;
    private PageRepository pages;
    private Counting counting;
    private Army army;

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void concurrent_writers_cannot_make_it_drift(DataSource database) throws Exception {
        transactions = new Transacted(database);
        shared = new Sql(transactions);
        queue = new ChangeQueue(shared);
        pages = new PageRepository(shared);
        counting = new Bookkeeping(shared).counting;
        army = new Army(shared, queue, 77);
        transactions.call(() -> {
            army.raise(8, 20, 2);
            return null;
        });
        writeAndCountAtOnce();
        while (!queue.isEmpty()) {
            turn();
        }
        compare();
    }

    private void writeAndCountAtOnce() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);
        List<Future<?>> writers = new ArrayList<>();
        List<Future<?>> workers = new ArrayList<>();
        try {
            for (int i = 0; i < WRITERS; i++) {
                Random random = new Random(i);
                writers.add(threads.submit(write(random)));
            }
            for (int i = 0; i < 2; i++) {
                workers.add(threads.submit(() -> {
                    while (writing.get()) {
                        turn();
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            writing.set(false);
            for (Future<?> worker : workers) {
                worker.get();
            }
        } finally {
            writing.set(false);
            threads.shutdownNow();
        }
    }

    private Callable<Void> write(Random random) {
        return () -> {
            for (int i = 0; i < WRITES; i++) {
                transactions.call(() -> {
                    army.resultOf(random);
                    return null;
                });
            }
            return null;
        };
    }

    private void turn() {
        transactions.call(() -> {
            if (queue.takeTurn()) {
                counting.apply(queue.nextTurn(5), new CampaignQueries(shared).all(true).stream()
                        .map(TermsReader::of)
                        .toList());
            }
            return null;
        });
    }

    private void compare() {
        transactions.call(() -> {
            CoverageQueries coverage = new CoverageQueries(pages, new UnitQueries(shared));
            for (UUID campaign : army.campaigns()) {
                Recount byHand = new Recount(army.world(), army.asks(campaign));
                for (int i = 0; i < 10; i++) {
                    LocalDate day = army.someDay();
                    Map<UUID, Counts> counted = coverage.counts(campaign, army.units(), day);
                    army.units().forEach(unit ->
                            assertThat(counted.get(unit).standing()).isEqualTo(byHand.count(unit, day)));
                }
            }
            return null;
        });
    }
}
