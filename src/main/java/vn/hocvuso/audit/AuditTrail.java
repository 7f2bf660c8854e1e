package vn.hocvuso.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import vn.hocvuso.audit.control.AuditQueries;
import vn.hocvuso.audit.control.SealRepository;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.Page;

/** The door of the trail: hears every domain event, seals the lines, shows them within the reader's scope. */
@ApplicationScoped
@Transactional
public class AuditTrail {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SUBJECT = 200;

    @Inject
    AuditQueries queries;

    @Inject
    SealRepository seals;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    void write(@Observes DomainEvent event) {
        String actor = event.actor() != null ? event.actor() : actor();
        AuditEntry entry = new AuditEntry(ids.next(), clock.instant(), shortened(actor, LONGEST_NAME), shortened(address(), LONGEST_NAME), event.action(),
                shortened(event.subject(), LONGEST_SUBJECT), JSON.toJson(event.details()));
        queries.append(entry, event.unit());
    }

    /** Administrators read what concerns their units; the whole trail only those of the whole installation. */
    public Page<AuditEntry> list(AuditQuery query, Page.Request page) {
        Caller.Scope scope = caller.require(Caller.Role.ADMINISTRATOR);
        return queries.list(query, scope, LocalDate.now(clock), page);
    }

    /** Ties lines written meanwhile into the chain; answers how many, fewer than {@code most} when none is left. */
    public int seal(int most) {
        return seals.seal(most);
    }

    /** Looks along the whole chain; for whom the whole installation is in scope. */
    public TrailCheck check() {
        caller.requireWhole(Caller.Role.ADMINISTRATOR);
        return seals.check();
    }

    private String actor() {
        try {
            return caller.isSignedIn() ? caller.serviceNumber() : "system";
        } catch (ContextNotActiveException e) {
            return "system"; // a job: there is no request
        }
    }

    private String address() {
        try {
            return caller.address();
        } catch (ContextNotActiveException | IllegalStateException e) {
            return "";
        }
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
