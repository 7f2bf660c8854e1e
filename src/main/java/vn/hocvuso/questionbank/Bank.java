package vn.hocvuso.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.control.VersionRepository;
import vn.hocvuso.questionbank.rule.QuestionState;

/** The life of questions in a bank: who reviewed, released and retired which version. Who may do so is asked by the callers. */
@ApplicationScoped
@Transactional
public class Bank {
    private VersionRepository versions;
    private Event<DomainEvent> events;
    private Clock clock;
    private Ids ids;
    private boolean fourEyes;

    Bank() {}

    /** @param fourEyes whoever brought a version in does not review it */
    @Inject
    public Bank(
            VersionRepository versions, Event<DomainEvent> events, Clock clock, Ids ids,
            @ConfigProperty(name = "hocvuso.questionbank.four-eyes", defaultValue = "true") boolean fourEyes) {
        this.versions = versions;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
        this.fourEyes = fourEyes;
    }

    /** Every version of the question this is one of, the newest first, each with its steps. */
    public List<VersionStory> story(UUID version) {
        return versions.story(version);
    }

    /**
     * Takes a version one step on.
     *
     * @param to   {@code draft}, {@code reviewed}, {@code ready} or {@code retired}
     * @param by   service number
     * @param note may be empty, at most 400 characters
     * @throws NotFound there is no such version
     * @throws Refused  422 {@code invalid-fields}; 409 {@code state-does-not-follow}; 403 {@code review-by-author}
     */
    public void move(UUID version, String to, String by, String note) {
        String said = note == null ? "" : note.strip();
        new Refused.Checks()
                .that(to != null && to.matches("draft|reviewed|ready|retired"), "state", "invalid")
                .that(said.length() <= 400, "note", "too-long", 400)
                .orRefuse();
        VersionRepository.Held held = versions.lock(version).orElseThrow(() -> new NotFound("question version " + version));
        QuestionState next = QuestionState.of(to);
        held.state().requireNext(next, held.author(), by, fourEyes);
        versions.move(ids.next(), held, next, by, clock.instant().truncatedTo(ChronoUnit.MILLIS), said);
        events.fire(new QuestionMoved(held.bank(), held.name(), held.number(), held.state().code(), to, said));
    }

    /** To be called before a search by words: versions that cannot be found yet are prepared. */
    public void prepareSearch() {
        versions.fillKeys();
    }
}
