package vn.hocvuso.coverage.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LedgerPageTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final List<Line> LINES =
            List.of(new Line("SQ", ""), new Line("QNCN", ""), new Line("HSQ-BS", "2026-1"), new Line("HSQ-BS", "2026-2"));

    @Test
    void pages_say_on_every_day_what_all_the_changes_before_sum_up_to() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            Changes all = new Changes();
            List<LedgerPage> pages = List.of();
            for (int round = 0; round < 40; round++) {
                Changes news = someChanges(random);
                all.addAll(news);
                pages = book(pages, news);
                LocalDate day = FIRST.plusDays(random.nextInt(700));
                LedgerPage page = pageOf(pages, day);
                assertThat(page.balance(day)).isEqualTo(sumsUpTo(all, day));
                assertThat(LedgerBytes.balance(page.from(), LedgerBytes.write(page), day)).isEqualTo(page.balance(day));
            }
            assertThat(pages.size()).as("large ledgers are split").isGreaterThan(2);
            assertThat(pages).allSatisfy(page -> {
                assertThat(entries(page)).isLessThanOrEqualTo(LedgerPage.LARGEST + LINES.size());
                assertThat(LedgerBytes.write(LedgerBytes.read(page.from(), LedgerBytes.write(page))))
                        .isEqualTo(LedgerBytes.write(page));
                assertThat(LedgerBytes.read(page.from(), LedgerBytes.write(page)).changes()).isEqualTo(page.changes());
            });
        }
    }

    @Test
    void what_is_taken_back_leaves_nothing() {
        Random random = new Random(5);
        Changes news = someChanges(random);
        Changes back = new Changes();
        news.byDay().forEach((day, lines) -> lines.forEach((line, counts) -> back.add(day, line, counts.negated())));
        List<LedgerPage> pages = LedgerPage.booked(LedgerPage.booked(List.of(), news), back);
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.changes()).isEmpty();
            assertThat(page.balance(LocalDate.MAX)).isEmpty();
        });
    }

    @Test
    void days_far_away_and_large_numbers_survive_the_bytes() {
        TreeMap<Line, Counts> opening =
                new TreeMap<>(Map.of(LINES.get(0), Counts.of(3_000_000_000L, -1, 63, 64, -64, -65, 127, 128, 0, 0, 0, 0, 0, 0, 0, -7, 0, 5)));
        LedgerPage page = new LedgerPage(FIRST, opening, new TreeMap<>(Map.of(LocalDate.of(9999, 12, 30), opening)));
        LedgerPage read = LedgerBytes.read(FIRST, LedgerBytes.write(page));
        assertThat(read.opening()).isEqualTo(opening);
        assertThat(read.changes()).isEqualTo(page.changes());
    }

    private static Changes someChanges(Random random) {
        Changes news = new Changes();
        for (int i = 0; i < 30; i++) {
            Counts counts = Counts.ofState(random.nextInt(1 << 12));
            news.add(
                    FIRST.plusDays(random.nextInt(700)),
                    LINES.get(random.nextInt(LINES.size())),
                    random.nextInt(3) == 0 ? counts.negated() : counts);
        }
        return news;
    }

    /** As the repository does: only the page of the first changed day and those after it are taken up. */
    private static List<LedgerPage> book(List<LedgerPage> pages, Changes news) {
        LocalDate first = news.byDay().firstKey();
        int untouched = pages.isEmpty() ? 0 : pages.indexOf(pageOf(pages, first));
        List<LedgerPage> after = new ArrayList<>(pages.subList(0, untouched));
        after.addAll(LedgerPage.booked(pages.subList(untouched, pages.size()), news));
        return after;
    }

    private static LedgerPage pageOf(List<LedgerPage> pages, LocalDate day) {
        return pages.stream()
                .filter(page -> !page.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static SortedMap<Line, Counts> sumsUpTo(Changes all, LocalDate day) {
        TreeMap<Line, Counts> sums = new TreeMap<>();
        all.byDay().headMap(day.plusDays(1)).values().forEach(lines -> lines.forEach(
                (line, counts) -> sums.merge(line, counts, Counts::plus)));
        sums.values().removeIf(Counts.ZERO::equals);
        return sums;
    }

    private static int entries(LedgerPage page) {
        return page.changes().values().stream().mapToInt(Map::size).sum();
    }
}
