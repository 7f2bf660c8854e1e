package vn.hocvuso.coverage.control;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Looks for the next one when it is asked for. */
abstract class Sieve<T> implements Iterator<T> {
    private T next;

    /** Null: there is none more. */
    abstract T nextOrNull();

    @Override
    public boolean hasNext() {
        next = next == null ? nextOrNull() : next;
        return next != null;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T found = next;
        next = null;
        return found;
    }
}
