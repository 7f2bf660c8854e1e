package vn.hocvuso.testing;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Prints how long work takes, a line each beginning with BENCH: for harnesses that are run by hand. */
public final class Measured {
    private Measured() {}

    /** Once, with what is kept in memory afterwards. */
    public static void once(String what, Callable<?> work) throws Exception {
        long start = System.nanoTime();
        Object result = work.call();
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20;
        System.err.printf("BENCH %-55s %6d ms  %s  (%d MB kept)%n", what, millis, result, used);
    }

    /** Many times with the same seed; the median, what nineteen of twenty stay below, and the last answer. */
    public static void repeated(String what, int times, Function<Random, Object> work) {
        Random random = new Random(9);
        long[] micros = new long[times];
        Object last = "";
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            last = work.apply(random);
            micros[i] = (System.nanoTime() - start) / 1000;
        }
        Arrays.sort(micros);
        System.err.printf("BENCH %-55s p50 %7.1f ms  p95 %7.1f ms  %s%n", what, micros[times / 2] / 1000.0, micros[times * 95 / 100] / 1000.0, last);
    }
}
