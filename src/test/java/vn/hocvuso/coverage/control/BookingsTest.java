package vn.hocvuso.coverage.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Transacted;

/** What a node that keeps figures in memory is told of campaigns that go at different speeds; on both databases. */
class BookingsTest {
    private static final UUID QUIET = new UUID(1, 1);
    private static final UUID BUSY = new UUID(1, 2);

    private Transacted transactions;
    private Bookings bookings;

    private void open(DataSource database) {
        transactions = new Transacted(database);
        bookings = Bookings.ofPeople(new Sql(transactions));
    }

    private void book(UUID campaign, int times) {
        transactions.run(() -> {
            for (int i = 0; i < times; i++) {
                bookings.add(campaign, Set.of(new UUID(2, i % 7)));
            }
        });
    }

    private Bookings.News since(UUID campaign, long seen) {
        return transactions.call(() -> bookings.since(campaign, seen));
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_busy_campaign_makes_nobody_read_a_quiet_one_anew(DataSource database) {
        open(database);
        book(QUIET, 1);
        long seen = since(QUIET, Bookings.NEVER).last();
        book(BUSY, 5 * Bookings.KEPT);
        assertThat(since(QUIET, seen)).as("nothing was booked").isEqualTo(new Bookings.News(seen, false, Set.of()));
        book(QUIET, 1);
        Bookings.News news = since(QUIET, seen);
        assertThat(news.everything()).isFalse();
        assertThat(news.ids()).as("the one unit that is another").containsExactly(new UUID(2, 0));
        book(BUSY, 5 * Bookings.KEPT);
        assertThat(since(QUIET, seen).everything()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void of_each_campaign_the_last_are_kept_and_who_missed_more_reads_all(DataSource database) {
        open(database);
        book(BUSY, 1);
        long first = since(BUSY, Bookings.NEVER).last();
        book(BUSY, Bookings.KEPT - 1);
        assertThat(since(BUSY, first).everything()).as("the one seen is still there").isFalse();
        assertThat(since(BUSY, first).ids()).hasSize(7);
        book(BUSY, 1);
        assertThat(since(BUSY, first).everything()).isTrue();
        transactions.run(() -> bookings.addAll(BUSY));
        assertThat(since(BUSY, since(BUSY, Bookings.NEVER).last()).ids()).isEmpty();
    }
}
