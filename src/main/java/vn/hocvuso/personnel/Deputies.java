package vn.hocvuso.personnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.control.RoleRepository;
import vn.hocvuso.personnel.control.StandingQueries;
import vn.hocvuso.personnel.rule.Delegation;

/**
 * The door for standing in: who holds a role on a unit appoints a deputy there or below, for a time, without being an
 * administrator. The deputy's right ends with its days, or with the right it was drawn from.
 */
@ApplicationScoped
@Transactional
public class Deputies {
    /** Appointments shown of one person. */
    private static final int MOST_SHOWN = 50;

    @Inject
    People people;

    @Inject
    RoleRepository roles;

    @Inject
    StandingQueries standings;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "hocvuso.delegation.usual-days")
    int usualDays;

    @Inject
    @ConfigProperty(name = "hocvuso.delegation.most-days")
    int mostDays;

    public Delegation getRule() {
        return new Delegation(usualDays, mostDays);
    }

    /**
     * @param wish  without a last day for the usual number of days
     * @param scope where the delegator holds the role; the deputy is looked for within
     * @throws Refused 403 {@code nothing-to-delegate} unless the delegator holds the role on the unit in their own right; 409
     *     {@code role-held}; 422 for what makes no sense
     */
    public RoleGrant appoint(String deputy, RoleWish wish, UUID delegator, String by, Caller.Scope scope) {
        LocalDate today = LocalDate.now(clock);
        PersonView person = people.view(deputy, today, scope);
        if (person.id().equals(delegator)) {
            throw new Refused("deputy-self");
        }
        if (wish.role() == Caller.Role.LEARNER) {
            throw new Refused("role-not-granted", wish.role());
        }
        Period days = getRule().days(wish.from(), wish.to(), today);
        UUID unit = wish.unit() == null ? Caller.WHOLE : people.standing(wish.unit(), days.from());
        UUID own = roles.reaching(delegator, wish.role(), unit, today)
                .orElseThrow(() -> new Refused(Refused.Kind.FORBIDDEN, "nothing-to-delegate"));
        people.requireFree(person, wish.role(), unit, days);
        UUID id = ids.next();
        roles.add(new RoleRepository.Fresh(id, person.id(), wish.role(), unit, days, own), days.from(), by, clock.instant());
        events.fire(new DeputyAppointed(deputy, by, wish.role(), unit, wish.unit(), days.from(), days.lastDay()));
        return new RoleGrant(id, wish.role(), unit, wish.unit(), days.from(), days.lastDay());
    }

    /**
     * Ends at once what the delegator passed on.
     *
     * @return false when it is none of theirs; an administrator may still revoke it
     */
    public boolean withdraw(String deputy, UUID grantId, UUID delegator) {
        UUID person = people.idOf(deputy);
        RoleGrant grant = roles.find(person, grantId).orElseThrow(() -> new NotFound("grant " + grantId));
        if (!roles.drawnFrom(grantId, delegator)) {
            return false;
        }
        roles.end(grantId, LocalDate.now(clock));
        events.fire(new RoleRevoked(deputy, grant.role(), grant.unitId(), grant.unitCode()));
        return true;
    }

    /** Whom somebody appointed, the latest first. */
    public List<RoleStanding> of(UUID delegator) {
        return standings.deputiesOf(delegator, LocalDate.now(clock), MOST_SHOWN);
    }
}
