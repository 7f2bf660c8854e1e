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
        return session() != null;
    }

    /** Null for a visitor, and for a job: it may have a request context, but it has no request. */
    private Session session() {
        try {
            return (Session) request.getAttribute(Session.class.getName());
        } catch (IllegalStateException noRequest) {
            return null;
        }
    }

    @Override
    public UUID personId() {
        Session session = session();
        if (session != null) {
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
        return hasRequest() ? clientAddress.of(request) : "";
    }

    private boolean hasRequest() {
        try {
            return request.getMethod() != null;
        } catch (IllegalStateException noRequest) {
            return false;
        }
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
