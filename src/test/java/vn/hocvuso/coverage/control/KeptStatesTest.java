package vn.hocvuso.coverage.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.coverage.rule.Span;
import vn.hocvuso.coverage.rule.State;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Transacted;

/** What two nodes keep in memory of some days is what the spans say, whatever is booked or counted anew meanwhile; on both databases. */
class KeptStatesTest {
    private static final List<LocalDate> DAYS = List.of(Army.FIRST.plusDays(100), Army.FIRST.plusDays(400), Army.FIRST.plusDays(401));

    private Transacted transactions;
    private Bookkeeping books;
    private Army army;
    private KeptStates roomy;
    private KeptStates tight;

    static Stream<Arguments> histories() {
        return Stream.of(3L, 4L).flatMap(seed -> Databases.both().map(database -> Arguments.of(database, seed)));
    }

    private void open(DataSource database, long seed) {
        transactions = new Transacted(database);
        Sql sql = new Sql(transactions);
        books = new Bookkeeping(sql);
        army = new Army(sql, books.queue, seed);
        roomy = new KeptStates(sql, books.spans, Long.MAX_VALUE);
        tight = new KeptStates(sql, books.spans, 1);
        transactions.run(() -> army.raise(8, 40, 3));
        books.countAll(transactions, 50);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("histories")
    void memory_follows_whatever_happens(DataSource database, long seed) {
        open(database, seed);
        long told = transactions.call(this::compare);
        for (int round = 0; round < 8; round++) {
            for (int i = 0; i < 8; i++) {
                transactions.run(army::change);
            }
            if (round % 4 == 3) {
                transactions.run(() -> army.campaigns().forEach(books.queue::addCampaign));
            }
            books.countAll(transactions, 20);
            told += transactions.call(this::compare);
        }
        assertThat(told).as("people who count for something, told in all").isPositive();
    }

    private long compare() {
        long told = 0;
        for (UUID campaign : army.campaigns()) {
            for (LocalDate day : DAYS) {
                DayStates one = roomy.on(campaign, day);
                DayStates other = tight.on(campaign, day);
                for (UUID person : army.people()) {
                    int expected = state(campaign, person, day);
                    assertThat(one.of(person)).as("%s on %s", person, day).isEqualTo(expected);
                    assertThat(other.of(person)).isEqualTo(expected);
                    told += expected > 0 ? 1 : 0;
                }
            }
        }
        return told;
    }

    private int state(UUID campaign, UUID person, LocalDate day) {
        return books.spans.of(campaign, List.of(person)).getOrDefault(person, List.of()).stream()
                .filter(span -> span.days().contains(day))
                .mapToInt(Span::state)
                .findFirst()
                .orElse(State.NOBODY);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("histories")
    void what_was_not_asked_for_longest_goes_first(DataSource database, long seed) {
        open(database, seed);
        UUID campaign = army.campaigns().stream()
                .filter(each -> transactions.call(() -> roomy.on(each, DAYS.get(0)).bytes()) > 0)
                .findFirst()
                .orElseThrow();
        transactions.run(() -> DAYS.forEach(day -> tight.on(campaign, day)));
        assertThat(DAYS).extracting(day -> tight.isKept(campaign, day)).containsExactly(false, false, true);
        transactions.run(() -> roomy.readAhead(army.campaigns(), DAYS.get(0)));
        assertThat(army.campaigns()).allMatch(each -> roomy.isKept(each, DAYS.get(0)));
    }
}
