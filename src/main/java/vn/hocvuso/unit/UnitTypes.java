package vn.hocvuso.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.unit.control.TreeTurns;
import vn.hocvuso.unit.control.UnitTypeRepository;

/** The door of the list of unit types: kept by the administrators of the whole installation, read by whoever names a unit. */
@ApplicationScoped
@Transactional
public class UnitTypes {
    private UnitTypeRepository types;
    private TreeTurns turns;
    private Event<DomainEvent> events;

    UnitTypes() {}

    @Inject
    public UnitTypes(UnitTypeRepository types, TreeTurns turns, Event<DomainEvent> events) {
        this.types = types;
        this.turns = turns;
        this.events = events;
    }

    /**
     * @param code      stands for the type for good; made of its first name
     * @param shortForm roster letters, {@code d} for tiểu đoàn; null when it has none
     * @param staffBody cơ quan rather than đơn vị, where nobody says
     * @param used      units that are or were of the type
     */
    public record Entry(String code, String name, String shortForm, boolean staffBody, int sortOrder, long used) {}

    /** In the order given to them. */
    public List<Entry> all() {
        return types.all();
    }

    /** @throws NotFound unless there is such a type */
    public Entry view(String code) {
        return types.find(code).orElseThrow(() -> new NotFound("unit type " + code));
    }

    /**
     * @return its code
     * @throws Refused 422 for a wrong field, 409 {@code unit-type-taken} for a name or short form in use
     */
    public String add(String name, String shortForm, boolean staffBody, int sortOrder) {
        Entry wanted = checked(code(name), name, shortForm, staffBody, sortOrder);
        types.find(wanted.code()).ifPresent(known -> taken(known.name()));
        types.add(wanted);
        events.fire(new UnitTypeChanged("added", wanted.code(), wanted.name()));
        return wanted.code();
    }

    /**
     * @throws NotFound unless there is such a type
     * @throws Refused  as {@link #add}
     */
    public void change(String code, String name, String shortForm, boolean staffBody, int sortOrder) {
        view(code);
        Entry wanted = checked(code, name, shortForm, staffBody, sortOrder);
        types.change(wanted);
        events.fire(new UnitTypeChanged("changed", code, wanted.name()));
    }

    /**
     * @throws NotFound unless there is such a type
     * @throws Refused  409 {@code unit-type-used} while a unit is or was of it
     */
    public void remove(String code) {
        turns.takeAll();
        Entry known = view(code);
        if (known.used() > 0) {
            throw new Refused(Refused.Kind.CONFLICT, "unit-type-used", known.name(), known.used());
        }
        types.remove(code);
        events.fire(new UnitTypeChanged("removed", code, known.name()));
    }

    private static String code(String name) {
        return name == null ? "" : String.join("_", Vietnamese.fold(Vietnamese.clean(name)).split("[^\\p{L}\\p{N}]+"));
    }

    private Entry checked(String code, String name, String shortForm, boolean staffBody, int sortOrder) {
        String letters = shortForm == null || shortForm.isBlank() ? null : Vietnamese.fold(shortForm.strip());
        new Refused.Checks()
                .text(name, "name", 80)
                .that(name == null || name.isBlank() || (code.length() <= 40 && !code.isEmpty()), "name", "too-long", 40)
                .that(letters == null || letters.matches("\\p{L}{1,10}"), "shortForm", "unit-type-letters")
                .that(sortOrder >= 0 && sortOrder <= 999_999, "sortOrder", "out-of-range", 0, 999_999)
                .orRefuse();
        Entry wanted = new Entry(code, Vietnamese.clean(name), letters, staffBody, sortOrder, 0);
        types.rival(wanted).ifPresent(UnitTypes::taken);
        return wanted;
    }

    private static void taken(String name) {
        throw new Refused(Refused.Kind.CONFLICT, "unit-type-taken", name);
    }
}
