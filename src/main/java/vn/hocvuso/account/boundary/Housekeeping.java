package vn.hocvuso.account.boundary;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vn.hocvuso.account.Accounts;

/** Hashes given passwords a few at a time, and forgets old stays. Timers are not persistent: every node does a little. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Housekeeping {
    private static final int AT_ONCE = 20;

    @Inject
    Accounts accounts;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void hashWaiting() {
        accounts.hashWaiting(AT_ONCE);
    }

    @Schedule(hour = "3", minute = "17", persistent = false)
    void sweep() {
        accounts.sweep();
    }
}
