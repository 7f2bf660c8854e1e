package vn.hocvuso.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.classroom.control.OutsideRepository;
import vn.hocvuso.classroom.control.Register;
import vn.hocvuso.classroom.control.ReversalRepository;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.progress.ConfirmedResults;

/**
 * Confirmed results from outside fall as they came: one asks, with a reason, and another agrees. Until then they count. Somebody's
 * result that should say something else falls this way and is typed in anew.
 */
@ApplicationScoped
@Transactional
public class Reversals {
    private OutsideRepository batches;
    private ReversalRepository reversals;
    private ConfirmedResults results;
    private Ids ids;
    private Register register;
    private Event<DomainEvent> events;

    Reversals() {}

    @Inject
    public Reversals(
            OutsideRepository batches, ReversalRepository reversals, ConfirmedResults results, Ids ids, Register register, Event<DomainEvent> events) {
        this.batches = batches;
        this.reversals = reversals;
        this.results = results;
        this.ids = ids;
        this.register = register;
        this.events = events;
    }

    /**
     * @param serviceNumber whose; null: everybody's of the batch
     * @return by which it is agreed to or dropped
     * @throws NotFound no such batch within the scope, nobody of this number in it
     * @throws Refused  422 {@code invalid-fields} without a reason; 403 {@code own-result}; 409 {@code outside-decided} unless the batch is
     *                  confirmed, {@code reversal-waiting}, {@code already-revoked}
     */
    public UUID ask(String number, String serviceNumber, String reason, Caller.Scope scope, String by) {
        new Refused.Checks().text(reason, "reason", 400).orRefuse();
        OutsideBatch batch = held(number, scope);
        List<OutsideView.Line> lines = concerned(batch, serviceNumber);
        requireNotOwn(lines, by);
        UUID person = serviceNumber == null ? null : lines.get(0).person();
        for (Reversal one : reversals.of(batch.id())) {
            boolean same = one.person() == null || person == null || one.person().equals(person);
            if (one.waiting() && same) {
                throw new Refused(Refused.Kind.CONFLICT, "reversal-waiting", one.askedBy());
            }
            if (one.state().equals("done") && person != null && same) {
                throw new Refused(Refused.Kind.CONFLICT, "already-revoked");
            }
        }
        UUID id = ids.next();
        reversals.add(id, batch.id(), person, reason.strip(), register.now(), by);
        announce("revocation-asked", batch, lines.size(), reason);
        return id;
    }

    /**
     * They count on no day any more.
     *
     * @param by somebody other than who asked, and none of those whose results they are
     * @throws NotFound no such batch within the scope, nothing asked of it by this id
     * @throws Refused  403 {@code four-eyes-reversal}, {@code own-result}; 409 {@code outside-decided}
     */
    public void agree(String number, UUID id, Caller.Scope scope, String by) {
        OutsideBatch batch = held(number, scope);
        Reversal asked = waiting(batch, id);
        if (asked.askedBy().equals(by)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "four-eyes-reversal");
        }
        List<OutsideView.Line> lines = concerned(batch, asked.serviceNumber());
        requireNotOwn(lines, by);
        reversals.decide(id, "done", null, register.now(), by);
        if (asked.person() == null) {
            batches.decide(batch.id(), "confirmed", "revoked", asked.reason(), register.now(), by);
        }
        results.revoke(batch.reference(), asked.person(), asked.reason(), by);
        announce("revoked", batch, lines.size(), asked.reason());
    }

    /**
     * They go on counting: whoever asked has thought better of it, or another does not agree, but none of those whose results they are.
     *
     * @throws NotFound as {@link #agree}
     * @throws Refused  422 {@code invalid-fields} without a reason; 403 {@code own-result}; 409 {@code outside-decided}
     */
    public void drop(String number, UUID id, String reason, Caller.Scope scope, String by) {
        new Refused.Checks().text(reason, "reason", 400).orRefuse();
        OutsideBatch batch = held(number, scope);
        Reversal asked = waiting(batch, id);
        List<OutsideView.Line> lines = concerned(batch, asked.serviceNumber());
        requireNotOwn(lines, by);
        reversals.decide(id, "dropped", reason.strip(), register.now(), by);
        announce("revocation-dropped", batch, lines.size(), reason);
    }

    private List<OutsideView.Line> concerned(OutsideBatch batch, String serviceNumber) {
        List<OutsideView.Line> lines = batches.lines(batch.id()).stream()
                .filter(line -> serviceNumber == null || line.serviceNumber().equals(serviceNumber))
                .toList();
        if (lines.isEmpty() && serviceNumber != null) {
            throw new NotFound("result of " + serviceNumber + " in " + batch.number());
        }
        return lines;
    }

    private static void requireNotOwn(List<OutsideView.Line> lines, String by) {
        if (lines.stream().anyMatch(line -> line.serviceNumber().equals(by))) {
            throw new Refused(Refused.Kind.FORBIDDEN, "own-result");
        }
    }

    /** One after the other: who asks and who decides wait here. */
    private OutsideBatch held(String number, Caller.Scope scope) {
        OutsideBatch batch = batches.find(number, scope, register.today()).orElseThrow(() -> new NotFound("outside results " + number));
        if (!batches.hold(batch.id(), "confirmed")) {
            throw new Refused(Refused.Kind.CONFLICT, "outside-decided");
        }
        return batch;
    }

    private Reversal waiting(OutsideBatch batch, UUID id) {
        Reversal asked = reversals.of(batch.id()).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("reversal " + id));
        if (!asked.waiting()) {
            throw new Refused(Refused.Kind.CONFLICT, "outside-decided");
        }
        return asked;
    }

    private void announce(String what, OutsideBatch batch, int results, String reason) {
        events.fire(new OutsideDecided(what, batch.number(), batch.unitId(), batch.classNumber(), results, reason));
    }
}
