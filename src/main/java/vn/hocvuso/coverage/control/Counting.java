package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Logger;
import vn.hocvuso.coverage.control.ChangeQueue.Change;
import vn.hocvuso.coverage.rule.Changes;
import vn.hocvuso.coverage.rule.Facts;
import vn.hocvuso.coverage.rule.Ledgers;
import vn.hocvuso.coverage.rule.PersonSpans;
import vn.hocvuso.coverage.rule.Span;
import vn.hocvuso.coverage.rule.Terms;

/**
 * Brings the read model up to the facts. Whoever is named by a taken change is looked at whole: the spans of now, less the
 * spans that were booked, go into the ledgers of the units on both chains. Counting the same person twice does no harm.
 */
@ApplicationScoped
public class Counting {
    private static final Logger LOG = Logger.getLogger(Counting.class.getName());

    /** People at a time: about a second's work, so that a small change never waits long behind a large one. */
    public static final int TURN = 1_000;

    /** So many somebody waits for who needs the figures of now. */
    static final int WORTH_WAITING = 5 * TURN;

    /** From so many waiting changes on, it is worth asking whether counting everybody anew is cheaper. */
    private static final int LARGE = 20 * TURN;

    @Inject
    private ChangeQueue queue;

    @Inject
    private FactQueries facts;

    @Inject
    private ChainRepository chains;

    @Inject
    private SpanRepository spans;

    @Inject
    private PageRepository pages;

    public Counting() {}

    public Counting(
            ChangeQueue queue, FactQueries facts, ChainRepository chains, SpanRepository spans, PageRepository pages) {
        this.queue = queue;
        this.facts = facts;
        this.chains = chains;
        this.spans = spans;
        this.pages = pages;
    }

    /** Applies what was taken and removes it from the queue. */
    public void apply(List<Change> taken, List<Terms> campaigns) {
        Set<UUID> persons = new LinkedHashSet<>();
        Set<UUID> rebuilt = new LinkedHashSet<>();
        List<Change> units = new ArrayList<>();
        for (Change change : taken) {
            if (change.isOfCampaign()) {
                rebuilt.add(change.campaign());
            } else if (change.isOfUnit()) {
                units.add(change);
            } else {
                persons.add(change.person());
            }
        }
        if (!units.isEmpty()) {
            queue.spread(units);
        }
        campaigns.stream().filter(terms -> rebuilt.contains(terms.campaign())).forEach(this::rebuild);
        if (!campaigns.isEmpty() && !persons.isEmpty()) {
            count(facts.of(persons), campaigns);
        }
        queue.delete(taken);
    }

    /**
     * Whether what waited when somebody asked is done while they wait: people, and not too many.
     *
     * @param latest the latest change that waited then; those that came later are none of the question
     */
    public boolean isSoonDone(UUID campaign, long latest) {
        return !queue.isMoreThanPeople(campaign, latest) && !queue.isLongerThan(WORTH_WAITING, latest);
    }

    /** Counts what waited then at once rather than turn by turn; for whoever has the turn. False: it is not {@link #isSoonDone}. */
    public boolean catchUp(UUID campaign, long latest, List<Terms> campaigns) {
        while (queue.isPending(campaign, latest)) {
            if (!isSoonDone(campaign, latest)) {
                return false;
            }
            apply(queue.nextTurn(TURN), campaigns);
        }
        return true;
    }

    /** When a good part of the army waits, one pass over everybody is cheaper than person by person. */
    public boolean isLandslide() {
        long waiting = queue.size();
        return waiting >= LARGE && waiting * 4 >= facts.peopleInAll();
    }

    private void count(Map<UUID, Facts> people, List<Terms> campaigns) {
        for (Terms terms : campaigns) {
            Map<UUID, List<Span>> booked = spans.of(terms.campaign(), people.keySet());
            Map<UUID, List<Span>> changed = new HashMap<>();
            Map<UUID, Changes> news = new HashMap<>();
            people.forEach((person, known) -> {
                List<Span> before = booked.getOrDefault(person, List.of());
                List<Span> after = PersonSpans.of(known, terms);
                if (!before.equals(after)) {
                    changed.put(person, after);
                    Changes.book(news, before, true);
                    Changes.book(news, after, false);
                }
            });
            news.values().removeIf(Changes::isEmpty);
            spans.replace(terms.campaign(), changed);
            pages.book(terms.campaign(), news);
        }
    }

    /** Everybody anew, in one transaction: readers see the old figures until it commits. */
    public void rebuild(Terms terms) {
        spans.deleteAll(terms.campaign());
        Ledgers ledgers = new Ledgers();
        Map<List<UUID>, Long> numbers = new IdentityHashMap<>();
        int[] counted = {0};
        facts.everybody(terms.required(), people -> {
            Map<UUID, List<Span>> found = new LinkedHashMap<>();
            people.forEach((person, known) -> found.put(person, PersonSpans.of(known, terms)));
            found.values().forEach(ledgers::add);
            chains.number(numbers, found.values());
            spans.add(terms.campaign(), found, numbers::get);
            counted[0] += people.size();
        });
        pages.replaceAll(terms.campaign(), ledgers);
        LOG.info(() -> "Coverage of campaign " + terms.campaign() + " counted anew: " + counted[0] + " people");
    }
}
