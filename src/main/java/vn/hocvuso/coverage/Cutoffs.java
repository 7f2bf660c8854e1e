package vn.hocvuso.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.hocvuso.campaign.CampaignTerms;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.coverage.control.ChangeQueue;
import vn.hocvuso.coverage.control.Counting;
import vn.hocvuso.coverage.control.CutoffReading;
import vn.hocvuso.coverage.control.CutoffRepository;
import vn.hocvuso.coverage.control.CutoffRepository.Ledger;
import vn.hocvuso.coverage.control.CutoffRepository.Row;
import vn.hocvuso.coverage.control.TermsReader;
import vn.hocvuso.coverage.control.UnitQueries;
import vn.hocvuso.coverage.control.UnitQueries.Unit;
import vn.hocvuso.coverage.rule.Frozen;
import vn.hocvuso.coverage.rule.FrozenDifference;
import vn.hocvuso.coverage.rule.FrozenText;
import vn.hocvuso.coverage.rule.Terms;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/**
 * Cut-offs (chốt số liệu): a campaign's figures of a unit on a day, frozen under a number with who and when. What was frozen is
 * never changed; a correction is the next version of the same number, beside the old one.
 */
@ApplicationScoped
@Transactional
public class Cutoffs {
    private static final Caller.Scope ALL = Caller.Scope.EVERYTHING;

    private CutoffRepository cutoffs;
    private CutoffReading reading;
    private UnitQueries units;
    private ChangeQueue queue;
    private Counting counting;
    private Campaigns campaigns;
    private Strength strength;
    private Event<DomainEvent> events;
    private Ids ids;
    private Clock clock;

    Cutoffs() {}

