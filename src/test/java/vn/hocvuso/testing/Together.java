package vn.hocvuso.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads at the same moment. */
public final class Together {
    private Together() {}

    public interface Part<T> {
        Callable<T> of(int number);
    }

    /** All parts wait for each other and then go at once. */
    public static <T> List<T> run(int parts, Part<T> part) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(parts);
        CyclicBarrier gate = new CyclicBarrier(parts);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < parts; i++) {
                Callable<T> work = part.of(i);
                running.add(threads.submit(() -> {
                    gate.await();
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
