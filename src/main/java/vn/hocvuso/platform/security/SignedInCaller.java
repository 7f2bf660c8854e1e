package vn.hocvuso.platform.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.account.Session;
import vn.hocvuso.account.boundary.ClientAddress;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.RoleGrant;

/** The caller of this request: the person the session names, with the roles of today, read once a request. */
@RequestScoped
public class SignedInCaller implements Caller {
    @Inject
    HttpServletRequest request;

    @Inject
    People people;

    @Inject
    Clock clock;

    @Inject
    ClientAddress clientAddress;

    private List<RoleGrant> grants;
    private String serviceNumber;

    @Override
    public boolean isSignedIn() {
        return request.getAttribute(Session.class.getName()) != null;
    }

    @Override
    public UUID personId() {
        if (request.getAttribute(Session.class.getName()) instanceof Session session) {
            return session.personId();
        }
        throw new Refused(Refused.Kind.UNAUTHENTICATED, "unauthenticated");
    }

    @Override
    public String serviceNumber() {
        if (serviceNumber == null) {
            serviceNumber = people.byId(personId(), LocalDate.now(clock)).orElseThrow(() -> new NotFound("person")).serviceNumber();
        }
        return serviceNumber;
    }

    @Override
    public String address() {
        return clientAddress.of(request);
    }

    @Override
    public Scope scopeOf(Role... anyOf) {
        if (grants == null) {
            grants = people.rolesOn(personId(), LocalDate.now(clock));
        }
        Set<Role> wanted = Set.copyOf(Arrays.asList(anyOf));
        Set<UUID> roots = new HashSet<>();
        for (RoleGrant grant : grants) {
            if (wanted.contains(grant.role())) {
                roots.add(grant.unitId());
            }
        }
        return roots.contains(WHOLE) ? Scope.EVERYTHING : new Scope(false, Set.copyOf(roots));
    }
}
