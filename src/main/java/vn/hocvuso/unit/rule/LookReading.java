package vn.hocvuso.unit.rule;

import java.util.Optional;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.unit.UnitChange.Look;

/** What somebody wrote about a unit: checked, and completed by what it was before. */
final class LookReading {
    private static final int LARGEST_ORDER = 999_999;

    private LookReading() {}

    /**
     * @param before what holds where nothing is written; null for a new unit
     * @throws Refused 422 naming every wrong field
     */
    static UnitState state(Look look, UnitState before, UnitType.List types) {
        String name = or(Vietnamese.clean(look.name()), before == null ? null : before.name());
        String shortName = or(Vietnamese.clean(look.shortName()), before == null ? null : before.shortName());
        Integer tier = or(look.tier(), before == null ? null : before.tier());
        Integer order = or(look.sortOrder(), before == null ? 0 : before.sortOrder());
        Optional<UnitType> type = look.type() == null || look.type().isBlank()
                ? Optional.ofNullable(before).map(state -> types.of(state.typeCode()))
                : types.named(look.type());
        String usual = before != null ? before.kind() : type.filter(UnitType::staffBody).isPresent() ? UnitState.STAFF : UnitState.TROOPS;
        String kind = look.kind() == null || look.kind().isBlank() ? usual : look.kind();
        Refused.Checks checks = new Refused.Checks().text(name, "name", 200);
        checks.that(shortName == null || shortName.length() <= 80, "shortName", "too-long", 80)
                .that(type.isPresent() || blank(look.type()), "type", "unknown-unit-type", String.valueOf(look.type()))
                .that(type.isPresent() || !blank(look.type()), "type", "required")
                .that(tier == null || (tier >= 0 && tier <= 4), "tier", "out-of-range", 1, 4)
                .that(kind.equals(UnitState.STAFF) || kind.equals(UnitState.TROOPS), "kind", "unknown-unit-kind", kind)
                .that(order >= 0 && order <= LARGEST_ORDER, "sortOrder", "out-of-range", 0, LARGEST_ORDER)
                .orRefuse();
        boolean none = tier == null || tier == 0;
        return new UnitState(
                name, blank(shortName) ? null : shortName, type.orElseThrow().code(), none ? null : tier, kind, order, before == null ? null : before.parentCode());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static <T> T or(T wanted, T before) {
        return wanted == null ? before : wanted;
    }
}
