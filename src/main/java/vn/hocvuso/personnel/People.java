package vn.hocvuso.personnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.control.ActRepository;
import vn.hocvuso.personnel.control.CareerRepository;
import vn.hocvuso.personnel.control.PeopleImport;
import vn.hocvuso.personnel.control.PeopleQueries;
import vn.hocvuso.personnel.control.RoleRepository;
import vn.hocvuso.personnel.control.RollChanges;
import vn.hocvuso.personnel.control.StandingQueries;
import vn.hocvuso.personnel.control.StatusImport;
import vn.hocvuso.personnel.control.StatusRepository;
import vn.hocvuso.personnel.control.Strengths;
import vn.hocvuso.personnel.rule.Career;
import vn.hocvuso.personnel.rule.CareerChange;
import vn.hocvuso.personnel.rule.PeopleSearch;
import vn.hocvuso.personnel.rule.ReportGroup;
import vn.hocvuso.personnel.rule.Status;
import vn.hocvuso.unit.Units;

/** The door of personnel: who somebody is on a day, who is where, what each may do, and the files all this comes in. */
@ApplicationScoped
@Transactional
public class People {
    @Inject
    PeopleQueries queries;

    @Inject
    Strengths strengths;

    @Inject
    CareerRepository careers;

    @Inject
    RoleRepository roles;

    @Inject
    StandingQueries standings;

    @Inject
    PeopleImport peopleImport;

    @Inject
    StatusImport statusImport;

    @Inject
    RollChanges roll;

    @Inject
    Units units;

    @Inject
    Event<PeopleChanged> changes;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** @throws NotFound unless there is such a person, on the roll or not */
    public UUID idOf(String serviceNumber) {
        return queries.idOf(serviceNumber).orElseThrow(() -> new NotFound("person " + serviceNumber));
    }

    public Optional<PersonView> byId(UUID person, LocalDate asOf) {
        return queries.byId(person, asOf);
    }

    /** @throws NotFound when the home unit of the day is not within the scope; off the roll only the whole installation sees somebody */
    public PersonView view(String serviceNumber, LocalDate asOf, Caller.Scope scope) {
        return queries.idOf(serviceNumber)
                .flatMap(person -> queries.byId(person, asOf))
                .filter(person -> scope.whole() || (person.unitId() != null && units.covers(scope, person.unitId(), asOf)))
                .orElseThrow(() -> new NotFound("person " + serviceNumber));
    }

    /**
     * People on the roll today: commanders first, rank high to low, then by name.
     *
     * @throws Refused 422 for a group or status there is not
     * @throws NotFound when the unit is not within the scope
     */
    public Page<PersonView> list(PeopleQuery query, Page.Request page, Caller.Scope scope) {
        Optional<ReportGroup> group = Optional.ofNullable(query.group()).flatMap(ReportGroup::named);
        Optional<Status> status = Optional.ofNullable(query.status()).flatMap(Status::named);
        new Refused.Checks()
                .that(query.group() == null || group.isPresent(), "group", "unknown-value", String.valueOf(query.group()))
                .that(query.status() == null || status.isPresent(), "status", "unknown-value", String.valueOf(query.status()))
                .orRefuse();
        LocalDate today = LocalDate.now(clock);
        UUID unit = query.unit() == null ? null : units.view(query.unit(), today, scope).id();
        var filter = new PeopleQueries.Filter(unit, PeopleSearch.of(query.q()), group.orElse(null), status.orElse(null));
        return queries.list(filter, page, today, scope);
    }

    /**
     * People on the roll today in the order of {@link #list}, read as far as they are taken; no scope: for features that ask further
     * themselves.
     *
     * @param unit   with its subtree; null for all
     * @param group  code of a report group; null for all
     * @param cohort null for all, empty for those who have none
     * @param words  as typed; blank for everybody
     */
    public Iterator<UUID> inListOrder(UUID unit, String group, String cohort, String words) {
        return queries.inListOrder(unit, group, cohort, PeopleSearch.of(words), LocalDate.now(clock));
    }

