package vn.hocvuso.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.store.Sql;

/** How many of what a full file could end there are. */
@ApplicationScoped
public class Standing {
    private Sql sql;

    Standing() {}

    @Inject
    public Standing(Sql sql) {
        this.sql = sql;
    }

    /** Units, people on the roll, statuses or exemptions that hold on the day or later. */
    public int of(ImportKind kind, LocalDate day) {
        String from = switch (kind) {
            case UNITS -> "count(distinct id) from unit_as_of where dissolved_day > ?";
            case PEOPLE -> "count(distinct person_id) from person_posting where until_day > ?";
            case STATUSES -> "count(*) from person_status_days where until_day > ?";
            case EXEMPTIONS -> "count(*) from exemption_days where until_day > ?";
            case RESULTS -> throw new IllegalArgumentException("results do not end");
        };
        return sql.first("select " + from, row -> row.getInt(1), day).orElse(0);
    }
}
