package vn.hocvuso.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.unit.control.UnitImport;
import vn.hocvuso.unit.control.UnitQueries;
import vn.hocvuso.unit.control.UnitRepository;

/** The door of the unit tree. Every question names its day; scope is that of the asking person, whoever asks on their behalf. */
@ApplicationScoped
@Transactional
public class Units {
    private UnitQueries queries;
    private UnitImport bulk;
    private Event<UnitsChanged> changes;
    private Event<UnitsEnding> endings;
    private Event<DomainEvent> events;

    Units() {}

    @Inject
    public Units(UnitQueries queries, UnitImport bulk, Event<UnitsChanged> changes, Event<UnitsEnding> endings, Event<DomainEvent> events) {
        this.queries = queries;
        this.bulk = bulk;
        this.changes = changes;
        this.endings = endings;
        this.events = events;
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

    /** A unit's names, types and superiors, one after the other, the first first; scope is asked for the day. */
    public List<UnitView> history(String code, LocalDate asOf, Caller.Scope scope) {
        return queries.history(view(code, asOf, scope).id());
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

    /** Puts the tree back as it was before a file of units; units it founded go. */
    public void undoUnits(Bulk.Undo undo) {
        undo.restore(UnitRepository.UNIT);
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
}
