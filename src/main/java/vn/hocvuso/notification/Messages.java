package vn.hocvuso.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.coverage.Coverage;
import vn.hocvuso.coverage.NamesQuery;
import vn.hocvuso.coverage.PersonFigure;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.notification.control.Dispatch;
import vn.hocvuso.notification.control.NoticeRepository;
import vn.hocvuso.notification.control.NoticeRepository.Fresh;
import vn.hocvuso.notification.control.WrittenRepository;
import vn.hocvuso.unit.Units;

/** What commanders and instructors write to "those who …": the recipients are the people a campaign's list of names shows them. */
@ApplicationScoped
@Transactional
public class Messages {
    /** More than that is a matter for the rules, or for a narrower choice. */
    public static final int MOST_RECIPIENTS = 10_000;

    private Coverage coverage;
    private Campaigns campaigns;
    private Units units;
    private WrittenRepository written;
    private Dispatch dispatch;
    private Event<DomainEvent> events;
    private Clock clock;
    private int mostAnHour;

    Messages() {}

    @Inject
    public Messages(
            Coverage coverage, Campaigns campaigns, Units units, WrittenRepository written, Dispatch dispatch, Event<DomainEvent> events, Clock clock,
            @ConfigProperty(name = "hocvuso.notification.messages-per-hour", defaultValue = "10") int mostAnHour) {
        this.coverage = coverage;
        this.campaigns = campaigns;
        this.units = units;
        this.written = written;
        this.dispatch = dispatch;
        this.events = events;
        this.clock = clock;
        this.mostAnHour = mostAnHour;
    }

    /**
     * Whom a message would reach, counted as the list of people counts.
     *
     * @throws NotFound no such campaign, or no such unit within the scope
     */
    public Page<PersonFigure> recipients(MessageWish wish, Page.Request page, Caller.Scope scope) {
        return coverage.people(wish.campaign(), wish.unit(), wish.asOf(), new NamesQuery(wish.filter(), wish.state(), null), page, scope);
    }

    /**
     * Sends it once: the same id again answers what became of the first.
     *
     * @param scope where the writer commands or instructs
     * @throws Refused  422 {@code invalid-fields, no-recipients, too-many-recipients}; 429 {@code too-many-messages}
     * @throws NotFound as {@link #recipients}
     */
    public WrittenMessage send(MessageWish wish, UUID writer, Caller.Scope scope) {
        wish.check();
        Instant at = clock.instant();
        LocalDate day = LocalDate.now(clock);
        CampaignTerms campaign = campaigns.terms(wish.campaign(), scope);
        long expected = recipients(wish, new Page.Request(0, 1), scope).total(); // asks the scope
        UUID unit = units.idOf(wish.unit());
        int before = written.writtenSince(writer, at.minus(Duration.ofHours(1)));
        if (!written.add(wish, writer, campaign.id(), unit, wish.asOf() == null ? day : wish.asOf(), at)) {
            return again(wish.id(), writer);
        }
        requireFewer(before, expected);
        int reached = deliver(wish, campaign.id(), day, scope, at);
        written.reached(wish.id(), reached);
        events.fire(new MessageWritten(wish.unit(), unit, wish.campaign(), wish.state(), wish.title(), reached));
        return new WrittenMessage(wish.id(), reached, true);
    }

    /**
     * The same to people whom a feature above has chosen for the writer; whoever of them is not at home in the unit today is left out.
     *
     * @param what  by what they were chosen, for the audit trail: a code
     * @param scope where the writer commands or instructs
     * @throws Refused  422 {@code invalid-fields, no-recipients, too-many-recipients}; 429 {@code too-many-messages}
     * @throws NotFound no such unit within the scope
     */
    public WrittenMessage send(Letter letter, String what, Collection<UUID> chosen, UUID writer, Caller.Scope scope) {
        letter.check();
        Instant at = clock.instant();
        LocalDate day = LocalDate.now(clock);
        UUID unit = units.view(letter.unit(), day, scope).id();
        int before = written.writtenSince(writer, at.minus(Duration.ofHours(1)));
        if (!written.add(letter, writer, unit, day, at)) {
            return again(letter.id(), writer);
        }
        requireFewer(before, chosen.size());
        List<UUID> people = written.atHome(chosen, unit, day);
        if (people.isEmpty()) {
            throw new Refused("no-recipients");
        }
        dispatch(people, letter.id(), NoticeRepository.NONE, day, at);
        written.reached(letter.id(), people.size());
        events.fire(new MessageWritten(letter.unit(), unit, what, "chosen", letter.title(), people.size()));
        return new WrittenMessage(letter.id(), people.size(), true);
    }

    private WrittenMessage again(UUID message, UUID writer) {
        int reached = written.recipients(message, writer).orElseThrow(() -> new NotFound("message " + message));
        return new WrittenMessage(message, reached, false);
    }

    private void requireFewer(int writtenBefore, long recipients) {
        if (writtenBefore >= mostAnHour) {
            throw new Refused(Refused.Kind.TOO_MANY, "too-many-messages", mostAnHour);
        }
        if (recipients > MOST_RECIPIENTS) {
            throw new Refused("too-many-recipients", recipients, MOST_RECIPIENTS);
        }
    }

    private int deliver(MessageWish wish, UUID campaign, LocalDate day, Caller.Scope scope, Instant at) {
        Set<String> numbers = new LinkedHashSet<>();
        Page<PersonFigure> some;
        int page = 0;
        do {
            some = recipients(wish, new Page.Request(page++, Page.Request.LARGEST), scope);
            some.items().forEach(person -> numbers.add(person.serviceNumber()));
        } while (!some.items().isEmpty() && numbers.size() < MOST_RECIPIENTS);
        if (numbers.isEmpty()) {
            throw new Refused("no-recipients");
        }
        dispatch(written.people(numbers), wish.id(), campaign, day, at);
        return numbers.size();
    }

    private void dispatch(Collection<UUID> people, UUID message, UUID campaign, LocalDate day, Instant at) {
        dispatch.send(
                people.stream()
                        .map(person -> new Fresh(NoticeRepository.idOf("written", message, person), person, "written", campaign, message, day, null, 0))
                        .toList(),
                at);
    }
}
