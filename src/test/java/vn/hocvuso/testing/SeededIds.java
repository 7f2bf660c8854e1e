package vn.hocvuso.testing;

import java.util.Random;
import java.util.UUID;
import vn.hocvuso.kernel.Ids;

/** The same ids in every run. */
public final class SeededIds implements Ids {
    private final Random random;

    public SeededIds(long seed) {
        random = new Random(seed);
    }

    @Override
    public synchronized UUID next() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
