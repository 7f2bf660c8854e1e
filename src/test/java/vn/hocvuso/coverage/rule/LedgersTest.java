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

class LedgersTest {

    @Test
    void everybody_at_once_gives_the_same_ledgers_as_person_by_person() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            Ledgers ledgers = new Ledgers();
            Map<UUID, Changes> booked = new HashMap<>();
            for (int i = 0; i < (seed % 10 == 0 ? 400 : 8); i++) {
                List<Span> story = FlowsTest.story(random);
                ledgers.add(story);
                Changes.book(booked, story, false);
            }
            booked.values().removeIf(Changes::isEmpty);
            Map<UUID, Changes> given = new HashMap<>();
            Map<UUID, LedgerPage> last = new HashMap<>();
            ledgers.each((unit, from, content) -> {
                LedgerPage page = LedgerBytes.read(from, content);
                LedgerPage before = last.put(unit, page);
                assertThat(page.opening()).as("goes on").isEqualTo(before == null ? Map.of() : before.balance(from.minusDays(1)));
                assertThat(before == null).isEqualTo(from.equals(LedgerPage.FIRST_DAY));
                page.changes().forEach((day, lines) -> lines.forEach(
                        (line, counts) -> given.computeIfAbsent(unit, anew -> new Changes()).add(day, line, counts)));
            });
            assertThat(given).as("seed %s", seed).isEqualTo(booked);
        }
    }

    @Test
    void spans_survive_their_bytes() {
        for (long seed = 1; seed <= 200; seed++) {
            List<Span> story = FlowsTest.story(new Random(seed));
            List<List<UUID>> chains = new ArrayList<>();
            byte[] bytes = SpanBytes.write(story, path -> {
                chains.add(path);
                return chains.indexOf(path);
            });
            assertThat(SpanBytes.read(bytes)).extracting(span -> span.along(chains.get((int) span.chain()))).isEqualTo(story);
            for (LocalDate day = LocalDate.of(2024, 12, 1); day.isBefore(LocalDate.of(2027, 6, 1)); day = day.plusDays(3)) {
                LocalDate on = day;
                int expected = story.stream().filter(span -> span.days().contains(on)).mapToInt(Span::state).findFirst().orElse(State.NOBODY);
                assertThat(SpanBytes.state(bytes, on)).as("seed %s on %s", seed, on).isEqualTo(expected);
            }
        }
    }
}
