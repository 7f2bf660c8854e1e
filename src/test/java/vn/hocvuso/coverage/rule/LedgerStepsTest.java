package vn.hocvuso.coverage.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Steps read off the bytes are those of the pages, day by day. */
class LedgerStepsTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final List<Line> LINES = List.of(new Line("SQ", ""), new Line("HSQ-BS", "2026-1"), new Line("HSQ-BS", "2026-2"));

    @Test
    void steps_are_the_days_on_which_what_the_pages_say_changed() {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            Changes all = someChanges(random);
            List<LedgerPage> pages = LedgerPage.booked(List.of(), all);
            for (int asked = 0; asked < 20; asked++) {
                LocalDate from = FIRST.plusDays(random.nextInt(420) - 10);
                LocalDate to = from.plusDays(random.nextInt(200));
                Line only = random.nextBoolean() ? null : LINES.get(random.nextInt(LINES.size()));
                Predicate<Line> taken = line -> only == null || line.equals(only);
                LedgerSteps steps = new LedgerSteps(from, to, taken);
                read(pages, from, to).forEach(page -> steps.read(page.from(), LedgerBytes.write(page)));
                assertThat(steps.steps()).as("seed %s, %s to %s of %s", seed, from, to, only).isEqualTo(byHand(all, from, to, taken));
            }
        }
    }

    @Test
    void a_unit_without_pages_stands_at_nothing() {
        assertThat(new LedgerSteps(FIRST, FIRST.plusDays(9), line -> true).steps()).containsExactly(new Step(FIRST, 0, 0));
    }

    /** As the query gives them: from the page that holds the first day on. */
    private static List<LedgerPage> read(List<LedgerPage> pages, LocalDate from, LocalDate to) {
        List<LedgerPage> read = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            boolean over = i + 1 < pages.size() && !pages.get(i + 1).from().isAfter(from);
            if (!over && !pages.get(i).from().isAfter(to)) {
                read.add(pages.get(i));
            }
        }
        return read;
    }

    private static List<Step> byHand(Changes all, LocalDate from, LocalDate to, Predicate<Line> taken) {
        List<Step> steps = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            Counts sum = Counts.ZERO;
            for (var change : all.byDay().headMap(day.plusDays(1)).values()) {
                for (Map.Entry<Line, Counts> line : change.entrySet()) {
                    sum = taken.test(line.getKey()) ? sum.plus(line.getValue()) : sum;
                }
            }
            Step now = new Step(day, sum.required(), sum.passed());
            Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            if (last == null || last.required() != now.required() || last.passed() != now.passed()) {
                steps.add(now);
            }
        }
        return steps;
    }

    private static Changes someChanges(Random random) {
        Changes changes = new Changes();
        for (int i = 0; i < 60 + random.nextInt(900); i++) {
            changes.add(
                    FIRST.plusDays(random.nextInt(400)), LINES.get(random.nextInt(LINES.size())),
                    Counts.of(random.nextInt(4), random.nextInt(2), random.nextInt(3), 0, -random.nextInt(2), random.nextInt(5) - 1, 0, random.nextInt(2)));
        }
        return changes;
    }
}
