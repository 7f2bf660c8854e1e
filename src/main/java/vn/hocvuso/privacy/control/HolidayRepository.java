package vn.hocvuso.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.privacy.Holiday;
import vn.hocvuso.store.Sql;

/** The days that are no working days. */
@ApplicationScoped
public class HolidayRepository {
    private Sql sql;

    HolidayRepository() {}

    @Inject
    public HolidayRepository(Sql sql) {
        this.sql = sql;
    }

    public List<Holiday> all() {
        return sql.list("select day_of, name from holiday order by day_of", row -> new Holiday(Sql.day(row, "day_of"), row.getString("name")));
    }

    public void replace(List<Holiday> days) {
        sql.update("delete from holiday");
        sql.insert("holiday (day_of, name)", days.stream().map(day -> new Object[] {day.day(), day.name()}).toList());
    }
}
