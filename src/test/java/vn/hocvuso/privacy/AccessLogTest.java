package vn.hocvuso.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.privacy.control.AccessRepository;
import vn.hocvuso.privacy.control.AccessSeals;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.FakeCaller;
import vn.hocvuso.testing.SeededIds;

/** Who looked at whom is written once a view, told to whom it concerns, and cannot be changed unseen. */
class AccessLogTest {
    private static final Page.Request FIRST_PAGE = new Page.Request(0, 50);

    private final FakeCaller caller = new FakeCaller();
    private Garrison garrison;
    private AccessLog log;

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    private void open(DataSource database) {
        garrison = new Garrison(database, 7);
        garrison.importUnits(Garrison.unitRows("f1 - 2020-01-01 | e1 f1 2020-01-01 | e2 f1 2020-01-01"), false, false);
        garrison.importPeople(
                Garrison.peopleRows("QN-001 e1 2024-01-01 full_name=Nguyễn_Văn_Đức rank=3// group=SQ | QN-002 e1 2024-01-01 full_name=Lê_Thị_Ánh rank=B1"
                        + " | QN-003 e2 2024-01-01 full_name=Phạm_Duy_An rank=B2"),
                false, false);
        log = new AccessLog(
                new AccessRepository(garrison.sql), new AccessSeals(garrison.sql), garrison.people, garrison.units, caller, garrison.events, new SeededIds(3),
                garrison.clock, 24);
        is("QN-001", scope("e1"));
    }

    private Caller.Scope scope(String unit) {
        return new Caller.Scope(false, Set.of(garrison.units.idOf(unit)));
    }

    private UUID id(String number) {
        return garrison.people.idOf(number);
    }

    private void is(String number, Caller.Scope commands) {
        caller.is(id(number), number, Map.of(Caller.Role.COMMANDER, commands));
    }

    private void sees(PeopleSeen seen) {
        garrison.transaction.run(() -> log.write(seen));
        garrison.clock.advance(Duration.ofMinutes(1));
    }

    private static PeopleSeen list(String unit, int names) {
        return new PeopleSeen("roll", null, unit, "Lê", names);
    }