    /**
     * People on the roll by the code of their report group, of each unit with its subtree on its day; no scope, as above.
     *
     * @param dayOf none of them after today
     */
    public Map<UUID, Map<String, Long>> strengths(Map<UUID, LocalDate> dayOf) {
        return strengths.of(dayOf, LocalDate.now(clock));
    }

    /** Lists of people read these anew. */
    public void rollChanged(PeopleChanged changed) {
        roll.write(changed.persons());
    }

    /** Names of units or the tree are others: lists of people look at them anew. */
    public void unitsChanged() {
        roll.writeUnits();
    }

    /** Reads what lists of people need before somebody waits for it, and forgets what is old. */
    public void refreshRoll() {
        roll.forgetOld();
        queries.refresh(LocalDate.now(clock));
    }

    public boolean onRoll(UUID person, LocalDate day) {
        return queries.onRoll(person, day);
    }

    /** Whether somebody is posted to one of these units on or after its first day without. */
    public Collection<UUID> stillPostedTo(Map<UUID, LocalDate> endingUnits) {
        return careers.occupied(endingUnits);
    }

    /** What somebody may do on a day: a learner on the home unit without a grant, else as granted. One query, asked on every request. */
    public List<RoleGrant> rolesOn(UUID person, LocalDate day) {
        return roles.on(person, day);
    }

    /** Of these people the units their grants are on that hold on the day or later; whoever has none is left out. */
    public Map<UUID, Set<UUID>> grantedUnits(Set<UUID> persons, LocalDate day) {
        return roles.units(persons, day);
    }

    /** All grants, also past and future ones, the latest first; the caller has seen the person. */
    public Page<RoleStanding> grants(UUID person, Page.Request page) {
        return standings.of(person, page, LocalDate.now(clock));
    }

    /**
     * @param scope where the granting administrator administers
     * @param by    the administrator's service number
     * @throws Refused 403 {@code forbidden} for a unit outside the scope; 409 {@code role-held}; 422 for what makes no sense
     */
    public RoleGrant grant(String serviceNumber, RoleWish wish, Caller.Scope scope, String by) {
        LocalDate today = LocalDate.now(clock);
        PersonView person = view(serviceNumber, today, scope);
        LocalDate from = wish.from() == null ? today : wish.from();
        Period days = Period.inclusive(from, wish.to());
        new Refused.Checks()
                .that(wish.role() != null && wish.role() != Caller.Role.LEARNER, "role", "role-not-granted", String.valueOf(wish.role()))
                .that(days.until().isAfter(today), "to", "role-over", String.valueOf(wish.to()))
                .orRefuse();
        UUID unit = wish.unit() == null ? Caller.WHOLE : standing(wish.unit(), from.isBefore(today) ? today : from);
        requireWithin(scope, unit, today);
        requireFree(person, wish.role(), unit, days);
        UUID id = ids.next();
        LocalDate tiedOn = from.isBefore(today) ? today : from;
        roles.add(new RoleRepository.Fresh(id, person.id(), wish.role(), unit, days, null), tiedOn, by, clock.instant());
        events.fire(new RoleGranted(serviceNumber, wish.role(), unit, wish.unit(), from, days.lastDay()));
        return new RoleGrant(id, wish.role(), unit, wish.unit(), from, days.lastDay());
    }

    /** @throws Refused 422 {@code role-off-roll}; 409 {@code role-held} */
    void requireFree(PersonView person, Caller.Role role, UUID unit, Period days) {
        LocalDate today = LocalDate.now(clock);
        if (!roles.couldHold(person.id(), new Period(days.from().isBefore(today) ? today : days.from(), days.until()))) {
            throw new Refused("role-off-roll", person.serviceNumber());
        }
        if (roles.overlaps(person.id(), role, unit, days, today)) {
            throw new Refused(Refused.Kind.CONFLICT, "role-held", person.serviceNumber());
        }
    }

    UUID standing(String unitCode, LocalDate day) {
        try {
            return units.view(unitCode, day, Caller.Scope.EVERYTHING).id();
        } catch (NotFound e) {
            throw new Refused("role-without-unit", unitCode, day);
        }
    }

