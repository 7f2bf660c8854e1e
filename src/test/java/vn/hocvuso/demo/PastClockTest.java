package vn.hocvuso.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PastClockTest {
    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
    private final Clock clock = new PastClock(Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh")));

    @Test
    void the_past_is_had_by_one_thread_and_ends_with_the_act() {
        LocalDateTime evening = LocalDateTime.of(2026, 10, 1, 21, 0);
        List<Object> seen = new ArrayList<>();
        PastClock.at(clock, evening, () -> {
            seen.add(LocalDateTime.now(clock));
            seen.add(CompletableFuture.supplyAsync(clock::instant).join());
            seen.add(LocalDate.now(clock.withZone(ZoneId.of("UTC"))));
        });
        assertThat(seen).containsExactly(evening, NOW, LocalDate.of(2026, 10, 1));
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void it_ends_also_when_the_act_fails_and_goes_no_way_forward() {
        LocalDateTime day = LocalDateTime.of(2026, 10, 1, 8, 0);
        Runnable failing = () -> PastClock.at(clock, day.minusDays(1), () -> {
            throw new IllegalStateException("so");
        });
        assertThatThrownBy(() -> PastClock.at(clock, day, failing)).hasMessage("so");
        assertThat(clock.instant()).isEqualTo(NOW);
        assertThatThrownBy(() -> PastClock.at(clock, LocalDateTime.of(2026, 11, 28, 8, 0), () -> {})).isInstanceOf(IllegalArgumentException.class);
    }
}
