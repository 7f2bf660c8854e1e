package vn.hocvuso.notification;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGConnectionPoolDataSource;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.notification.control.Standings;
import vn.hocvuso.notification.rule.PersonReminder.Standing;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.SettableClock;

/**
 * How long a day's work takes at size, on PostgreSQL. Not part of the build: {@code mvn test -Dtest=RemindersBenchmark
 * -Dbench.people=1000000 -DargLine=-Xmx512m}. How people stand is made up here; reading it is coverage's own benchmark.
 */
class RemindersBenchmark {
    private static final int PEOPLE = Integer.getInteger("bench.people", 100_000);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 14);

    private Post post;
    private Parade parade;
    private Reminders reminders;

    @Test
    void postgresql() throws Exception {
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder().setServerConfig("shared_buffers", "512MB").setServerConfig("max_wal_size", "4GB");
        try (EmbeddedPostgres postgres = server.start()) {
            PGConnectionPoolDataSource pooled = new PGConnectionPoolDataSource();
            pooled.setUrl(postgres.getJdbcUrl("postgres", "postgres"));
            JdbcConnectionPool database = JdbcConnectionPool.create(pooled);
            post = new Post(Databases.migrated(database, "bytea"), new SettableClock(Instant.EPOCH), 0);
            parade = new Parade(post.sql, 3);
            parade.campaigns.remove(1);
            parade.appoint("H3", parade.units.get(3), "COMMANDER");
            post.rule(Post.weekly(3, 14));
            reminders = post.reminders(one -> parade.campaigns, new MadeUp(parade.units), 2_000);
            measure();
            database.dispose();
        }
    }

    private void measure() {
        day("two weeks before: everybody is told for the first time", DUE.minusDays(14));
        day("the day after: nobody", DUE.minusDays(13));
        day("a week before: everybody again", DUE.minusDays(7));
        day("overdue, and a digest", DUE.plusDays(7));
        UUID one = new MadeUp(parade.units).id(PEOPLE / 2);
        time("unread messages of one person", () -> post.notices.unread(one));
        time("the messages themselves", () -> post.notices.inbox(one, false, new Page.Request(0, 20)).total());
    }

    private void day(String what, LocalDate day) {
        post.at(day, "07:00");
        time(what, () -> {
            long steps = 0;
            long longest = 0;
            boolean more;
            do {
                long start = System.nanoTime();
                more = post.transactions.call(reminders::step);
                longest = Math.max(longest, System.nanoTime() - start);
                steps++;
            } while (more);
            int sent = post.sql.list("select count(*) from notice where on_day = ?", row -> row.getInt(1), day).get(0);
            return sent + " messages in " + steps + " transactions, the longest " + longest / 1_000_000 + " ms";
        });
    }

    private static void time(String what, Supplier<Object> work) {
        long start = System.nanoTime();
        Object result = work.get();
        System.err.printf("BENCH %-60s %8.1f ms  %s%n", what, (System.nanoTime() - start) / 1e6, result);
    }

    /** Everybody is remaining; nobody is kept in memory. */
    private record MadeUp(List<UUID> units) implements Standings {
        UUID id(int number) {
            return new UUID(number, number);
        }

        @Override
        public TrialView.Audience audience(UUID campaign, LocalDate day) {
            return new TrialView.Audience(PEOPLE, PEOPLE, 0, 0);
        }

        @Override
        public List<Standing> after(UUID campaign, LocalDate day, UUID after, int most) {
            List<Standing> people = new ArrayList<>(most);
            int first = (int) after.getMostSignificantBits() + 1;
            for (int number = first; number < first + most && number <= PEOPLE; number++) {
                people.add(new Standing(id(number), units.get(number % units.size()), true, false, DUE, null));
            }
            return people;
        }
    }
}
