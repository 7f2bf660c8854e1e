package vn.hocvuso.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.unit.control.UnitImport;
import vn.hocvuso.unit.control.ChangeAuthority;
import vn.hocvuso.unit.control.TreeTurns;
import vn.hocvuso.unit.control.UnitActRepository;
import vn.hocvuso.unit.control.UnitQueries;
import vn.hocvuso.unit.control.UnitReshaping;
import vn.hocvuso.unit.rule.ChangeChecks;
import vn.hocvuso.unit.control.UnitRepository;

/** The door of the unit tree. Every question names its day; scope is that of the asking person, whoever asks on their behalf. */
@ApplicationScoped
@Transactional
public class Units {
    private UnitQueries queries;
    private UnitImport bulk;
    private UnitReshaping reshaping;
    private ChangeAuthority authority;
    private UnitActRepository acts;
    private TreeTurns turns;
    private Event<UnitsChanged> changes;
    private Event<UnitsEnding> endings;
    private Event<DomainEvent> events;
    private Clock clock;

    Units() {}

    @Inject
    public Units(
            UnitQueries queries,
            UnitImport bulk,
            UnitReshaping reshaping,
            ChangeAuthority authority,
            UnitActRepository acts,
            TreeTurns turns,
            Event<UnitsChanged> changes,
            Event<UnitsEnding> endings,
            Event<DomainEvent> events,
            Clock clock) {
        this.queries = queries;
        this.bulk = bulk;
        this.reshaping = reshaping;
        this.authority = authority;
        this.acts = acts;
        this.turns = turns;
        this.changes = changes;
        this.endings = endings;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound unless there is or was such a unit */
    public UUID idOf(String code) {
        return queries.idOf(code).orElseThrow(() -> new NotFound("unit " + code));
    }

    /** @throws NotFound when it does not stand on the day, or not within the scope */
    public UnitView view(String code, LocalDate asOf, Caller.Scope scope) {
        return queries.byCode(code, asOf, scope).orElseThrow(() -> new NotFound("unit " + code));
    }

    /** @throws NotFound when it does not stand on the day */
    public UnitView view(UUID unit, LocalDate asOf) {
        return queries.byId(unit, asOf).orElseThrow(() -> new NotFound("unit " + unit));
    }

    /** Agencies before troops, then in the order the superior unit gave them. */
    public Page<UnitView> list(UnitQuery query, Page.Request page, Caller.Scope scope) {
        if (query.parent() != null) {
            view(query.parent(), query.asOf(), scope);
        }
        return queries.list(query, page, scope);
    }

    /** The direct children standing on the day, agencies first. */
    public List<UnitView> children(String code, LocalDate asOf, Caller.Scope scope) {
        return queries.children(view(code, asOf, scope).id(), asOf, scope);
    }

    /** The highest units of the scope: its roots standing on the day; the roots of the tree for the whole installation. */
    public List<UnitView> roots(LocalDate asOf, Caller.Scope scope) {
        return queries.roots(asOf, scope);
    }

    /** Those of the codes whose units have children on the day. */
    public Set<String> parents(Collection<String> codes, LocalDate asOf) {
        return queries.parents(codes, asOf);
    }

    /** Of these codes those that a unit has or had, on whatever day; they are no secret to who writes for all units. */
    public Set<String> known(Set<String> codes) {
        return queries.known(codes);
    }

    /** A unit's names, types and superiors, one after the other, the first first; scope is asked for the day. */
    public List<UnitView> history(String code, LocalDate asOf, Caller.Scope scope) {
        return queries.history(view(code, asOf, scope).id());
    }

    /** What was done to a unit, the latest first; scope is asked for the day. */
    public List<UnitAct> acts(String code, LocalDate asOf, Caller.Scope scope) {
        return acts.of(view(code, asOf, scope).id());
    }

    /** From the root down to the unit itself; empty when it does not stand on the day. */
    public List<UnitView> path(UUID unit, LocalDate asOf) {
        return queries.path(unit, asOf);
    }

    /** Whether the unit stands on the day within the subtrees of the scope. */
    public boolean covers(Caller.Scope scope, UUID unit, LocalDate day) {
        return queries.covers(scope, unit, day);
    }

    /** Every unit there is or was, with its days. */
    public List<UnitSpan> spans() {
        return queries.spans();
    }

    /**
     * Until the transaction ends no unit is changed or ends. For whoever is about to post people somewhere, before any other row
     * is locked; many may hold it at a time.
     */
    public void holdStill() {
        turns.takeOne();
    }

    /** As {@link #holdStill}, for whoever holds other rows already: false instead of waiting for somebody who changes the tree. */
    public boolean tryHoldStill() {
        return turns.tryOne();
    }

    /** For a file whose rows name units: by code, or in roster form. */
    public UnitDirectory directory() {
        return bulk.directory();
    }

    /**
     * Puts the tree back as it was before a file of units; units it founded go.
     *
     * @throws Refused 409 {@code undo-people-since} when somebody was posted meanwhile to a unit that would have ended
     */
    public void undoUnits(Bulk.Undo undo) {
        turns.takeAll();
        bulk.undoSuccessions(undo);
        undo.restore(UnitRepository.UNIT);
        undo.each(UnitRepository.UNIT, units -> {
            UnitsEnding question = new UnitsEnding(queries.ends(units));
            endings.fire(question);
            if (!question.needed().isEmpty()) {
                throw new Refused(Refused.Kind.CONFLICT, "undo-people-since");
            }
        });
        undo.each(UnitRepository.UNIT, units -> changes.fire(new UnitsChanged(units, LocalDate.EPOCH)));
    }

    /**
     * Applies a file of units (contract: bulk imports). A unit's row with the {@code valid_from} of one of its changes corrects
     * that change, any other day adds one; the row of the last change decides the end.
     *
     * @throws Bulk.Rejected when a row was refused and may not be skipped
     */
    public Bulk.Report importUnits(Bulk.Source source, Bulk.Options options, Bulk.Listener listener) {
        UnitImport.Result result = bulk.run(source, options, listener, ends -> {
            UnitsEnding question = new UnitsEnding(ends);
            endings.fire(question);
            return question.needed();
        });
        if (result.changed() != null) {
            changes.fire(result.changed());
            events.fire(new UnitsImported(options.actor(), options.full(), result.report()));
        }
        return result.report();
    }

    /**
     * What a change would do. Nothing is written.
     *
     * @param scope where the asking administrator administers
     * @throws NotFound when one of the units is not within the scope
     * @throws Refused  422 with the reason why it cannot be done, 409 for a code in use
     */
    public Reshaped preview(UnitChange change, Caller.Scope scope) {
        return plan(change, scope, false).reshaped();
    }

    /**
     * Changes the tree. The people of the {@link Reshaped#handovers} are the caller's to move, in the same transaction.
     *
     * @param by the administrator's service number
     * @throws NotFound when one of the units is not within the scope
     * @throws Refused  as {@link #preview}
     */
    public Reshaped change(UnitChange change, Caller.Scope scope, String by) {
        UnitReshaping.Plan plan = plan(change, scope, true);
        changes.fire(reshaping.write(plan, by, clock.instant()));
        events.fire(plan.event());
        return plan.reshaped();
    }

    private UnitReshaping.Plan plan(UnitChange change, Caller.Scope scope, boolean forGood) {
        ChangeChecks.check(change);
        authority.require(change, scope, LocalDate.now(clock));
        UnitReshaping.Plan plan = reshaping.plan(change, forGood);
        refuseLeavingPeople(plan.reshaped());
        return plan;
    }

    /** People who are handed over do not hold a unit back. */
    private void refuseLeavingPeople(Reshaped reshaped) {
        Set<UUID> passed = reshaped.handovers().stream().filter(handover -> handover.people() == null).map(Handover::from).collect(Collectors.toSet());
        Map<UUID, LocalDate> ends = reshaped.ended().keySet().stream()
                .filter(unit -> !passed.contains(unit))
                .collect(Collectors.toMap(unit -> unit, unit -> reshaped.on()));
        UnitsEnding question = new UnitsEnding(ends);
        endings.fire(question);
        question.needed().forEach(unit -> {
            throw new Refused("unit-holds-people", reshaped.ended().get(unit), reshaped.on());
        });
    }
}
