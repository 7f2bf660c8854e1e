package vn.hocvuso.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.job.Jobs.Progress;
import vn.hocvuso.job.Jobs.Taken;
import vn.hocvuso.job.control.JobRepository;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Fired;
import vn.hocvuso.testing.SeededIds;
import vn.hocvuso.testing.SettableClock;
import vn.hocvuso.testing.Together;
import vn.hocvuso.testing.Transacted;

/** A job is one node's at a time, goes to another when that one is silent, and is done exactly once, on both databases. */
class JobsTest {
    private static final int LEASE = 60;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-27T01:00:00Z"));
    private final Fired<Jobs.Queued> queued = new Fired<>();
    private Transacted transactions;
    private Jobs jobs;

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    private void open(DataSource database) {
        transactions = new Transacted(database);
        jobs = new Jobs(new JobRepository(new Sql(transactions)), queued, new SeededIds(5), clock, LEASE);
    }

    private UUID add(String kind) {
        UUID job = UUID.randomUUID();
        transactions.run(() -> jobs.add(kind, job));
        return job;
    }

    private Optional<Taken> take(String kind) {
        return transactions.call(() -> jobs.take(kind));
    }

    private Held hold(Taken taken) {
        return new Held(jobs, clock, taken);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void jobs_of_a_kind_are_taken_in_their_order_and_each_by_one(DataSource database) {
        open(database);
        UUID first = add("a");
        clock.advance(Duration.ofSeconds(1));
        UUID second = add("a");
        UUID other = add("b");
        assertThat(queued.events).containsExactly(new Jobs.Queued("a"), new Jobs.Queued("a"), new Jobs.Queued("b"));
        assertThat(jobs.progress(first)).contains(new Progress(false, 0, 0));
        assertThat(take("a")).map(Taken::job).contains(first);
        assertThat(jobs.progress(first)).contains(new Progress(true, 0, 0));
        assertThat(take("a")).map(Taken::job).contains(second);
        assertThat(take("a")).isEmpty();
        assertThat(take("c")).isEmpty();
        assertThat(take("b")).map(Taken::job).contains(other);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void who_shows_that_it_lives_keeps_its_job(DataSource database) {
        open(database);
        UUID job = add("a");
        Held held = hold(take("a").orElseThrow());
        for (long done = 1; done <= 10; done++) {
            clock.advance(Duration.ofSeconds(LEASE - 1));
            long far = done;
            transactions.run(() -> held.progress(far, 10));
            assertThat(take("a")).isEmpty();
            assertThat(jobs.progress(job)).contains(new Progress(true, done, 10));
        }
        transactions.run(held::end);
        assertThat(jobs.progress(job)).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(take("a")).as("done once and for all").isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void the_job_of_a_silent_node_is_anothers_and_the_first_can_neither_go_on_nor_end_it(DataSource database) {
        open(database);
        UUID job = add("a");
        Held silent = hold(take("a").orElseThrow());
        transactions.run(() -> silent.progress(7, 10));
        clock.advance(Duration.ofSeconds(LEASE));
        Held other = hold(take("a").orElseThrow());
        assertThat(jobs.progress(job)).as("begun anew").contains(new Progress(true, 0, 0));
        assertThatThrownBy(() -> transactions.run(() -> silent.progress(8, 10))).isInstanceOf(Hold.Lost.class).hasMessageContaining(job.toString());
        assertThatThrownBy(() -> transactions.run(silent::end)).isInstanceOf(Hold.Lost.class);
        assertThat(jobs.progress(job)).isPresent();
        transactions.run(other::end);
        assertThat(jobs.progress(job)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_job_that_ends_in_a_transaction_that_goes_back_is_not_done(DataSource database) {
        open(database);
        UUID job = add("a");
        Held held = hold(take("a").orElseThrow());
        assertThatThrownBy(() -> transactions.run(() -> {
            held.end();
            throw new IllegalStateException("the power is gone");
        })).hasMessage("the power is gone");
        assertThat(jobs.progress(job)).isPresent();
        clock.advance(Duration.ofSeconds(LEASE));
        assertThat(take("a")).map(Taken::job).contains(job);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void nodes_that_ask_at_the_same_moment_get_different_jobs(DataSource database) throws Exception {
        open(database);
        Set<UUID> waiting = new HashSet<>();
        IntStream.range(0, 8).forEach(i -> waiting.add(add("a")));
        List<Optional<Taken>> taken = Together.run(8, number -> () -> {
            Optional<Taken> mine = take("a");
            while (mine.isEmpty()) { // one may have looked while another held the row
                mine = take("a");
            }
            return mine;
        });
        assertThat(taken).extracting(one -> one.orElseThrow().job()).containsExactlyInAnyOrderElementsOf(waiting);
    }
}
