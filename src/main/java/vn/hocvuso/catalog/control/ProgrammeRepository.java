package vn.hocvuso.catalog.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.catalog.Programme;
import vn.hocvuso.store.Sql;

/** Programmes: a handful of rows. */
@ApplicationScoped
public class ProgrammeRepository {
    private Sql sql;

    ProgrammeRepository() {}

    @Inject
    public ProgrammeRepository(Sql sql) {
        this.sql = sql;
    }

    public void put(Programme programme) {
        sql.update("delete from programme where code = ?", programme.code());
        sql.update(
                "insert into programme (code, title, courses, quiz_slug) values (?, ?, ?, ?)",
                programme.code(),
                programme.title(),
                String.join(",", programme.courses()),
                programme.quiz());
    }

    public Optional<Programme> find(String code) {
        return sql.first("select * from programme where code = ?", ProgrammeRepository::programme, code);
    }

    public List<Programme> all() {
        return sql.list("select * from programme order by code", ProgrammeRepository::programme);
    }

    private static Programme programme(ResultSet row) throws SQLException {
        return new Programme(
                row.getString("code"),
                row.getString("title"),
                List.of(row.getString("courses").split(",")),
                row.getString("quiz_slug"));
    }
}
