package vn.hocvuso.unit.rule;

import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Refused;

/** One row of a file of units, read and checked as far as a row alone can be (contract: bulk imports, {@code units}). */
public record UnitRow(int number, String code, UnitState state, Period period) {

    /** @return empty when anything was wrong; the listener has heard of each */
    public static Optional<UnitRow> read(Bulk.Row row, UnitType.List types, Bulk.Listener listener) {
        Bulk.Cells cells = new Bulk.Cells(row, listener);
        String code = cells.required("code", 60);
        cells.that(code == null || fitsAddress(code), "code", "bad-unit-code", code);
        String name = cells.required("name", 200);
        String shortName = cells.text("short_name", 80);
        UnitType type = type(cells, types);
        Integer tier = cells.number("tier", 1, 4);
        String kind = kind(cells, type);
        Integer sortOrder = cells.number("sort_order", 0, 999_999);
        String parent = cells.text("parent_code", 60);
        LocalDate from = cells.day("valid_from");
        LocalDate until = cells.until("valid_to");
        cells.that(from == null || until == null || from.isBefore(until), "valid_to", "ends-before-start");
        if (cells.wrong()) {
            return Optional.empty();
        }
        UnitState state = new UnitState(name, shortName, type.code(), tier, kind, sortOrder == null ? 0 : sortOrder, parent);
        return Optional.of(new UnitRow(row.number(), code, state, new Period(from, until)));
    }

    /** A code stands in addresses: /units/{code}. */
    private static boolean fitsAddress(String code) {
        return code.matches("[^/\\\\\\p{Cntrl}]*[^/\\\\.\\p{Cntrl}][^/\\\\\\p{Cntrl}]*");
    }

    /** @throws Refused 422 when no unit may be called so */
    static void checkCode(String code, String field) {
        new Refused.Checks()
                .text(code, field, 60)
                .that(code == null || code.isBlank() || fitsAddress(code), field, "bad-unit-code", String.valueOf(code))
                .orRefuse();
    }

    private static UnitType type(Bulk.Cells cells, UnitType.List types) {
        String text = cells.required("type", 80);
        Optional<UnitType> type = text == null ? Optional.empty() : types.named(text);
        cells.that(text == null || type.isPresent(), "type", "unknown-unit-type", text);
        return type.orElse(null);
    }

    private static String kind(Bulk.Cells cells, UnitType type) {
        String kind = cells.text("kind", 80);
        if (kind == null) {
            return type != null && type.staffBody() ? UnitState.STAFF : UnitState.TROOPS;
        }
        cells.that(kind.equals(UnitState.STAFF) || kind.equals(UnitState.TROOPS), "kind", "unknown-unit-kind", kind);
        return kind;
    }

    public LocalDate from() {
        return period.from();
    }

    public LocalDate until() {
        return period.until();
    }
}
