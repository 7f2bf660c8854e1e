package vn.hocvuso.kernel;

import java.util.Set;
import java.util.UUID;

/**
 * Who asks, with what they may see. Read anew on every request: a transfer or a withdrawn role works at once, also for a token
 * already issued. Platform implements it.
 */
public interface Caller {
    /** Stands for the whole installation where a unit is named. */
    UUID WHOLE = new UUID(0, 0);

    /** Everyone on the roll is a learner without a grant. */
    enum Role {
        LEARNER,
        INSTRUCTOR,
        COMMANDER,
        ADMINISTRATOR
    }

    /**
     * The units below which something is allowed; every query takes one and joins {@code unit_subtree} with it.
     *
     * @param whole the whole installation; {@code roots} is then of no interest
     * @param roots units whose subtrees are in; empty and not whole: nothing is
     */
    record Scope(boolean whole, Set<UUID> roots) {
        public static final Scope NOTHING = new Scope(false, Set.of());
        public static final Scope EVERYTHING = new Scope(true, Set.of());

        public boolean isEmpty() {
            return !whole && roots.isEmpty();
        }
    }

    /** False for a visitor who has not signed in; every other method then refuses with {@code unauthenticated}. */
    boolean isSignedIn();

    UUID personId();

    /** Names the caller to the store of a browser, so that two readers of one machine do not mix, and says nothing else of them. */
    default String alias() {
        return Long.toHexString(personId().getMostSignificantBits() * 31 ^ personId().getLeastSignificantBits());
    }

    String serviceNumber();

    /** The network address the request came from. */
    String address();

    /** The union of what any of these roles gives today. */
    Scope scopeOf(Role... anyOf);

    /** @throws Refused 403 {@code forbidden} when none of the roles is held anywhere */
    default Scope require(Role... anyOf) {
        Scope scope = scopeOf(anyOf);
        if (scope.isEmpty()) {
            throw new Refused(Refused.Kind.FORBIDDEN, "forbidden");
        }
        return scope;
    }

    /** @throws Refused 403 {@code forbidden} unless one of the roles is held for the whole installation */
    default void requireWhole(Role... anyOf) {
        if (!require(anyOf).whole()) {
            throw new Refused(Refused.Kind.FORBIDDEN, "forbidden");
        }
    }
}
