package vn.hocvuso.coverage.control;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** One after the other, each opened when those before are through. */
final class Chained<T> implements Iterator<T> {
    private final Iterator<Supplier<Iterator<T>>> parts;
    private Iterator<T> now = Collections.emptyIterator();

    Chained(List<Supplier<Iterator<T>>> parts) {
        this.parts = parts.iterator();
    }

    @Override
    public boolean hasNext() {
        while (!now.hasNext() && parts.hasNext()) {
            now = parts.next().get();
        }
        return now.hasNext();
    }

    @Override
    public T next() {
        return now.next();
    }
}
