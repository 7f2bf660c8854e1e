package vn.hocvuso.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.campaign.CampaignDraft;
import vn.hocvuso.campaign.CampaignDrafts;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.coverage.control.EffectPeople;
import vn.hocvuso.coverage.control.EffectPeople.Marked;
import vn.hocvuso.coverage.control.EffectRepository;
import vn.hocvuso.coverage.control.EffectRepository.Row;
import vn.hocvuso.coverage.control.FactQueries;
import vn.hocvuso.coverage.control.TermsReader;
import vn.hocvuso.coverage.rule.Effect;
import vn.hocvuso.coverage.rule.EffectMarks;
import vn.hocvuso.coverage.rule.Facts;
import vn.hocvuso.coverage.rule.PersonSpans;
import vn.hocvuso.coverage.rule.Terms;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/**
 * What a campaign would do before it is saved: everybody is counted with the terms that stand and with the drafted ones, in the
 * background; how far it is is told in transactions of its own. A node that dies leaves a lease that runs out, and another one
 * begins anew. Nothing is saved by it.
 */
@ApplicationScoped
@Transactional
public class Effects {
    /** Of so many people behind a figure the list is in the order of lists; more stand in the order in which they were recorded. */
    public static final int MOST_IN_ORDER = EffectPeople.MOST_IN_ORDER;

    private static final Duration LEASE = Duration.ofMinutes(2);

    private CampaignDrafts drafts;
    private EffectRepository effects;
    private EffectPeople people;
    private FactQueries facts;
    private Clock clock;
    private int leastDays;

    Effects() {}

    /** @param leastDays fewer days than these until the due day are too few to learn in */
    @Inject
    public Effects(
            CampaignDrafts drafts,
            EffectRepository effects,
            EffectPeople people,
            FactQueries facts,
            Clock clock,
            @ConfigProperty(name = "hocvuso.campaign.least-days", defaultValue = "7") int leastDays) {
        this.drafts = drafts;
        this.effects = effects;
        this.people = people;
        this.facts = facts;
        this.clock = clock;
        this.leastDays = leastDays;
    }

    /** Fewer days than these are too few to learn in. */
    public int leastDays() {
        return leastDays;
    }

    /** A draft on its way through the people; {@code before} is null for a new campaign. */
    public static final class Work {
        private final UUID draft;
        private final Terms before;
        private final Terms after;
        private final Effect effect;
        private Instant lease;
        private long counted;
        private int written;

        private Work(UUID draft, Terms before, Terms after, Effect effect, Instant lease) {
            this.draft = draft;
            this.before = before;
            this.after = after;
            this.effect = effect;
            this.lease = lease;
        }

        private Set<UUID> items() {
            return Stream.of(before, after)
                    .filter(Objects::nonNull)
                    .flatMap(terms -> Stream.concat(terms.steps().stream().flatMap(Set::stream), terms.quiz().stream()))
                    .collect(Collectors.toSet());
        }

        /** @return those of them whom the terms touch */
        private List<Marked> add(Map<UUID, Facts> people) {
            List<Marked> touched = new ArrayList<>();
            people.forEach((person, facts) -> {
                int marks = effect.add(before == null ? List.of() : PersonSpans.of(facts, before), PersonSpans.of(facts, after));
                if (marks != 0) {
                    touched.add(new Marked(person, marks));
                }
            });
            counted += people.size();
            return touched;
        }
    }

    /** A draft was written; its effect is to be counted. */
    public void queue(UUID draft) {
        effects.queue(draft, clock.instant());
    }

    /** @throws NotFound no such draft within the scope, which is where the caller administers */
    public EffectView of(UUID draft, Caller.Scope scope) {
        CampaignDraft drafted = drafts.view(draft, scope);
        Row row = effects.find(draft).orElseThrow(() -> new NotFound("effect of " + draft));
        return new EffectView(
                draft,
                drafted.changes(),
                drafted.definition().code(),
                drafted.definition().name(),
                row.status(),
                row.counted(),
                row.total(),
                row.asOf(),
                row.finishedAt(),
                row.status().equals("done") ? row.figures() : null,
                row.failure(),
                drafted.appliedAt() != null,
                drafts.isOvertaken(drafted));
    }

    /**
     * The names behind a figure.
     *
     * @param figure see {@link EffectMarks#names}
     * @throws Refused 422 {@code unknown-figure}; 409 {@code effect-not-counted}
     */
    public Page<EffectPerson> people(UUID draft, String figure, Page.Request page, Caller.Scope scope) {
        return people.list(draft, wanted(figure), counted(draft, scope), page);
    }

    /** The same, everybody one after the other. */
    public void eachPerson(UUID draft, String figure, Caller.Scope scope, Consumer<EffectPerson> taker) {
        people.each(draft, wanted(figure), counted(draft, scope), taker);
    }

    private static IntPredicate wanted(String figure) {
        return EffectMarks.named(figure).orElseThrow(() -> new Refused("unknown-figure", String.valueOf(figure)));
    }

    private LocalDate counted(UUID draft, Caller.Scope scope) {
        EffectView view = of(draft, scope);
        requireDone(view);
        return view.asOf();
    }

    private static void requireDone(EffectView view) {
        if (!view.status().equals("done")) {
            throw new Refused(Refused.Kind.CONFLICT, "effect-not-counted");
        }
    }

    /**
     * Saves exactly what was looked at.
     *
     * @throws Refused 409 {@code effect-not-counted} and as {@link CampaignDrafts#apply} does
     */
    public CampaignView apply(UUID draft, Caller.Scope scope) {
        requireDone(of(draft, scope));
        return drafts.apply(draft, scope);
    }

    /** The next one for this node, now leased to it. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<UUID> claim() {
        Instant now = now();
        return effects.claim(now, now.plus(LEASE));
    }

    /** Reads what is to be held side by side. */
    @Transactional(TxType.REQUIRES_NEW)
    public Work begin(UUID draft) {
        CampaignDraft.Terms terms = drafts.terms(draft).orElseThrow(() -> new NotFound("draft " + draft));
        LocalDate today = LocalDate.now(clock);
        effects.begin(draft, today, facts.peopleInAll());
        return new Work(
                draft,
                terms.before() == null ? null : TermsReader.of(terms.before()),
                TermsReader.of(terms.after()),
                new Effect(today, leastDays),
                effects.lease(draft));
    }

    /**
     * Looks at everybody and writes down what came of it, in one transaction: figures and names are there together or not at all.
     *
     * @param onTheWay hears every few thousand people; what it throws ends the counting
     * @throws CancellationException another node has taken it over
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void count(Work work, Runnable onTheWay) {
        facts.everybody(work.items(), people -> {
            List<Marked> touched = work.add(people);
            if (!touched.isEmpty()) {
                this.people.add(work.draft, work.written++, touched);
            }
            onTheWay.run();
        });
        if (!effects.finish(work.draft, work.effect.figures(), work.lease, clock.instant())) {
            throw new CancellationException("another node counts draft " + work.draft);
        }
    }

    /** @return false when another node has taken it over meanwhile */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean progress(Work work) {
        Instant until = now().plus(LEASE);
        boolean mine = effects.progress(work.draft, work.counted, work.lease, until);
        work.lease = until;
        return mine;
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void fail(UUID draft, String code) {
        effects.fail(draft, code, clock.instant());
    }

    /** As the databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
