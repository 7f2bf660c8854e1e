package vn.hocvuso.coverage.rule;

import static org.assertj.core.api.Assertions.assertThat;

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
            for (int i = 0; i < 8; i++) {
                List<Span> story = FlowsTest.story(random);
                ledgers.add(story);
                Changes.book(booked, story, false);
            }
            booked.values().removeIf(Changes::isEmpty);
            Map<UUID, Changes> given = new HashMap<>();
            ledgers.each((unit, changes) -> {
                Changes copy = new Changes();
                copy.addAll(changes);
                assertThat(given.put(unit, copy)).as("each unit once").isNull();
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
        }
    }
}