    private long rows() {
        return garrison.sql.first("select count(*) from access_entry", row -> row.getLong(1)).orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_person_reads_who_opened_the_record_and_when(DataSource database) {
        open(database);
        sees(PeopleSeen.one("person", "QN-002"));
        sees(PeopleSeen.one("results", "QN-002"));
        sees(PeopleSeen.one("person", "QN-003"));
        Page<AccessView> mine = log.of(id("QN-002"), FIRST_PAGE);
        assertThat(mine.items()).extracting(AccessView::what).as("the latest first, and nobody else's").containsExactly("results", "person");
        assertThat(mine.items().get(0).viewerName()).isEqualTo("Nguyễn Văn Đức");
        assertThat(mine.items().get(0).address()).as("an officer's machine is no business of theirs").isEmpty();
        assertThat(mine.total()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void looking_at_oneself_is_not_written_down(DataSource database) {
        open(database);
        sees(PeopleSeen.one("person", "QN-001"));
        assertThat(rows()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_list_is_one_row_and_shows_to_those_who_may_have_stood_on_it(DataSource database) {
        open(database);
        sees(list("e1", 50));
        assertThat(rows()).as("fifty names, one row").isEqualTo(1);
        sees(list(null, 50));
        assertThat(rows()).as("no unit asked for: the one the reader commands").isEqualTo(2);
        assertThat(log.listsWith(id("QN-002"))).hasSize(2).allSatisfy(view -> {
            assertThat(view.unit()).isNotNull();
            assertThat(view.filter()).as("the filter may name somebody else").isEmpty();
        });
        assertThat(log.listsWith(id("QN-003"))).as("of another regiment").isEmpty();
        assertThat(log.of(id("QN-002"), FIRST_PAGE).items()).as("a list opens nobody's record").isEmpty();
        is("QN-001", Caller.Scope.EVERYTHING);
        sees(list(null, 3));
        assertThat(log.listsWith(id("QN-003"))).as("of everybody").hasSize(1);
        assertThat(log.listsWith(id("QN-001"))).as("one's own looking is left out").isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void twelve_months_are_shown(DataSource database) {
        open(database);
        sees(PeopleSeen.one("person", "QN-002"));
        garrison.clock.advance(Duration.ofDays(364));
        assertThat(log.of(id("QN-002"), FIRST_PAGE).items()).hasSize(1);
        garrison.clock.advance(Duration.ofDays(3));
        assertThat(log.of(id("QN-002"), FIRST_PAGE).items()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void an_administrator_reads_about_the_own_units_only(DataSource database) {
        open(database);
        is("QN-001", Caller.Scope.EVERYTHING);
        sees(PeopleSeen.one("person", "QN-002"));
        sees(PeopleSeen.one("person", "QN-003"));
        sees(list("e2", 1));
        AccessQuery any = new AccessQuery(null, null, null, null);
        assertThat(log.list(any, FIRST_PAGE, Caller.Scope.EVERYTHING).items()).hasSize(3).extracting(AccessView::address).containsOnly("192.0.2.7");
        assertThat(log.list(any, FIRST_PAGE, scope("e1")).items()).extracting(AccessView::subjectNumber).containsExactly("QN-002");
        assertThat(log.list(any, FIRST_PAGE, scope("e2")).items()).extracting(AccessView::what).containsExactly("roll", "person");
        assertThat(log.list(new AccessQuery("QN-001", "QN-003", null, null), FIRST_PAGE, Caller.Scope.EVERYTHING).total()).isEqualTo(1);
        assertThat(log.list(new AccessQuery("QN-002", null, null, null), FIRST_PAGE, Caller.Scope.EVERYTHING).total()).isZero();
        LocalDate tomorrow = Garrison.TODAY.plusDays(1);
        assertThat(log.list(new AccessQuery(null, null, tomorrow, null), FIRST_PAGE, Caller.Scope.EVERYTHING).total()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_sealed_row_cannot_be_changed_taken_out_or_slipped_in_unseen(DataSource database) {
        for (String tampering : List.of(
                "update access_entry set names = 2 where seal = 2",
                "delete from access_entry where seal = 2",
                "update access_entry set seal = 1 where seal = 2",
                "update access_seal set hash = '" + "0".repeat(64) + "' where number_of = 2",
                "delete from access_seal where number_of = 2")) {
            open(fresh(database));
            for (int i = 0; i < 3; i++) {
                sees(PeopleSeen.one("person", "QN-002"));
                assertThat(garrison.transaction.call(log::seal)).isEqualTo(1);
            }
            assertThat(garrison.transaction.call(log::seal)).as("nothing waits").isZero();
            SealReport whole = log.check(10);
            assertThat(whole.broken()).isNull();
            assertThat(whole.seals()).isEqualTo(3);
            garrison.sql.update(tampering);
            assertThat(log.check(10).broken()).as(tampering).isNotNull();
        }
    }

    private static DataSource fresh(DataSource like) {
        return like instanceof org.h2.jdbcx.JdbcConnectionPool ? Databases.h2() : Databases.postgres();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void old_views_go_a_seal_at_a_time_and_the_chain_holds(DataSource database) {
        open(database);
        sees(PeopleSeen.one("person", "QN-002"));
        garrison.transaction.call(log::seal);
        garrison.clock.advance(Duration.ofDays(800));
        sees(PeopleSeen.one("person", "QN-003"));
        garrison.transaction.call(log::seal);
        assertThat(log.old()).isEqualTo(1);
        assertThat(garrison.transaction.call(log::tidy)).isEqualTo(1);
        assertThat(rows()).isEqualTo(1);
        assertThat(log.old()).isZero();
        assertThat(log.check(10).broken()).isNull();
        assertThat(garrison.events.events).as("the latest hash is told to the audit trail").anySatisfy(event -> {
            assertThat(event.action()).isEqualTo("access-log-sealed");
            assertThat(event.subject()).isEqualTo("seal 2");
        });
    }
}
