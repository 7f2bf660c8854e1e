package vn.hocvuso.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.privacy.control.AccessRepository;
import vn.hocvuso.privacy.control.AccessSeals;
import vn.hocvuso.unit.Units;

/**
 * Who looked at whom. A view is one inserted row, of a list as of a person: a list of fifty names as fifty rows would cost more
 * than the list, and its unit and filter say as much. Whose name may have stood on a list follows from unit and day.
 */
@ApplicationScoped
@Transactional
public class AccessLog {
    /** What a person is shown of the past. */
    private static final int MONTHS_SHOWN = 12;
    private static final int LISTS_SHOWN = 30;

    private AccessRepository entries;
    private AccessSeals seals;
    private People people;
    private Units units;
    private Caller caller;
    private Event<DomainEvent> events;
    private Ids ids;
    private Clock clock;
    private int keptMonths;

    AccessLog() {}

    /** @param keptMonths after which a view is dropped */
    @Inject
    public AccessLog(
            AccessRepository entries,
            AccessSeals seals,
            People people,
            Units units,
            Caller caller,
            Event<DomainEvent> events,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "hocvuso.privacy.access-months", defaultValue = "24") int keptMonths) {
        this.entries = entries;
        this.seals = seals;
        this.people = people;
        this.units = units;
        this.caller = caller;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.keptMonths = keptMonths;
    }

    /** Looking at oneself is nobody's business. */
    public void write(PeopleSeen seen) {
        if (seen.serviceNumber() != null) {
            if (!seen.serviceNumber().equals(caller.serviceNumber())) {
                add(seen, people.idOf(seen.serviceNumber()), Caller.WHOLE);
            }
            return;
        }
        unitsOf(seen).forEach(unit -> add(seen, Caller.WHOLE, unit));
    }

    /** Without a unit of its own a list was taken from all the reader may see. */
    private Set<UUID> unitsOf(PeopleSeen seen) {
        if (seen.unit() != null) {
            return Set.of(units.idOf(seen.unit()));
        }
        Caller.Scope scope = caller.scopeOf(Caller.Role.INSTRUCTOR, Caller.Role.COMMANDER, Caller.Role.ADMINISTRATOR);
        return scope.whole() ? Set.of(Caller.WHOLE) : scope.roots();
    }

    private void add(PeopleSeen seen, UUID subject, UUID unit) {
        entries.add(new AccessRepository.Entry(
                ids.next(), clock.instant(), LocalDate.now(clock), caller.personId(), seen.what(), subject, unit, seen.filter(), seen.names(), caller.address()));
    }

    /** Who opened the person's own pages in the last twelve months, the latest first. */
    public Page<AccessView> of(UUID person, Page.Request page) {
        return entries.of(person, since(), LocalDate.now(clock), page);
    }

    /** The latest lists in the last twelve months on which the person may have stood: without the filter, which may name others. */
    public List<AccessView> listsWith(UUID person) {
        return entries.listsWith(person, since(), LocalDate.now(clock), LISTS_SHOWN);
    }

    /** Administrators read about people and lists of their units. */
    public Page<AccessView> list(AccessQuery query, Page.Request page, Caller.Scope scope) {
        return entries.list(query, page, scope, LocalDate.now(clock));
    }

    private LocalDate since() {
        return LocalDate.now(clock).minusMonths(MONTHS_SHOWN);
    }

    /** @return rows sealed; 0 when none waits or another node is at it */
    public int seal() {
        return seals.seal(clock.instant());
    }

    /** @param most how many of the latest seals are checked */
    public SealReport check(int most) {
        return seals.check(most);
    }

    /** Drops what is older than the setting, a whole seal at a time, and tells the audit trail the latest hash. */
    public int tidy() {
        seals.latest().ifPresent(seal -> events.fire(new AccessLogSealed("seal " + seal.number(), seal.hash())));
        return seals.drop(LocalDate.now(clock).minusMonths(keptMonths));
    }

    /** How many {@link #tidy} would drop. */
    public int old() {
        return seals.old(LocalDate.now(clock).minusMonths(keptMonths));
    }

    public int keptMonths() {
        return keptMonths;
    }
}
