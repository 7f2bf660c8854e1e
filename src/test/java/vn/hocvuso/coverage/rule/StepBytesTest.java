package vn.hocvuso.coverage.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Steps come back as they were written, cut to the days that are asked for. */
class StepBytesTest {
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    @Test
    void any_two_days_see_the_steps_between_them() {
        Random random = new Random(17);
        for (int round = 0; round < 200; round++) {
            List<Step> all = steps(random);
            byte[] bytes = StepBytes.write(all);
            LocalDate from = FIRST.plusDays(random.nextInt(300) - 20);
            LocalDate to = from.plusDays(random.nextInt(200));
            List<Step> read = new ArrayList<>();
            Iterator<Step> latestFirst = StepBytes.latestFirst(bytes, from, to);
            latestFirst.forEachRemaining(read::add);
            Collections.reverse(read);
            assertThat(read).as("round %s: %s to %s", round, from, to).isEqualTo(byHand(all, from, to));
        }
    }

    private static List<Step> byHand(List<Step> all, LocalDate from, LocalDate to) {
        List<Step> found = new ArrayList<>();
        for (Step step : all) {
            if (!step.day().isAfter(from)) {
                found.clear();
                found.add(new Step(from, step.required(), step.passed()));
            } else if (!step.day().isAfter(to)) {
                found.add(step);
            }
        }
        return found;
    }

    private static List<Step> steps(Random random) {
        List<Step> steps = new ArrayList<>(List.of(new Step(BEGINNING, 0, 0)));
        LocalDate day = FIRST;
        for (int i = random.nextInt(60); i > 0; i--) {
            day = day.plusDays(1 + random.nextInt(9));
            steps.add(new Step(day, random.nextInt(2_000_000), random.nextInt(300)));
        }
        return steps;
    }
}
