package vn.hocvuso.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.personnel.rule.PersonRow;
import vn.hocvuso.personnel.rule.Posting;
import vn.hocvuso.personnel.rule.Rank;
import vn.hocvuso.store.Sql;

/** Rows of a file of people while it is taken in; the database brings those of one person together. */
@ApplicationScoped
public class PersonRows {
    /** The column is wider than a service number may be, for the rows that are refused for that. */
    private static final int LONGEST_NUMBER = 60;

    private Sql sql;

    PersonRows() {}

    @Inject
    public PersonRows(Sql sql) {
        this.sql = sql;
    }

    public void add(UUID imported, List<PersonRow> rows) {
        List<Object[]> values = new ArrayList<>(rows.size());
        for (PersonRow row : rows) {
            Posting.Place place = row.place();
            Rank rank = place.rank();
            values.add(new Object[] {
                imported, row.serviceNumber(), row.number(), true, row.fullName(), row.birthYear(), place.unit(), place.group(),
                rank == null ? Rank.NONE : rank.level(), rank == null ? null : rank.name(), place.position(), place.cohort(), row.from(), row.until()
            });
        }
        sql.insert(
                "person_row (import_id, service_number, row_number, readable, full_name, birth_year, unit_id, group_code, rank_level, rank_name,"
                        + " position_name, cohort, from_day, until_day)",
                values);
    }

    /** Somebody the file names, by the number of the row. */
    public record Named(String serviceNumber, int row) {}

    /** For full mode, which ends nobody whom the file names: rows that could not be read, or need no second look. */
    public void addNamed(UUID imported, List<Named> people) {
        sql.insert(
                "person_row (import_id, service_number, row_number, readable)",
                people.stream()
                        .filter(one -> one.serviceNumber().length() <= LONGEST_NUMBER)
                        .map(one -> new Object[] {imported, one.serviceNumber(), one.row(), false})
                        .toList());
    }

    /** Readable rows in the order of service numbers, about {@code size} at a time, those of one person never torn apart. */
    public void inChunks(UUID imported, int size, Consumer<List<PersonRow>> each) {
        String last = "";
        List<PersonRow> rows;
        do {
            String end = sql.first(
                            "select service_number from person_row where import_id = ? and service_number > ? order by service_number limit 1 offset "
                                    + (size - 1),
                            row -> row.getString(1), imported, last)
                    .orElse(null);
            String from = "select * from person_row where import_id = ? and readable = true and service_number > ?";
            String order = " order by service_number, row_number";
            rows = end == null
                    ? sql.list(from + order, PersonRows::read, imported, last)
                    : sql.list(from + " and service_number <= ?" + order, PersonRows::read, imported, last, end);
            if (!rows.isEmpty()) {
                each.accept(rows);
            }
            last = end;
        } while (last != null);
    }

    private static PersonRow read(ResultSet row) throws SQLException {
        Integer birthYear = row.getObject("birth_year") == null ? null : row.getInt("birth_year");
        Period days = new Period(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class));
        return new PersonRow(
                row.getInt("row_number"), row.getString("service_number"), row.getString("full_name"), birthYear,
                new Posting(days, CareerRepository.place(row)));
    }

    public void clear(UUID imported) {
        sql.batch("delete from person_row where import_id = ?", List.<Object[]>of(new Object[] {imported}));
    }
}
