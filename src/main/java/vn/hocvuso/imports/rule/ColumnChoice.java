package vn.hocvuso.imports.rule;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.kernel.Refused;

/** Columns as somebody chose them, by position. */
public final class ColumnChoice {
    private ColumnChoice() {}

    /**
     * @param columns names of the contract, null for a cell that is none; null altogether: nobody chose
     * @throws Refused 422 {@code invalid-fields}: an unknown column, one chosen twice, a required one chosen by none
     */
    public static void check(ImportKind kind, List<String> columns) {
        if (columns == null) {
            return;
        }
        Refused.Checks checks = new Refused.Checks();
        columns.stream().filter(Objects::nonNull).distinct().forEach(column -> {
            checks.that(kind.readable().contains(column), "columns", "unknown-value", column);
            checks.that(Collections.frequency(columns, column) == 1, "columns", "column-chosen-twice", column);
        });
        kind.columns().stream().filter(kind.required()::contains).forEach(column -> checks.that(columns.contains(column), "columns", "column-not-chosen", column));
        checks.orRefuse();
    }
}
