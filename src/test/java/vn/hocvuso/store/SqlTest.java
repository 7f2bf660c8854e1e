package vn.hocvuso.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Transacted;

/** What goes in comes out, whichever way the database takes many rows. */
class SqlTest {
    private static final List<String> TEXTS = List.of(
            "đồng chí", "a\tb", "a\nb", "a\r\nb", "\\", "\\N", "\\.", "\\t", "a\\", "", " ", "'\"", "𝒳", "null");
    private static final String INTO = "thing (id, name, on_day, at_time, number, yes)";

    static Stream<Named<DataSource>> both() {
        return Databases.both();
    }

    private static Sql sql(DataSource database) {
        Sql sql = new Sql(database);
        sql.update("create table thing (id uuid primary key, name varchar(40), on_day date, at_time timestamp with time zone, number integer, yes boolean)");
        return sql;
    }

    private static List<Object[]> rows(int count) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant at = Instant.parse("2026-11-26T10:00:00.123456Z").plusSeconds(i);
            boolean empty = i % 5 == 4;
            rows.add(new Object[] {
                new UUID(1, i), empty ? null : TEXTS.get(i % TEXTS.size()), empty ? null : LocalDate.of(9999, 12, 31), at, empty ? null : -i, i % 2 == 0
            });
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("both")
    void rows_come_back_as_they_went_in(DataSource database) {
        for (int count : new int[] {1, 49, 50, 1000, 1201}) {
            Sql sql = sql(database);
            sql.insert(INTO, rows(count));
            List<Object[]> found = sql.list("select * from thing order by id", row -> new Object[] {
                row.getObject(1, UUID.class), row.getString(2), row.getObject(3, LocalDate.class), Sql.instant(row, "at_time"), Sql.integer(row, "number"),
                row.getBoolean(6)
            });
            assertThat(found).usingRecursiveComparison().isEqualTo(rows(count));
            sql.update("drop table thing");
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void all_rows_or_none(DataSource database) {
        Transacted transaction = new Transacted(database);
        Sql sql = sql(transaction);
        List<Object[]> twice = new ArrayList<>(rows(100));
        twice.add(rows(1).get(0));
        assertThatThrownBy(() -> transaction.run(() -> sql.insert(INTO, twice))).isInstanceOf(IllegalStateException.class).hasMessageContaining("thing");
        assertThatThrownBy(() -> transaction.run(() -> {
                    sql.insert(INTO, rows(100));
                    throw new IllegalStateException("second thoughts");
                }))
                .hasMessage("second thoughts");
        assertThat(sql.first("select count(*) from thing", row -> row.getInt(1))).contains(0);
        sql.insert(INTO, rows(60));
        assertThat(sql.first("select count(*) from thing", row -> row.getInt(1))).as("the connection is as good as before").contains(60);
    }
}
