package vn.hocvuso.coverage.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.Period;

/** What passed through a unit, against a walk from day to day. */
class FlowsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 60;
    private static final List<UUID> UNITS = List.of(id(0), id(1), id(2), id(3), id(4));
    private static final List<List<UUID>> PATHS = List.of(
            List.of(id(3), id(1), id(0)), List.of(id(3), id(2), id(0)), List.of(id(4), id(2), id(0)), List.of(id(1), id(0)), List.of(id(4), id(1)));

    @Test
    void come_and_gone_and_passed_and_lost_are_what_a_walk_from_day_to_day_sees() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            List<List<Span>> people = new ArrayList<>();
            Map<UUID, Changes> ledgers = new HashMap<>();
            for (int i = 0; i < 6; i++) {
                people.add(story(random));
                Changes.book(ledgers, people.get(i), false);
            }
            for (UUID unit : UNITS) {
                Counts counted = Counts.ZERO;
                Counts walked = Counts.ZERO;
                for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
                    counted = counted.plus(on(ledgers.get(unit), day));
                    for (List<Span> person : people) {
                        walked = walked.plus(step(person, unit, day));
                    }
                    assertThat(counted).as("seed %s unit %s on %s", seed, unit, day).isEqualTo(walked);
                    assertThat(counted.required()).isEqualTo(counted.came() - counted.left());
                    assertThat(counted.passed())
                            .isEqualTo(counted.cameDone() - counted.leftDone() + counted.gained() - counted.lost());
                }
            }
        }
    }

    private static Counts on(Changes changes, LocalDate day) {
        return changes == null || !changes.byDay().containsKey(day)
                ? Counts.ZERO
                : changes.byDay().get(day).values().stream().reduce(Counts.ZERO, Counts::plus);
    }

    /** Yesterday and today side by side; whoever changes the group goes out of the one and into the other. */
    private static Counts step(List<Span> person, UUID unit, LocalDate day) {
        Span before = at(person, unit, day.minusDays(1));
        Span after = at(person, unit, day);
        if (before != null && after != null && !before.group().equals(after.group())) {
            return Counts.ofTurn(before.state(), null).plus(Counts.ofTurn(null, after.state()));
        }
        return before == null && after == null
                ? Counts.ZERO
                : Counts.ofTurn(before == null ? null : before.state(), after == null ? null : after.state());
    }

    private static Span at(List<Span> person, UUID unit, LocalDate day) {
        return person.stream()
                .filter(span -> span.days().contains(day) && span.path().contains(unit))
                .findFirst()
                .orElse(null);
    }

    /** Moves between units, groups and states, gaps, an open end or none. */
    static List<Span> story(Random random) {
        List<Span> spans = new ArrayList<>();
        LocalDate from = FIRST.plusDays(random.nextInt(10));
        int many = 1 + random.nextInt(6);
        for (int i = 0; i < many; i++) {
            boolean last = i == many - 1 && random.nextBoolean();
            LocalDate until = last ? Period.OPEN : from.plusDays(1 + random.nextInt(8));
            int state = random.nextInt(4) == 0 ? State.EXEMPT : random.nextInt(1 << 11) & ~State.EXEMPT;
            spans.add(new Span(new Period(from, until), PATHS.get(random.nextInt(PATHS.size())), random.nextInt(5) == 0 ? "QNCN" : "SQ", "", state));
            from = last ? until : until.plusDays(random.nextInt(3) == 0 ? 2 : 0);
        }
        return spans;
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
