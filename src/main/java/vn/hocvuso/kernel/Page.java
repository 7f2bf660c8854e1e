package vn.hocvuso.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * A slice of a list, as the API answers it.
 *
 * @param total how many there are in all; null when counting them would cost more than it tells (contract: people over 10 000)
 * @param page  from 0
 * @param size  how many were asked for
 */
public record Page<T>(List<T> items, Long total, int page, int size) {

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), total, page, size);
    }

    /** Which slice: {@code page} from 0, {@code size} 1 to 200. */
    public record Request(int page, int size) {
        public static final int LARGEST = 200;

        public Request {
            new Refused.Checks()
                    .that(page >= 0 && page <= 1_000_000, "page", "out-of-range", 0, 1_000_000)
                    .that(size >= 1 && size <= LARGEST, "size", "out-of-range", 1, LARGEST)
                    .orRefuse();
        }

        public int offset() {
            return page * size;
        }
    }
}
