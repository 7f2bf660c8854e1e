package vn.hocvuso.testing;

import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;

/** Somebody who asks, with the scopes a test gives. */
public final class FakeCaller implements Caller {
    private UUID person;
    private String serviceNumber;
    private Map<Role, Scope> scopes = Map.of();

    public void is(UUID person, String serviceNumber, Map<Role, Scope> scopes) {
        this.person = person;
        this.serviceNumber = serviceNumber;
        this.scopes = scopes;
    }

    @Override
    public boolean isSignedIn() {
        return person != null;
    }

    @Override
    public UUID personId() {
        return person;
    }

    @Override
    public String serviceNumber() {
        return serviceNumber;
    }

    @Override
    public String address() {
        return "192.0.2.7";
    }

    /** The first of the roles that is held. */
    @Override
    public Scope scopeOf(Role... anyOf) {
        for (Role role : anyOf) {
            if (scopes.containsKey(role)) {
                return scopes.get(role);
            }
        }
        return Scope.NOTHING;
    }
}
