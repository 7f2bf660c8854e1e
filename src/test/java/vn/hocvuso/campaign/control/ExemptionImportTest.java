package vn.hocvuso.campaign.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Transacted;

class ExemptionImportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final List<String> rejections = new ArrayList<>();
    private final Set<UUID> touched = new HashSet<>();
    private final AtomicLong ids = new AtomicLong();
    private Transacted transactions;
    private Sql sql;
    private ExemptionImport imports;

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    private void open(DataSource database) {
        transactions = new Transacted(database);
        Sql shared = new Sql(transactions);
        sql = shared;
        imports = new ExemptionImport(shared, () -> new UUID(7, ids.incrementAndGet()));
        for (String number : List.of("S1", "S2", "S3")) {
            sql.update(
                    "insert into person (id, service_number, full_name, search_key, name_key, version) values (?, ?, 'x', 'x', 'x', 0)",
                    person(number), number);
        }
        sql.update(
                "insert into campaign (id, code, name, starts_on, due_on, target_tenths, closed, version, created_at, created_by)"
                        + " values (?, 'k', 'Đợt thử', ?, ?, 800, false, 0, current_timestamp, 'test')",
                new UUID(1, 1), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
    }

    private static UUID person(String number) {
        return new UUID(2, number.charAt(1));
    }

    private static Bulk.Row row(int number, String person, String campaign, String reason, String from, String to) {
        Map<String, String> values = new HashMap<>();
        values.put("service_number", person);
        values.put("campaign", campaign);
        values.put("reason", reason);
        values.put("from", from);
        values.put("to", to);
        values.values().removeIf(value -> value == null);
        return new Bulk.Row(number, values);
    }

    private Bulk.Report apply(boolean full, boolean skip, Bulk.Row... rows) {
        rejections.clear();
        touched.clear();
        Bulk.Options options = new Bulk.Options(full, skip, TODAY, "admin");
        return transactions.call(() -> imports.apply(
                Bulk.of(List.of(rows)),
                options,
                (row, column, code, parameters) -> rejections.add(row + " " + column + " " + code),
                touched::addAll));
    }

    private List<String> days(String number) {
        return sql.list(
                "select from_day, until_day from exemption_days where person_id = ? order by from_day",
                row -> row.getObject(1, LocalDate.class) + ".." + row.getObject(2, LocalDate.class),
                person(number));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void the_same_file_twice_changes_nothing_the_second_time(DataSource database) {
        open(database);
        Bulk.Row[] file = {
            row(2, "S1", "k", "ốm dài ngày", "2026-02-01", "2026-03-01"), row(3, "S2", "k", "biệt phái", "01/02/2026", null)
        };
        assertThat(apply(false, false, file)).isEqualTo(new Bulk.Report(2, 2, 0, 0, 0, 0, 0));
        assertThat(touched).containsExactlyInAnyOrder(person("S1"), person("S2"));
        assertThat(days("S1")).as("the last day is inclusive outside").containsExactly("2026-02-01..2026-03-02");
        assertThat(days("S2")).as("an empty end is open").containsExactly("2026-02-01..9999-12-31");
        assertThat(apply(false, false, file)).isEqualTo(new Bulk.Report(2, 0, 0, 0, 0, 2, 0));
        assertThat(touched).isEmpty();
        assertThat(apply(true, false, file)).isEqualTo(new Bulk.Report(2, 0, 0, 0, 0, 2, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_changed_end_or_reason_is_an_update(DataSource database) {
        open(database);
        apply(false, false, row(2, "S1", "k", "ốm", "2026-02-01", null));
        assertThat(apply(false, false, row(2, "S1", "k", "ốm", "2026-02-01", "2026-02-28")).updated()).isEqualTo(1);
        assertThat(days("S1")).containsExactly("2026-02-01..2026-03-01");
        assertThat(touched).containsExactly(person("S1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_full_file_ends_what_it_lacks_and_deletes_nothing(DataSource database) {
        open(database);
        apply(
                false,
                false,
                row(2, "S1", "k", "ốm", "2026-02-01", null),
                row(3, "S2", "k", "ốm", "2026-02-01", "2026-03-01"),
                row(4, "S3", "k", "đi học", "2026-12-01", null));
        assertThat(apply(true, false, row(2, "S1", "k", "ốm", "2026-02-01", null)))
                .as("S3's has not begun and is withdrawn; S2's had ended by itself")
                .isEqualTo(new Bulk.Report(1, 0, 0, 0, 1, 1, 0));
        assertThat(days("S3")).isEmpty();
        assertThat(touched).containsExactly(person("S3"));
        assertThat(apply(true, false)).isEqualTo(new Bulk.Report(0, 0, 0, 0, 1, 0, 0));
        assertThat(days("S1")).as("today is the first day without it").containsExactly("2026-02-01..2026-11-23");
        assertThat(sql.list("select count(*) from exemption", row -> row.getInt(1))).containsExactly(3);
        assertThat(apply(true, false)).as("once").isEqualTo(new Bulk.Report(0, 0, 0, 0, 0, 0, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void bad_rows_are_named_and_nothing_is_applied(DataSource database) {
        open(database);
        Bulk.Row[] file = {
            row(2, "S1", "k", "ốm", "2026-02-01", null),
            row(3, "S9", "k", "ốm", "2026-02-01", null),
            row(4, "S1", "zz", "ốm", "2026-02-01", null),
            row(5, "S2", "k", "ốm", "2025-11-01", "2025-12-31"),
            row(6, "S2", "k", "ốm", "2026-02-30", null),
            row(7, "S2", "k", "ốm", "2026-03-01", "2026-02-01"),
            row(8, "S2", "k", null, null, null),
            row(9, "S1", "k", "khác", "2026-02-01", null),
        };
        assertThatThrownBy(() -> apply(false, false, file))
                .isInstanceOfSatisfying(Bulk.Rejected.class, no -> assertThat(no.report())
                        .isEqualTo(new Bulk.Report(8, 1, 0, 0, 0, 0, 7)));
        assertThat(rejections)
                .containsExactly(
                        "3 service_number unknown-person",
                        "4 campaign unknown-campaign",
                        "5 to exemption-before-start",
                        "6 from malformed-day",
                        "7 to days-out-of-order",
                        "8 reason required",
                        "8 from required",
                        "9 from exemption-twice");
        assertThat(days("S1")).isEmpty();
        assertThat(apply(false, true, file)).isEqualTo(new Bulk.Report(8, 1, 0, 0, 0, 0, 7));
        assertThat(days("S1")).as("the good row alone").hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void an_exemption_that_ends_on_the_first_day_of_the_campaign_is_taken(DataSource database) {
        open(database);
        assertThat(apply(false, false, row(2, "S1", "k", "ốm", "2025-11-01", "2026-01-01")).created()).isEqualTo(1);
    }
}