    @Inject
    public Cutoffs(
            CutoffRepository cutoffs,
            CutoffReading reading,
            UnitQueries units,
            ChangeQueue queue,
            Counting counting,
            Campaigns campaigns,
            Strength strength,
            Event<DomainEvent> events,
            Ids ids,
            Clock clock) {
        this.cutoffs = cutoffs;
        this.reading = reading;
        this.units = units;
        this.queue = queue;
        this.counting = counting;
        this.campaigns = campaigns;
        this.strength = strength;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param scope where the signer commands or administers
     * @return the number
     * @throws Refused  422 {@code invalid-fields}, {@code day-in-future}, {@code strength-unit-not-standing};
     *                  409 {@code cutoff-pending} while the campaign, units or very many people are still being counted
     * @throws NotFound no such campaign, or no such unit within the scope
     */
    public String freeze(String campaign, CutoffWish wish, StrengthWish.Signer signer, Caller.Scope scope) {
        wish.check();
        LocalDate day = day(wish.asOf());
        CampaignTerms terms = campaigns.terms(campaign, scope);
        Unit unit = unit(wish.unit(), day, scope);
        if (!units.stands(unit.id(), day)) {
            throw new Refused("strength-unit-not-standing", wish.unit(), day);
        }
        Ledger ledger = quiet(terms);
        Ledger next = next(ledger);
        String number = String.format("CS-%d-%06d", next.year(), next.lastNumber());
        return add(terms, unit, mark(number, 1, day, signer, wish.note(), ledger), next).mark().number();
    }

    /**
     * Counts the same campaign, unit and day anew, as the facts and the campaign read now.
     *
     * @param note why; must be given
     * @throws Refused  422 {@code invalid-fields}; 409 {@code cutoff-unchanged} when there is nothing to correct, {@code cutoff-pending}
     * @throws NotFound no such cut-off within the scope
     */
    public CutoffView correct(String number, String note, StrengthWish.Signer signer, Caller.Scope scope) {
        new Refused.Checks().text(note, "note", 400).orRefuse();
        CampaignTerms terms = campaigns.terms(row(number, null, scope).campaign());
        Ledger ledger = quiet(terms);
        Row latest = row(number, null, scope); // read again: somebody may have corrected it while the ledger was waited for
        Unit unit = unit(latest.version().unit(), latest.asOf(), ALL);
        Frozen before = latest.frozen();
        Frozen after = add(terms, unit, mark(number, before.mark().version() + 1, latest.asOf(), signer, note, ledger), ledger);
        if (FrozenDifference.between(before, after).isEmpty()) {
            throw new Refused(Refused.Kind.CONFLICT, "cutoff-unchanged", number);
        }
        return view(number, null, scope);
    }

    /** @param version null: the newest; @throws NotFound no such cut-off within the scope */
    public CutoffView view(String number, Integer version, Caller.Scope scope) {
        Row row = row(number, version, scope);
        Frozen frozen = row.frozen();
        int before = frozen.mark().version() - 1;
        List<CutoffDifference> differences =
                before == 0 ? List.of() : FrozenDifference.between(row(number, before, scope).frozen(), frozen);
        return CutoffView.of(frozen, row.version(), cutoffs.versions(number), differences);
    }

    /** The newest version of each number, the latest day first. */
    public Page<CutoffVersion> list(CutoffQuery query, Page.Request page, Caller.Scope scope) {
        return cutoffs.list(query, page, scope, LocalDate.now(clock));
    }

    /** The text the hash is over, as it was frozen: every unit is in it. */
    public String text(String number, Integer version, Caller.Scope scope) {
        return row(number, version, scope).content();
    }

    /** Holds a cut-off against its hash, and against what the facts say of its day now. */
    public CutoffCheck check(String number, Integer version, Caller.Scope scope) {
        Row row = row(number, version, scope);
        String found = FrozenText.sha256(row.content());
        boolean intact = found.equals(row.sha256()) && saysTheSame(row);
        return new CutoffCheck(number, row.version().version(), intact, row.sha256(), found, intact ? unchanged(row) : null);
    }

    private static boolean saysTheSame(Row row) {
        Frozen frozen = row.frozen();
        CutoffVersion said = row.version();
        Frozen.Mark mark = frozen.mark();
        return mark.number().equals(said.number()) && mark.version() == said.version() && mark.asOf().equals(said.asOf())
                && mark.at().equals(said.frozenAt()) && frozen.definition().code().equals(said.campaign())
                && frozen.top().unit().code().equals(said.unit()) && frozen.top().tally().passed() == said.passed()
                && frozen.top().tally().required() == said.required();
    }

    private Boolean unchanged(Row row) {
        if (queue.isPending(row.campaign())) {
            return null;
        }
        Frozen then = row.frozen();
        CampaignTerms terms = campaigns.terms(row.campaign());
        Frozen now = read(terms, unit(row.version().unit(), row.asOf(), ALL), then.mark());
        return FrozenDifference.between(then, now).isEmpty();
    }

    /**
     * What waited when it was asked for is counted, now if need be: where people learn all day something always waits. Nothing is
     * counted or frozen by anybody else until the transaction ends.
     */
    private Ledger quiet(CampaignTerms terms) {
        long asked = queue.latest();
        require(counting.isSoonDone(terms.id(), asked), terms);
        queue.awaitTurn();
        List<Terms> all = campaigns.allTerms().stream().map(TermsReader::of).toList();
        require(counting.catchUp(terms.id(), asked, all), terms);
        return cutoffs.lock();
    }

    private static void require(boolean counted, CampaignTerms terms) {
        if (!counted) {
            throw new Refused(Refused.Kind.CONFLICT, "cutoff-pending", terms.code());
        }
    }

    private Ledger next(Ledger ledger) {
        int year = LocalDate.now(clock).getYear();
        return new Ledger(year, year == ledger.year() ? ledger.lastNumber() + 1 : 1, ledger.lastHash());
    }

    private Frozen.Mark mark(String number, int version, LocalDate day, StrengthWish.Signer signer, String note, Ledger ledger) {
        String by = signer.person() == null ? null : signer.person().toString();
        // Whole milliseconds, which both databases keep.
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Frozen.Mark(number, version, day, by, signer.as(), at, note == null || note.isBlank() ? null : note.strip(), ledger.lastHash());
    }

    private Frozen add(CampaignTerms terms, Unit unit, Frozen.Mark mark, Ledger after) {
        Frozen frozen = read(terms, unit, mark);
        UUID by = mark.by() == null ? null : UUID.fromString(mark.by());
        String sha256 = cutoffs.add(ids.next(), terms.id(), unit.id(), by, frozen, after);
        events.fire(new CutoffFrozen(mark.number(), mark.version(), terms.code(), unit.name().code(), unit.id(), mark.asOf(), mark.as(), sha256));
        return frozen;
    }

    private Frozen read(CampaignTerms terms, Unit unit, Frozen.Mark mark) {
        UnitStrength s = strength.check(unit.name().code(), mark.asOf(), ALL);
        Frozen.Signed signed = new Frozen.Signed(s.confirmed(), s.confirmedOn(), s.roster(), s.difference(), s.state());
        CutoffReading.Question question = new CutoffReading.Question(terms.id(), terms.startsOn(), mark.asOf(), terms.targetTenths());
        return new Frozen(mark, definition(campaigns.view(terms.code(), ALL)), signed, reading.units(unit, question));
    }

    private static CutoffDefinition definition(CampaignView c) {
        return new CutoffDefinition(
                c.code(), c.name(), c.startsOn(), c.dueOn(), c.newcomerDays(), c.newcomerFrom(), c.targetPercent().movePointRight(1).intValueExact(),
                c.validityMonths(), c.renewalDays(), all(c.audience().units()), all(c.audience().except()), all(c.audience().groups()),
                all(c.audience().cohorts()), steps(c), c.programme().quiz(), all(c.excusingStatuses()));
    }

    /** What has left the catalogue since has no slug any more. */
    private static List<List<String>> steps(CampaignView c) {
        return c.programme().inOrder().stream()
                .map(step -> step.stream().filter(Objects::nonNull).toList())
                .filter(step -> !step.isEmpty())
                .toList();
    }

    private static List<String> all(List<String> some) {
        return some == null ? List.of() : some;
    }

    private Row row(String number, Integer version, Caller.Scope scope) {
        return cutoffs.find(number, version)
                .filter(found -> units.isWithin(scope, found.unit(), LocalDate.now(clock), found.asOf()))
                .orElseThrow(() -> new NotFound("cutoff " + number));
    }

    private Unit unit(String code, LocalDate day, Caller.Scope scope) {
        return units.find(code, day)
                .filter(found -> units.isWithin(scope, found.id(), LocalDate.now(clock), day))
                .orElseThrow(() -> new NotFound("unit " + code));
    }

    private LocalDate day(LocalDate asked) {
        LocalDate today = LocalDate.now(clock);
        if (asked != null && asked.isAfter(today)) {
            throw new Refused("day-in-future", asked);
        }
        return asked == null ? today : asked;
    }
}
