package vn.hocvuso.coverage.control;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/**
 * Values kept by key, each brought up to date by one caller at a time whenever it is asked for. What has not been asked for longest is
 * thrown away when all together weigh too much; one stays, however heavy.
 */
final class Renewed<K, V> {
    private final long mostBytes;
    private final ToLongFunction<V> bytes;
    private final Map<K, Slot<V>> slots = new LinkedHashMap<>(16, 0.75f, true);

    Renewed(long mostBytes, ToLongFunction<V> bytes) {
        this.mostBytes = mostBytes;
        this.bytes = bytes;
    }

    /** Where one is kept; who renews it holds its lock. */
    private static final class Slot<V> {
        private volatile V value;
    }

    /** @param renewal from the value of the last time, null for none, to the one of now; whoever asks for the same waits for it */
    V get(K key, UnaryOperator<V> renewal) {
        Slot<V> slot;
        synchronized (slots) {
            slot = slots.computeIfAbsent(key, anew -> new Slot<>());
        }
        V value;
        synchronized (slot) {
            value = renewal.apply(slot.value);
            slot.value = value;
        }
        trim();
        return value;
    }

    boolean has(K key) {
        synchronized (slots) {
            return slots.containsKey(key);
        }
    }

    private void trim() {
        synchronized (slots) {
            long all = slots.values().stream().mapToLong(this::weight).sum();
            Iterator<Slot<V>> eldest = slots.values().iterator();
            while (all > mostBytes && slots.size() > 1) {
                all -= weight(eldest.next());
                eldest.remove();
            }
        }
    }

    private long weight(Slot<V> slot) {
        V value = slot.value;
        return value == null ? 0 : bytes.applyAsLong(value);
    }
}
