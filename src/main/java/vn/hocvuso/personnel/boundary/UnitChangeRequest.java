package vn.hocvuso.personnel.boundary;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.unit.UnitChange;

/**
 * The body of a change of a unit. Which members a kind reads stands with each; {@code on} and {@code reason} are read by all.
 *
 * @param kind      {@code rename}, {@code move}, {@code merge}, {@code split} or {@code dissolve}; of a founding the new unit's kind
 * @param on        first day, {@code yyyy-MM-dd}, past days included
 * @param code      founding: of the new unit
 * @param name      founding, rename; missing members of a rename stay as they are
 * @param shortName founding, rename; an empty text takes it away
 * @param type      founding, rename: name or code of the type list
 * @param tier      founding, rename: 1–4, 0 takes it away
 * @param unitKind  rename: {@code co_quan} or {@code don_vi}
 * @param parent    founding, move: code of the superior; a founding without one makes a root, a move to an empty text puts the unit under nobody
 * @param into      merge; dissolve: who takes what and whom is left, missing when there is nothing and nobody
 * @param parts     split: the new units
 * @param rest      split: code of the part that takes whatever no part names, whereupon the unit ends; missing: the unit stays
 */
public record UnitChangeRequest(
        String kind,
        String on,
        String reason,
        String code,
        String name,
        String shortName,
        String type,
        Integer tier,
        String unitKind,
        Integer sortOrder,
        String parent,
        String into,
        List<PartRequest> parts,
        String rest) {
    private static final List<String> KINDS = List.of("rename", "move", "merge", "split", "dissolve");

    /** A new unit of a split. Missing: parent, beside the old unit; type, tier, kind, order, as the old unit. */
    public record PartRequest(
            String code,
            String name,
            String shortName,
            String type,
            Integer tier,
            String unitKind,
            Integer sortOrder,
            String parent,
            List<String> children,
            List<String> people) {

        UnitChange.Part part() {
            return new UnitChange.Part(
                    Vietnamese.clean(code), parent, new UnitChange.Look(name, shortName, type, tier, unitKind, sortOrder), children, people);
        }
    }

    /** @throws Refused 422 for a kind there is not */
    UnitChange change(String unit) {
        boolean known = kind != null && KINDS.contains(kind);
        new Refused.Checks().that(known, "kind", kind == null ? "required" : "unknown-value", String.valueOf(kind)).orRefuse();
        return switch (kind) {
            case "rename" -> new UnitChange.Rename(unit, look(unitKind), day(), reason);
            case "move" -> new UnitChange.Move(unit, parent, day(), reason);
            case "merge" -> new UnitChange.Merge(unit, into, day(), reason);
            case "split" -> new UnitChange.Split(unit, splitOff(), rest, day(), reason);
            default -> new UnitChange.Dissolve(unit, into, day(), reason);
        };
    }

    UnitChange founding() {
        new Refused.Checks().text(code, "code", 60).orRefuse();
        return new UnitChange.Found(Vietnamese.clean(code), parent, look(kind), day(), reason);
    }

    private UnitChange.Look look(String ownKind) {
        return new UnitChange.Look(name, shortName, type, tier, ownKind, sortOrder);
    }

    private List<UnitChange.Part> splitOff() {
        return parts == null ? List.of() : parts.stream().map(PartRequest::part).toList();
    }

    private LocalDate day() {
        try {
            return on == null ? null : LocalDate.parse(on);
        } catch (DateTimeParseException e) {
            new Refused.Checks().that(false, "on", "invalid-day").orRefuse();
            return null;
        }
    }
}
