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
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PersonView;
import vn.hocvuso.privacy.control.HolidayRepository;
import vn.hocvuso.privacy.control.RequestRepository;
import vn.hocvuso.privacy.rule.RequestState;
import vn.hocvuso.privacy.rule.WorkingDays;

/**
 * Requests to correct or delete what is kept of a person. The life of one: asked, with two working days from then; perhaps
 * forwarded, on the same clock; done or refused with a reason, and then for ever as it is.
 */
@ApplicationScoped
@Transactional
public class DataRequests {
    /** domain.md §6. */
    private static final int WORKING_DAYS = 2;
    /** Waiting at once; more is a mistake or a nuisance. */
    private static final int MOST_WAITING = 10;

    private RequestRepository requests;
    private HolidayRepository holidays;
    private People people;
    private Event<DomainEvent> events;
    private Ids ids;
    private Clock clock;

    DataRequests() {}

    @Inject
    public DataRequests(
            RequestRepository requests, HolidayRepository holidays, People people, Event<DomainEvent> events, Ids ids, Clock clock) {
        this.requests = requests;
        this.holidays = holidays;
        this.people = people;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @return the new request's id
     * @throws Refused 422 as {@link RequestWish#check} says; 409 {@code too-many-requests-waiting}
     */
    public UUID ask(UUID person, RequestWish wish) {
        LocalDate today = LocalDate.now(clock);
        return take(people.byId(person, today).orElseThrow(() -> new NotFound("person")), wish, person);
    }

    /**
     * Taken on paper by an administrator, also from somebody who has left.
     *
     * @throws NotFound no such person within the scope
     */
    public UUID askFor(String serviceNumber, RequestWish wish, UUID by, Caller.Scope scope) {
        return take(people.view(serviceNumber, LocalDate.now(clock), scope), wish, by);
    }

    private UUID take(PersonView person, RequestWish wish, UUID by) {
        wish.check();
        if (requests.waiting(person.id()) >= MOST_WAITING) {
            throw new Refused(Refused.Kind.CONFLICT, "too-many-requests-waiting", MOST_WAITING);
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate due = workingDays().after(today, WORKING_DAYS);
        UUID id = ids.next();
        UUID unit = person.unitId() == null ? requests.lastUnit(person.id()) : person.unitId();
        requests.add(new RequestRepository.Asked(id, person.id(), unit, wish, clock.instant(), today, by, due));
        events.fire(new RequestAsked(person.serviceNumber(), unit, id, wish.kind(), wish.field(), due));
        return id;
    }

    /** One's own, the latest first. */
    public Page<DataRequest> of(UUID person, Page.Request page) {
        return requests.of(person, page, reading());
    }

    /** Of people in the scope: overdue ones first, then by due day; settled ones last, the latest first. */
    public Page<DataRequest> queue(RequestState state, Page.Request page, Caller.Scope scope) {
        return requests.queue(state, page, scope, reading());
    }

    /** How many wait in the scope beyond their two days. */
    public long overdue(Caller.Scope scope) {
        return requests.overdue(scope, LocalDate.now(clock));
    }

    /** @throws NotFound none within the scope */
    public DataRequest view(UUID request, Caller.Scope scope) {
        return requests.find(request, scope, reading()).orElseThrow(() -> new NotFound("data request " + request));
    }

    /**
     * @param by who answers; never the one who asked
     * @throws NotFound none within the scope
     * @throws Refused  403 {@code own-data-request}; 409 {@code data-request-settled}, {@code stale-version}; 422
     */
    public void answer(UUID request, RequestAnswer answer, UUID by, Caller.Scope scope) {
        RequestState next = answer.check();
        DataRequest asked = view(request, scope);
        RequestRepository.Owner owner = requests.owner(request);
        if (owner.person().equals(by)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "own-data-request");
        }
        if (!RequestState.named(asked.state()).orElseThrow().mayBecome(next)) {
            throw new Refused(Refused.Kind.CONFLICT, "data-request-settled");
        }
        if (!requests.answer(request, next, answer, by, clock.instant())) {
            throw new Refused(Refused.Kind.CONFLICT, "stale-version");
        }
        events.fire(new RequestAnswered(asked.serviceNumber(), owner.unit(), request, asked.kind(), next.code(), asked.overdue()));
    }

    public List<Holiday> holidays() {
        return holidays.all();
    }

    /** The whole list anew; what waits is due by it. */
    public void setHolidays(List<Holiday> days) {
        holidays.replace(days);
        WorkingDays working = workingDays();
        requests.redate(asked -> working.after(asked, WORKING_DAYS));
        events.fire(new HolidaysChanged(days.size()));
    }

    private RequestRepository.Reading reading() {
        return new RequestRepository.Reading(LocalDate.now(clock), workingDays());
    }

    private WorkingDays workingDays() {
        Set<LocalDate> days = holidays.all().stream().map(Holiday::day).collect(Collectors.toSet());
        return new WorkingDays(days);
    }
}
