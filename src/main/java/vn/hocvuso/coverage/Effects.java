package vn.hocvuso.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
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
import vn.hocvuso.coverage.rule.PersonSpans;
import vn.hocvuso.coverage.rule.Terms;
import vn.hocvuso.job.Hold;
import vn.hocvuso.job.Jobs;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/**
 * What a campaign would do before it is saved: everybody is counted with the terms that stand and with the drafted ones, in the
 * background. Nothing is saved by it.
 */
@ApplicationScoped
@Transactional
public class Effects {
    /** Of so many people behind a figure the list is in the order of lists; more stand in the order in which they were recorded. */
    public static final int MOST_IN_ORDER = EffectPeople.MOST_IN_ORDER;

    /** Kind of its jobs. */
    public static final String JOB = "effect";

    private CampaignDrafts drafts;
    private Jobs jobs;
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
            Jobs jobs,
            EffectRepository effects,
            EffectPeople people,
            FactQueries facts,
            Clock clock,
            @ConfigProperty(name = "hocvuso.campaign.least-days", defaultValue = "7") int leastDays) {
        this.drafts = drafts;
        this.jobs = jobs;
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

    /** A draft was written; its effect is to be counted. */
    public void queue(UUID draft) {
        effects.queue(draft, clock.instant());
        jobs.add(JOB, draft);
    }

    /** @throws NotFound no such draft within the scope, which is where the caller administers */
    public EffectView of(UUID draft, Caller.Scope scope) {
        CampaignDraft drafted = drafts.view(draft, scope);
        Row row = effects.find(draft).orElseThrow(() -> new NotFound("effect of " + draft));
        Optional<Jobs.Progress> way = row.isOver() ? Optional.empty() : jobs.progress(draft);
        return new EffectView(
                draft,
                drafted.changes(),
                drafted.definition().code(),
                drafted.definition().name(),
                way.filter(Jobs.Progress::running).map(running -> "running").orElse(row.status()),
                way.map(Jobs.Progress::done).orElse(row.total()),
                way.map(Jobs.Progress::all).orElse(row.total()),
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

    /**
     * Looks at everybody with the terms that stand and with the drafted ones, and writes down what came of it, in one transaction: figures,
     * names and the end of the job are there together or not at all.
     *
     * @throws NotFound the draft is gone
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void count(UUID draft, Hold hold) {
        CampaignDraft.Terms terms = drafts.terms(draft).orElseThrow(() -> new NotFound("draft " + draft));
        Terms before = terms.before() == null ? null : TermsReader.of(terms.before());
        Terms after = TermsReader.of(terms.after());
        LocalDate today = LocalDate.now(clock);
        Effect effect = new Effect(today, leastDays);
        long all = facts.peopleInAll();
        AtomicInteger rows = new AtomicInteger();
        AtomicLong counted = new AtomicLong();
        hold.progress(0, all);
        facts.everybody(items(before, after), found -> {
            List<Marked> touched = new ArrayList<>();
            found.forEach((person, known) -> {
                int marks = effect.add(before == null ? List.of() : PersonSpans.of(known, before), PersonSpans.of(known, after));
                if (marks != 0) {
                    touched.add(new Marked(person, marks));
                }
            });
            if (!touched.isEmpty()) {
                people.add(draft, rows.getAndIncrement(), touched);
            }
            hold.progress(counted.addAndGet(found.size()), all);
        });
        effects.finish(draft, today, all, effect.figures(), clock.instant());
        hold.end();
    }

    private static Set<UUID> items(Terms before, Terms after) {
        return Stream.of(before, after)
                .filter(Objects::nonNull)
                .flatMap(terms -> Stream.concat(terms.steps().stream().flatMap(Set::stream), terms.quiz().stream()))
                .collect(Collectors.toSet());
    }

    /** @param code of the refusal that says why */
    @Transactional(TxType.REQUIRES_NEW)
    public void fail(UUID draft, String code, Hold hold) {
        effects.fail(draft, code, clock.instant());
        hold.end();
    }
}
