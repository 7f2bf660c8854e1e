package vn.hocvuso.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.notification.control.Calendar;
import vn.hocvuso.notification.control.MailServer;
import vn.hocvuso.notification.control.MailServer.NotTaken;
import vn.hocvuso.notification.control.MailServer.Unreachable;
import vn.hocvuso.notification.control.OutboxRepository;
import vn.hocvuso.notification.control.OutboxRepository.Taken;
import vn.hocvuso.notification.rule.Patience;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PersonView;

/** Mail beside the inbox, where the installation has a mail server: addresses, and the outbox with its delivery. */
@ApplicationScoped
@Transactional
public class Mails {
    private static final int AT_ONCE = 50;
    private static final Duration SERVER_PAUSE = Duration.ofMinutes(5);
    /** One mailbox, no names, no lists, nothing that could end a header line. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){0,8}");
    private static final int LONGEST = 254;

    private OutboxRepository outbox;
    private MailServer server;
    private Calendar calendar;
    private People people;
    private Event<DomainEvent> events;
    private Clock clock;

    Mails() {}

    @Inject
    public Mails(OutboxRepository outbox, MailServer server, Calendar calendar, People people, Event<DomainEvent> events, Clock clock) {
        this.outbox = outbox;
        this.server = server;
        this.calendar = calendar;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    public boolean isConfigured() {
        return server.isConfigured();
    }

    public Optional<String> address(UUID person) {
        return outbox.address(person);
    }

    /**
     * @param address null or blank: none any more
     * @param by      service number: the person's own or an administrator's
     * @throws Refused 422 {@code invalid-fields} for what is no address
     */
    public void setAddress(UUID person, String address, String by) {
        String wanted = address == null || address.isBlank() ? null : address.strip();
        new Refused.Checks()
                .that(wanted == null || wanted.length() <= LONGEST && ADDRESS.matcher(wanted).matches(), "address", "not-a-mail-address")
                .orRefuse();
        outbox.setAddress(person, wanted, by, clock.instant());
        PersonView view = people.byId(person, LocalDate.now(clock)).orElseThrow(() -> new NotFound("person"));
        events.fire(new MailAddressSet(view.serviceNumber(), view.unitId() == null ? Caller.WHOLE : view.unitId(), wanted != null));
    }

    /** The same by an administrator, for somebody in the scope. */
    public void setAddressOf(String serviceNumber, String address, Caller.Scope scope, String by) {
        setAddress(people.view(serviceNumber, LocalDate.now(clock), scope).id(), address, by);
    }

    /**
     * Delivers what is due, outside of any transaction: a mail server may take its time. A node that dies between the server's yes and
     * writing it down sends that one mail again after a while, under the same Message-ID.
     *
     * @return how many were taken up
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int deliver() {
        Instant now = clock.instant();
        if (!server.isConfigured() || calendar.isQuiet(LocalDateTime.now(clock))) {
            return 0;
        }
        List<Taken> taken = outbox.take(AT_ONCE, now);
        if (taken.isEmpty()) {
            return 0;
        }
        Deque<Taken> left = new ArrayDeque<>(taken);
        try (MailServer.Delivery delivery = server.open()) {
            while (!left.isEmpty()) {
                deliver(delivery, left.peek());
                left.pop();
            }
            return taken.size();
        } catch (Unreachable e) {
            left.forEach(one -> outbox.giveBack(one.mail().id(), now.plus(SERVER_PAUSE), e.getMessage()));
            return 0;
        }
    }

    private void deliver(MailServer.Delivery delivery, Taken one) throws Unreachable {
        UUID id = one.mail().id();
        try {
            delivery.send(one.mail());
            outbox.sent(id, clock.instant());
        } catch (NotTaken e) {
            if (e.isForGood() || Patience.isOver(one.tries())) {
                outbox.park(id, clock.instant(), e.getMessage());
            } else {
                outbox.tryLater(id, clock.instant().plus(Patience.after(one.tries())), e.getMessage());
            }
        }
    }

    /** @param state {@code waiting, sent, parked, dropped} */
    public Page<QueuedMail> outbox(String state, Page.Request page) {
        return outbox.list(state, page);
    }

    /** By state; a state without mails is absent. */
    public Map<String, Long> counts() {
        return outbox.counts();
    }

    /** A parked mail is tried again, to the address the person has now. */
    public void again(UUID mail) {
        require(outbox.again(mail, clock.instant()), mail);
    }

    /** A parked mail is given up; the message stays in the inbox. */
    public void drop(UUID mail) {
        require(outbox.drop(mail, clock.instant()), mail);
    }

    private static void require(boolean found, UUID mail) {
        if (!found) {
            throw new NotFound("parked mail " + mail);
        }
    }
}
