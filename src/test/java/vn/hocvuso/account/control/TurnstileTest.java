package vn.hocvuso.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.Refused;

class TurnstileTest {
    private static final int CORES = 2;

    @Test
    void noMoreThanTheCoresAreInsideAndEverybodyInLineGetsThrough() throws Exception {
        Turnstile turnstile = new Turnstile(CORES, 40);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<Integer>> all = new ArrayList<>();
        ExecutorService crowd = Executors.newFixedThreadPool(40);
        for (int i = 0; i < 40; i++) {
            int number = i;
            all.add(crowd.submit(() -> turnstile.pass(() -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield();
                inside.decrementAndGet();
                return number;
            })));
        }
        for (int i = 0; i < 40; i++) {
            assertThat(all.get(i).get()).isEqualTo(i);
        }
        crowd.shutdown();
        assertThat(most.get()).isBetween(1, CORES);
    }

    @Test
    void whoFindsTheLineFullIsToldWhenToComeBackAndNothingIsDone() throws Exception {
        Turnstile turnstile = new Turnstile(1, 1);
        CountDownLatch within = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<String> first = other.submit(() -> turnstile.pass(() -> {
            within.countDown();
            leave.await();
            return "through";
        }));
        within.await();
        AtomicInteger done = new AtomicInteger();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> turnstile.pass(done::incrementAndGet)).satisfies(refused -> {
            assertThat(refused.code()).isEqualTo("sign-ins-rush");
            assertThat(refused.kind()).isEqualTo(Refused.Kind.TOO_MANY);
            assertThat(refused.parameters()).containsExactly(3);
        });
        leave.countDown();
        assertThat(first.get()).isEqualTo("through");
        other.shutdown();
        assertThat(turnstile.<Integer>pass(done::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void aRefusedPasswordLeavesItsPlaceToTheNext() throws Exception {
        Turnstile turnstile = new Turnstile(1, 1);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> turnstile.pass(() -> {
                throw new Refused(Refused.Kind.UNAUTHENTICATED, "invalid-credentials");
            })).isInstanceOf(Refused.class).hasMessageStartingWith("invalid-credentials");
        }
        assertThat(turnstile.pass(() -> "through")).isEqualTo("through");
    }
}
