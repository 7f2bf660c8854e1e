package vn.hocvuso.personnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.control.PostingMoves;
import vn.hocvuso.personnel.control.RoleRepository;
import vn.hocvuso.unit.Reshaped;
import vn.hocvuso.unit.UnitChange;
import vn.hocvuso.unit.Units;

/** The door of reorganisations: a unit changes and its people go with it, both or neither. A preview weighs the same without writing. */
@ApplicationScoped
@Transactional
public class Reorganisations {
    private Units units;
    private PostingMoves moves;
    private RoleRepository roles;
    private Event<PeopleChanged> changes;
    private Event<UnitsNamed> named;

    Reorganisations() {}

    @Inject
    public Reorganisations(Units units, PostingMoves moves, RoleRepository roles, Event<PeopleChanged> changes, Event<UnitsNamed> named) {
        this.units = units;
        this.moves = moves;
        this.roles = roles;
        this.changes = changes;
        this.named = named;
    }

    /**
     * @param scope where the asking administrator administers
     * @throws NotFound when one of the units is not within the scope
     * @throws Refused  422 with the reason why it cannot be done, 409 for a code in use
     */
    public Reorganisation preview(UnitChange change, Caller.Scope scope) {
        Reshaped reshaped = units.preview(change, scope);
        return told(reshaped, moves.weigh(reshaped.handovers()));
    }

    /**
     * @param by the administrator's service number
     * @throws NotFound as {@link #preview}
     * @throws Refused  as {@link #preview}
     */
    public Reorganisation carryOut(UnitChange change, Caller.Scope scope, String by) {
        Reshaped reshaped = units.change(change, scope, by);
        List<PostingMoves.Group> groups = moves.weigh(reshaped.handovers());
        Reorganisation told = told(reshaped, groups);
        moves.carryOut(groups);
        announce(groups);
        return told;
    }

    private void announce(List<PostingMoves.Group> groups) {
        List<UUID> persons = new ArrayList<>();
        groups.forEach(group -> persons.addAll(group.persons()));
        for (int start = 0; start < persons.size(); start += PeopleChanged.MOST) {
            changes.fire(new PeopleChanged(Set.copyOf(persons.subList(start, Math.min(persons.size(), start + PeopleChanged.MOST)))));
        }
    }

    private Reorganisation told(Reshaped reshaped, List<PostingMoves.Group> groups) {
        Set<UUID> written = new HashSet<>(reshaped.left());
        written.addAll(reshaped.ended().keySet());
        UnitsNamed question = new UnitsNamed(written);
        named.fire(question);
        return new Reorganisation(
                reshaped.kind(), reshaped.code(), reshaped.on(), reshaped.following().size(), moves.postedTo(reshaped.following(), reshaped.on()),
                groups.stream().mapToInt(group -> group.persons().size()).sum(), roles.losing(reshaped.ended().keySet(), reshaped.on()),
                reshaped.founded(), reshaped.ended().values().stream().sorted().toList(), question.places());
    }
}
