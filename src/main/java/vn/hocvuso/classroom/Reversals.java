package vn.hocvuso.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
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
     *                  confirmed, {@code reversal-waiting}, {@code already-revoked}, {@code reversal-of-nothing} when what is recorded came
     *                  another way
     */
    public UUID ask(String number, String serviceNumber, String reason, Caller.Scope scope, String by) {
        new Refused.Checks().text(reason, "reason", 400).orRefuse();
        OutsideBatch batch = held(number, scope);
        Map<UUID, String> people = concerned(batch, serviceNumber);
        requireNotOwn(people, by);
        UUID person = serviceNumber == null ? null : people.keySet().iterator().next();
        for (Reversal one : reversals.of(batch.id())) {
            boolean same = one.person() == null || person == null || one.person().equals(person);
            if (one.waiting() && same) {
                throw new Refused(Refused.Kind.CONFLICT, "reversal-waiting", one.askedBy());
            }
            if (one.state().equals("done") && person != null && same) {
                throw new Refused(Refused.Kind.CONFLICT, "already-revoked");
            }
        }
        long standing = results.standing(batch.reference()).stream().filter(one -> person == null || one.person().equals(person)).count();
        if (standing == 0) {
            throw nothing(batch);
        }
        UUID id = ids.next();
        reversals.add(id, batch.id(), person, reason.strip(), register.now(), by);
        announce("revocation-asked", batch, (int) standing, reason);
        return id;
    }

    /**
     * They count on no day any more.
     *
     * @param by somebody other than who asked, and none of those whose results they are
     * @throws NotFound no such batch within the scope, nothing asked of it by this id
     * @throws Refused  403 {@code four-eyes-reversal}, {@code own-result}; 409 {@code outside-decided}, {@code reversal-of-nothing}
     */
    public void agree(String number, UUID id, Caller.Scope scope, String by) {
        OutsideBatch batch = held(number, scope);
        Reversal asked = waiting(batch, id);
        if (asked.askedBy().equals(by)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "four-eyes-reversal");
        }
        requireNotOwn(concerned(batch, asked.serviceNumber()), by);
        int fallen = results.revoke(batch.reference(), asked.person(), asked.reason(), by);
        if (fallen == 0) {
            throw nothing(batch);
        }
        reversals.decide(id, "done", null, register.now(), by);
        if (asked.person() == null) {
            batches.decide(batch.id(), "confirmed", "revoked", asked.reason(), register.now(), by);
        }
        announce("revoked", batch, fallen, asked.reason());
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
        Map<UUID, String> people = concerned(batch, asked.serviceNumber());
        requireNotOwn(people, by);
        reversals.decide(id, "dropped", reason.strip(), register.now(), by);
        announce("revocation-dropped", batch, people.size(), reason);
    }

    /** Numbers of the people of its lines, and of those whose line is gone while their result stands. */
    private Map<UUID, String> concerned(OutsideBatch batch, String serviceNumber) {
        Map<UUID, String> people = new LinkedHashMap<>();
        batches.lines(batch.id()).forEach(line -> people.put(line.person(), line.serviceNumber()));
        results.standing(batch.reference()).forEach(one -> people.put(one.person(), one.serviceNumber()));
        people.values().removeIf(number -> serviceNumber != null && !number.equals(serviceNumber));
        if (people.isEmpty() && serviceNumber != null) {
            throw new NotFound("result of " + serviceNumber + " in " + batch.number());
        }
        return people;
    }

    /** What it confirmed had been recorded another way, or has fallen already. */
    private static Refused nothing(OutsideBatch batch) {
        return new Refused(Refused.Kind.CONFLICT, "reversal-of-nothing", batch.number());
    }

    private static void requireNotOwn(Map<UUID, String> people, String by) {
        if (people.containsValue(by)) {
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
