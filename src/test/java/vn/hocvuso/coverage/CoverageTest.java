package vn.hocvuso.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.coverage.Division.day;
import static vn.hocvuso.coverage.Division.id;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.coverage.control.Bookkeeping;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.store.Sql;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Transacted;

/** The door as a commander meets it, on both databases. */
class CoverageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Caller.Scope ALL = Caller.Scope.EVERYTHING;
    private static final Page.Request FIRST_PAGE = new Page.Request(0, 50);

    private Transacted transactions;
    private Division division;
    private Coverage coverage;

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    private void open(DataSource database) {
        transactions = new Transacted(database);
        Sql shared = new Sql(transactions);
        division = new Division(shared);
        coverage = new Bookkeeping(shared).coverage(Clock.fixed(Instant.parse("2026-11-23T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    private void people() {
        division.person("S1", "Nguyễn Văn Đức", "c1", "SQ", 9, 1);
        division.person("S2", "Trần Thị An", "c1", "HSQ-BS", 2, 999);
        division.person("S3", "Lê Văn Bình", "c2", "HSQ-BS", 3, 999);
        division.person("S4", "Phạm Văn Cường", "e1", "QNCN", 8, 999);
        division.person("S5", "Hoàng Văn Em", "p1", "SQ", 12, 999);
        division.person("S6", "Vũ Văn Giang", "c3", "HSQ-BS", 1, 999);
        division.passed("S1", "2026-03-01");
        division.passed("S5", "2026-03-02");
        division.result("S2", "A", "started", "2026-03-03");
        division.sql("insert into person_status (person_id, from_day, until_day, status) values (?, ?, ?, 'hospital')", id("S3"), day("2026-02-01"), day("2026-04-01"));
        coverage.peopleChanged(Set.of(id("S1"), id("S2"), id("S3"), id("S4"), id("S5"), id("S6")));
    }

    private void count() {
        int taken;
        do {
            taken = transactions.call(coverage::count);
        } while (taken > 0);
    }

    private CoverageView of(String unit, String day) {
        return coverage.of("k", unit, day(day), ALL);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_unit_is_its_own_people_and_its_children_and_its_groups(DataSource database) {
        open(database);
        people();
        count();
        CoverageView e1 = of("e1", "2026-03-05");
        assertThat(e1.onRoll()).isEqualTo(4);
        assertThat(e1.exempt()).as("S3 is in hospital").isEqualTo(1);
        assertThat(e1.required()).isEqualTo(3);
        assertThat(e1.started()).isEqualTo(2);
        assertThat(e1.passed()).isEqualTo(1);
        assertThat(e1.remaining()).isEqualTo(2);
        assertThat(e1.coverage()).isEqualTo(new BigDecimal("33.3"));
        assertThat(e1.coverageOnRoll()).isEqualTo(new BigDecimal("25.0"));
        assertThat(e1.target()).isEqualTo(new BigDecimal("80.0"));
        assertThat(e1.unit()).isEqualTo(new UnitName("e1", "Đơn vị e1", "đại đội", 4));
        assertThat(e1.own().onRoll()).as("S4").isEqualTo(1);
        assertThat(e1.children()).extracting(child -> child.unit().code()).containsExactly("c1", "c2");
        assertThat(e1.children()).extracting(UnitFigures::coverage).containsExactly(new BigDecimal("50.0"), null);
        assertThat(e1.groups()).extracting(GroupFigures::group).containsExactly("SQ", "QNCN", "HSQ-BS");
        assertThat(e1.groups().stream().mapToLong(GroupFigures::onRoll).sum()).isEqualTo(e1.onRoll());
        assertThat(of("f1", "2026-03-05").children())
                .as("agencies first, then by the order given, then by code")
                .extracting(child -> child.unit().code())
                .containsExactly("p1", "e2", "e1");
        assertThat(of("c1", "2026-03-05").children()).isEmpty();
        assertThat(of("p1", "2026-03-05").coverage()).as("100 only when nobody is missing").isEqualTo(new BigDecimal("100.0"));
        assertThat(of("c3", "2019-01-01").onRoll()).as("before the unit stood").isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void figures_are_pending_until_they_are_counted_and_then_those_of_every_day(DataSource database) {
        open(database);
        people();
        assertThat(of("f1", "2026-03-05").pending()).isTrue();
        count();
        assertThat(of("f1", "2026-03-05").pending()).isFalse();
        division.passed("S6", "2026-03-04");
        coverage.peopleChanged(Set.of(id("S6")));
        count();
        assertThat(of("f1", "2026-03-03").passed()).as("entered late").isEqualTo(2);
        assertThat(of("f1", "2026-03-04").passed()).as("counts from the day it was earned").isEqualTo(3);
        assertThat(of("f1", "2026-06-30").overdue()).isZero();
        assertThat(of("f1", "2026-07-01").overdue()).as("no job at midnight is needed").isEqualTo(3);
        TrendView trend = coverage.trend("k", "f1", day("2026-02-28"), day("2026-03-05"), ALL);
        assertThat(trend.items()).extracting(TrendView.Day::passed).containsExactly(0L, 1L, 2L, 2L, 3L, 3L);
        assertThat(trend.items()).extracting(TrendView.Day::required).containsOnly(5L);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void the_successor_of_a_merged_unit_brings_its_own_people_into_the_audience(DataSource database) {
        open(database);
        people();
        division.campaign("m", "c1");
        coverage.campaignChanged(id("m"));
        count();
        assertThat(coverage.of("m", "f1", day("2026-05-01"), ALL).onRoll()).isEqualTo(2);
        division.sql("insert into unit_succession values (?, ?, ?, 'merge')", id("c1"), id("c3"), day("2026-05-01"));
        coverage.unitsChanged(Set.of(id("c1")), day("2026-05-01"));
        count();
        assertThat(coverage.of("m", "f1", day("2026-04-30"), ALL).onRoll()).isEqualTo(2);
        assertThat(coverage.of("m", "f1", day("2026-05-01"), ALL).onRoll()).as("with S6 of c3").isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_course_withdrawn_in_mid_campaign_takes_nothing_from_whoever_completed_it_and_counts_when_brought_from_elsewhere(DataSource database) {
        open(database);
        division.sql("insert into course (id, slug, withdrawn) values (?, 'a', false)", id("A"));
        people();
        count();
        assertThat(of("f1", "2026-03-05").passed()).isEqualTo(2);
        division.sql("update course set withdrawn = true where slug = 'a'");
        division.passed("S4", "2026-04-01");
        coverage.campaignChanged(id("k"));
        coverage.peopleChanged(Set.of(id("S4")));
        count();
        assertThat(of("f1", "2026-03-05").passed()).isEqualTo(2);
        assertThat(of("f1", "2026-03-05").required()).as("it is still asked for").isEqualTo(5);
        assertThat(of("f1", "2026-04-01").passed()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void people_of_a_dissolved_unit_count_until_its_last_day_and_then_where_they_went(DataSource database) {
        open(database);
        people();
        division.campaign("m", "c1");
        coverage.campaignChanged(id("m"));
        count();
        LocalDate end = day("2026-05-01");
        division.sql("update unit set until_day = ? where code = 'c1'", end);
        for (String number : new String[] {"S1", "S2"}) {
            division.sql("update posting set until_day = ? where person_id = ?", end, id(number));
            division.sql(
                    "insert into posting (person_id, from_day, until_day, unit_id, group_code, rank_level, rank_name, position_order) values (?, ?, ?, ?, 'SQ', 9, 'x', 1)",
                    id(number), end, Period.OPEN, id("c2"));
        }
        coverage.unitsChanged(Set.of(id("c1")), end);
        coverage.peopleChanged(Set.of(id("S1"), id("S2")));
        count();
        assertThat(coverage.of("m", "f1", end.minusDays(1), ALL).onRoll()).isEqualTo(2);
        assertThat(coverage.of("m", "f1", end, ALL).onRoll()).as("nobody stands in its place in the audience").isZero();
        assertThat(coverage.of("m", "f1", end, ALL).coverage()).as("of nobody there is no share").isNull();
        assertThat(of("c2", "2026-05-01").onRoll()).as("in the campaign of the division they count on").isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_changed_campaign_is_counted_anew_for_every_day(DataSource database) {
        open(database);
        people();
        count();
        division.sql("delete from campaign_item where kind = 'quiz'");
        division.result("S4", "A", "completed", "2026-01-10");
        division.result("S4", "B", "passed", "2026-01-11");
        coverage.campaignChanged(id("k"));
        count();
        assertThat(of("e1", "2026-03-05").passed()).isEqualTo(2);
        transactions.call(() -> {
            coverage.rebuild("k");
            return null;
        });
        assertThat(of("e1", "2026-03-05").passed()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void the_names_behind_a_number_are_as_many_and_in_the_order_of_rosters(DataSource database) {
        open(database);
        people();
        count();
        Page<PersonFigure> all = names("e1", new NamesQuery(Filter.NONE, null, null));
        assertThat(all.total()).isEqualTo(4);
        assertThat(all.items())
                .as("the commander, then by rank")
                .extracting(PersonFigure::serviceNumber)
                .containsExactly("S1", "S4", "S3", "S2");
        assertThat(names("f1", new NamesQuery(Filter.NONE, "not-started", null)).items())
                .extracting(PersonFigure::serviceNumber)
                .containsExactly("S4", "S6");
        assertThat(names("f1", new NamesQuery("SQ", null, "passed", null)).total()).isEqualTo(2);
        assertThat(names("f1", new NamesQuery(Filter.NONE, null, "duc")).items())
                .extracting(PersonFigure::fullName)
                .containsExactly("Nguyễn Văn Đức");
        assertThat(names("f1", new NamesQuery(Filter.NONE, "exempt", null)).items()).singleElement().satisfies(person -> {
            assertThat(person.serviceNumber()).isEqualTo("S3");
            assertThat(person.unit().code()).isEqualTo("c2");
            assertThat(person.exempt()).isTrue();
        });
        assertThatThrownBy(() -> names("f1", new NamesQuery(Filter.NONE, "best", null)))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("unknown-state"));
    }

    private Page<PersonFigure> names(String unit, NamesQuery query) {
        return coverage.people("k", unit, day("2026-03-05"), query, FIRST_PAGE, ALL);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void nobody_sees_beyond_the_own_subtree_nor_the_future(DataSource database) {
        open(database);
        people();
        count();
        Caller.Scope regiment = new Caller.Scope(false, Set.of(id("e1")));
        assertThat(coverage.of("k", "c1", null, regiment).asOf()).isEqualTo(TODAY);
        assertThatThrownBy(() -> coverage.of("k", "f1", null, regiment)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> coverage.of("k", "c3", null, regiment)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> coverage.trend("k", "c3", null, null, regiment)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> coverage.of("k", "nowhere", null, ALL)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> coverage.of("other", "f1", null, ALL)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> coverage.of("k", "f1", TODAY.plusDays(1), ALL))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("day-in-future"));
        assertThatThrownBy(() -> coverage.trend("k", "f1", TODAY.minusDays(800), TODAY, ALL))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("trend-too-long"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_unit_that_moved_away_opens_for_the_days_it_was_there(DataSource database) {
        open(database);
        people();
        division.sql("update unit_placement set until_day = ? where unit_id = ?", day("2026-05-01"), id("c2"));
        division.sql("insert into unit_placement values (?, ?, ?, ?)", id("c2"), day("2026-05-01"), Period.OPEN, id("e2"));
        division.sql(
                "update unit_ancestor set until_day = ? where unit_id = ? and ancestor_id = ?", day("2026-05-01"), id("c2"), id("e1"));
        division.sql(
                "insert into unit_ancestor values (?, ?, ?, ?, 1)", id("c2"), id("e2"), day("2026-05-01"), Period.OPEN);
        coverage.unitsChanged(Set.of(id("c2")), day("2026-05-01"));
        count();
        assertThat(of("e1", "2026-04-30").children()).extracting(c -> c.unit().code()).containsExactly("c1", "c2");
        assertThat(of("e1", "2026-05-01").children()).extracting(c -> c.unit().code()).containsExactly("c1");
        assertThat(of("e1", "2026-05-01").onRoll()).isEqualTo(3);
        assertThat(of("e2", "2026-05-01").onRoll()).isEqualTo(2);
        Caller.Scope regiment = new Caller.Scope(false, Set.of(id("e1")));
        assertThat(coverage.of("k", "c2", day("2026-04-30"), regiment).onRoll()).isEqualTo(1);
        assertThatThrownBy(() -> coverage.of("k", "c2", day("2026-05-01"), regiment)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void the_csv_opens_in_a_spreadsheet_and_runs_nothing_there(DataSource database) {
        open(database);
        people();
        division.sql("update unit_record set name = '=1+1' where unit_id = ?", id("c1"));
        count();
        StringWriter out = new StringWriter();
        coverage.writeCsv("k", "f1", day("2026-03-05"), Filter.NONE, ALL, out);
        assertThat(out.toString().lines().toList())
                .satisfies(lines -> {
                    assertThat(lines.get(0)).startsWith("\ufeffcode,name,type,tier,parent_code,on_roll");
                    assertThat(lines.get(1)).isEqualTo("f1,Đơn vị f1,đại đội,4,,6,1,5,3,2,2,2,0,3,40.0,33.3");
                    assertThat(lines).element(6).isEqualTo("c1,'=1+1,đại đội,4,e1,2,0,2,2,1,1,1,0,1,50.0,50.0");
                    assertThat(lines.stream().skip(1).map(line -> line.split(",")[0]))
                            .containsExactly("f1", "p1", "e2", "c3", "e1", "c1", "c2");
                });
    }
}
