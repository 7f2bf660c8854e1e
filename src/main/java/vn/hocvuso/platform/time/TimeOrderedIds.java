package vn.hocvuso.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;
import vn.hocvuso.kernel.Ids;

/** UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, then random. */
@ApplicationScoped
public class TimeOrderedIds implements Ids {
    private final SecureRandom random = new SecureRandom();

    @Override
    public UUID next() {
        long high = System.currentTimeMillis() << 16 | 0x7000L | random.nextInt(0x1000);
        long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
