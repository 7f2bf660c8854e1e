package vn.hocvuso.coverage.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.coverage.RecountAsked;
import vn.hocvuso.coverage.RecountView;
import vn.hocvuso.coverage.Recounts;
import vn.hocvuso.job.Held;
import vn.hocvuso.job.Jobs;
import vn.hocvuso.job.Jobs.Taken;
import vn.hocvuso.job.control.JobRepository;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Fired;
import vn.hocvuso.testing.SeededIds;
import vn.hocvuso.testing.Transacted;

/** The administrator's check says equal where the figures are right, and finds what is wrong where they are not. */
class RecountsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private Transacted transactions;
    private Sql sql;
    private ChangeQueue queue;
    private Army army;
    private Jobs jobs;
    private Recounts recounts;
    private final Fired<DomainEvent> events = new Fired<>();

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void right_figures_are_equal_and_wrong_ones_are_named(DataSource database) {
        open(database);
        for (String unit : List.of("u1", "u2", "u3")) {
            RecountView right = carriedOut(unit);
            assertThat(right.state()).as("unit %s: %s", unit, right.report()).isEqualTo("equal");
            assertThat(right.people()).isEqualTo(right.peopleAll());
            assertThat(right.units()).isPositive();
        }
        assertThat(events.events).hasOnlyElementsOfType(RecountAsked.class).hasSize(3);
        transactions.run(() -> sql.update("delete from coverage_page where unit_id = (select id from unit where code = 'u1')"));
        RecountView wrong = carriedOut("u1");
        assertThat(wrong.state()).isEqualTo("different");
        assertThat(wrong.differences()).isEqualTo(1);
        assertThat(wrong.report()).anySatisfy(line -> {
            assertThat(line.unit()).isEqualTo("u1");
            assertThat(line.measure()).isEqualTo("onRoll");
            assertThat(line.shown()).isZero();
            assertThat(line.byHand()).as("those of the audience").isBetween(1L, (long) wrong.peopleAll());
        });
        assertThat(transactions.call(() -> recounts.list(new Page.Request(0, 10), Caller.Scope.EVERYTHING)).total()).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_difference_says_nothing_when_facts_changed_meanwhile(DataSource database) {
        open(database);
        transactions.call(() -> ask("u1"));
        Taken taken = take();
        Recounts.Run run = transactions.call(() -> recounts.begin(taken.job()));
        transactions.run(() -> {
            sql.update("delete from coverage_page");
            queue.addPeople(java.util.Set.of(army.people().get(0)));
        });
        finish(run, taken);
        assertThat(latest().state()).isEqualTo("disturbed");
        assertThat(transactions.call(() -> jobs.take(Recounts.JOB))).as("nothing else waits").isEmpty();
    }

    private void open(DataSource database) {
        transactions = new Transacted(database);
        sql = new Sql(transactions);
        queue = new ChangeQueue(sql);
        army = new Army(sql, queue, 7);
        Bookkeeping books = new Bookkeeping(sql);
        transactions.run(() -> {
            army.raise(8, 60, 1);
            for (int i = 0; i < 40; i++) {
                army.change();
            }
        });
        books.countAll(transactions, 50);
        jobs = new Jobs(new JobRepository(sql), new Fired<>(), new SeededIds(4), CLOCK, 60);
        recounts = new Recounts(
                books.readableCampaigns(), jobs, books.units, new WorldQueries(sql),
                books.figures, queue, new RecountRepository(sql), events,
                CLOCK, new SeededIds(3));
    }

    private UUID ask(String unit) {
        return recounts.ask("k1", unit, DAY, "QT-1", Caller.Scope.EVERYTHING).id();
    }

    private RecountView carriedOut(String unit) {
        UUID id = transactions.call(() -> ask(unit));
        Taken taken = take();
        assertThat(taken.job()).isEqualTo(id);
        finish(transactions.call(() -> recounts.begin(id)), taken);
        return transactions.call(() -> recounts.view(id, Caller.Scope.EVERYTHING));
    }

    private Taken take() {
        return transactions.call(() -> jobs.take(Recounts.JOB)).orElseThrow();
    }

    private void finish(Recounts.Run run, Taken taken) {
        while (transactions.call(() -> recounts.goOn(run))) {
            // some people at a time
        }
        transactions.run(() -> recounts.end(run, new Held(jobs, CLOCK, taken)));
    }

    private RecountView latest() {
        return transactions.call(() -> recounts.list(new Page.Request(0, 1), Caller.Scope.EVERYTHING)).items().get(0);
    }
}