    private void requireWithin(Caller.Scope scope, UUID unit, LocalDate day) {
        boolean within = scope.whole() || (!unit.equals(Caller.WHOLE) && units.covers(scope, unit, day));
        if (!within) {
            throw new Refused(Refused.Kind.FORBIDDEN, "forbidden");
        }
    }

    /**
     * Ends a grant at once; what it allowed before today stays on record.
     *
     * @throws Refused 403 for a grant on a unit outside the scope; 409 {@code last-administrator}
     */
    public void revoke(String serviceNumber, UUID grantId, Caller.Scope scope) {
        LocalDate today = LocalDate.now(clock);
        PersonView person = view(serviceNumber, today, scope);
        RoleGrant grant = roles.find(person.id(), grantId).orElseThrow(() -> new NotFound("grant " + grantId));
        requireWithin(scope, grant.unitId(), today);
        boolean whole = grant.role() == Caller.Role.ADMINISTRATOR && grant.unitId().equals(Caller.WHOLE);
        if (whole && !roles.anotherWholeAdministrator(grantId, today)) {
            throw new Refused(Refused.Kind.CONFLICT, "last-administrator");
        }
        roles.end(grantId, today);
        events.fire(new RoleRevoked(serviceNumber, grant.role(), grant.unitId(), grant.unitCode()));
    }

    /** Says which roles these people lose by the postings now on record; the roles themselves are decided by {@link #rolesOn}. */
    public void noteLapses(Collection<UUID> persons) {
        standings.lapses(persons, LocalDate.now(clock)).forEach(events::fire);
    }

    /** The administrator an empty installation begins with: never posted, over the whole. */
    public UUID appointAdministrator(String serviceNumber, String fullName) {
        UUID person = ids.next();
        var names = new CareerChange.Names(fullName, null);
        var administrator = new CareerRepository.Changed(person, serviceNumber, null, names, Career.of(List.of()));
        careers.saveImported(
                List.of(administrator), new ActRepository.Importing(null, LocalDate.now(clock), "system", clock.instant(), null), Map.of());
        Period days = Period.inclusive(LocalDate.now(clock), null);
        var all = new RoleRepository.Fresh(ids.next(), person, Caller.Role.ADMINISTRATOR, Caller.WHOLE, days, null);
        roles.add(all, days.from(), "system", clock.instant());
        return person;
    }

    /**
     * Applies a file of people (contract: bulk imports). Full mode takes off the roll whom the file does not name.
     *
     * @throws Bulk.Rejected when a row was refused and may not be skipped
     */
    public Bulk.Report importPeople(Bulk.Source source, Bulk.Options options, Bulk.Listener listener) {
        Bulk.Report report = peopleImport.run(source, options, listener, persons -> changes.fire(new PeopleChanged(persons)));
        events.fire(new RosterImported("people", options.actor(), options.full(), report));
        return report;
    }

    /**
     * Puts people back as they were before a file of people; whom it brought goes.
     *
     * @throws Refused 409 {@code undo-unit-ended-since} when somebody would be back in a unit that has ended
     */
    public void undoPeople(Bulk.Undo undo) {
        units.holdStill();
        undo.restore(CareerRepository.PERSON);
        undo.each(CareerRepository.PERSON, persons -> {
            if (careers.isAnyStranded(persons)) {
                throw new Refused(Refused.Kind.CONFLICT, "undo-unit-ended-since");
            }
            changes.fire(new PeopleChanged(persons));
        });
    }

    /** Puts statuses back as they were before a file of statuses. */
    public void undoStatuses(Bulk.Undo undo) {
        undo.restore(StatusRepository.STATUSES);
        undo.each(StatusRepository.STATUSES, persons -> changes.fire(new PeopleChanged(persons)));
    }

    /**
     * Applies a file of statuses. Full mode ends the statuses that the file lacks.
     *
     * @throws Bulk.Rejected when a row was refused and may not be skipped
     */
    public Bulk.Report importStatuses(Bulk.Source source, Bulk.Options options, Bulk.Listener listener) {
        Bulk.Report report = statusImport.run(source, options, listener, persons -> changes.fire(new PeopleChanged(persons)));
        events.fire(new RosterImported("statuses", options.actor(), options.full(), report));
        return report;
    }
}
