package vn.hocvuso.imports.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.imports.ImportView.ErrorGroup;
import vn.hocvuso.imports.ImportView.RowError;
import vn.hocvuso.store.Sql;

/** What was wrong where in a file. */
@ApplicationScoped
public class RowErrors {
    private static final int BATCH = 1_000;
    private static final int LONGEST_MESSAGE = 600;
    private static final int LONGEST_VALUE = 200;
    private static final String SECRET = "initial_password";
    private static final String SELECT = "select row_number, column_name, code, message, given from import_error where job_id = ?";

    private Sql sql;

    RowErrors() {}

    @Inject
    public RowErrors(Sql sql) {
        this.sql = sql;
    }

    public void store(UUID job, List<RowError> errors) {
        for (int start = 0; start < errors.size(); start += BATCH) {
            List<Object[]> rows = new ArrayList<>();
            for (int i = start; i < Math.min(errors.size(), start + BATCH); i++) {
                RowError error = errors.get(i);
                rows.add(new Object[] {
                    job, i, error.row(), error.column(), error.code(), cut(error.message(), LONGEST_MESSAGE), cut(error.value(), LONGEST_VALUE)
                });
            }
            sql.insert("import_error (job_id, ordinal, row_number, column_name, code, message, given)", rows);
        }
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /** In the order of the file; of one code, or of all when null. */
    public List<RowError> of(UUID job, String code, int offset, int size) {
        String order = " order by row_number, ordinal limit " + size + " offset " + offset;
        return code == null ? sql.list(SELECT + order, RowErrors::read, job) : sql.list(SELECT + " and code = ?" + order, RowErrors::read, job, code);
    }

    private static RowError read(ResultSet row) throws SQLException {
        return new RowError(row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
    }

    /** How many of each sort, the most frequent first. */
    public List<ErrorGroup> groups(UUID job) {
        return sql.list(
                "select code, count(*) from import_error where job_id = ? group by code order by count(*) desc, code",
                row -> new ErrorGroup(row.getString(1), row.getInt(2)), job);
    }

    /** Cells of people do not lie about for ever; what was wrong with them stays. */
    public void forgetValuesBefore(Instant moment) {
        sql.update(
                "update import_error set given = null where given is not null and job_id in (select id from import_job where finished_at < ?)",
                moment);
    }

    /** The same errors with what stands in their cells, read from the file once more; a password is not repeated. */
    public static List<RowError> withValues(RowFile file, List<RowError> errors) {
        Map<Integer, List<Integer>> byRow = new HashMap<>();
        for (int i = 0; i < errors.size(); i++) {
            byRow.computeIfAbsent(errors.get(i).row(), row -> new ArrayList<>()).add(i);
        }
        List<RowError> with = new ArrayList<>(errors);
        file.withHeader((header, number, cells) -> byRow.getOrDefault(number, List.of()).forEach(i -> {
            RowError error = errors.get(i);
            String value = error.column() == null ? null : header.value(cells, error.column());
            boolean secret = value != null && SECRET.equals(error.column());
            with.set(i, new RowError(number, error.column(), error.code(), error.message(), secret ? "•••" : value));
        }));
        return with;
    }
}
