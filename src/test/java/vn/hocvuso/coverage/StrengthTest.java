package vn.hocvuso.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.coverage.Division.day;
import static vn.hocvuso.coverage.Division.id;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.coverage.control.StrengthRepository;
import vn.hocvuso.coverage.control.UnitQueries;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Fired;
import vn.hocvuso.testing.SeededIds;
import vn.hocvuso.testing.Together;
import vn.hocvuso.testing.Transacted;

/** Strength confirmed and held against the roster, on both databases. */
class StrengthTest {
    private static final Caller.Scope ALL = Caller.Scope.EVERYTHING;
    private static final Page.Request FIRST_PAGE = new Page.Request(0, 50);

    private Transacted transactions;
    private Division division;
    private Strength strength;
    private final Fired<DomainEvent> events = new Fired<>();

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    private void open(DataSource database) {
        transactions = new Transacted(database);
        Sql shared = new Sql(transactions);
        division = new Division(shared);
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
        strength = new Strength(Division.strengths(shared), new UnitQueries(shared), events, new SeededIds(7), clock, 30);
        division.person("S1", "Nguyễn Văn Đức", "c1", "SQ", 9, 1);
        division.person("S2", "Trần Thị An", "c1", "HSQ-BS", 2, 999);
        division.person("S3", "Lê Văn Bình", "c2", "HSQ-BS", 3, 999);
        division.person("S4", "Phạm Văn Cường", "e1", "QNCN", 8, 999);
        division.person("S6", "Vũ Văn Giang", "c3", "HSQ-BS", 1, 999);
    }

    private boolean confirm(String unit, String on, long total) {
        return confirm(unit, new StrengthWish(day(on), total, Map.of(), null), ALL);
    }

    private boolean confirm(String unit, StrengthWish wish, Caller.Scope scope) {
        return transactions.call(() -> strength.confirm(unit, wish, new StrengthWish.Signer(id("S1"), "COMMANDER"), scope));
    }

    private StrengthView of(String unit, String day) {
        return transactions.call(() -> strength.of(unit, day(day), ALL));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void nobody_has_confirmed_and_the_roster_is_shown(DataSource database) {
        open(database);
        StrengthView e1 = of("e1", "2026-11-20");
        assertThat(e1.state()).isEqualTo("none");
        assertThat(e1.roster()).as("S1 to S4").isEqualTo(4);
        assertThat(e1.confirmed()).isNull();
        assertThat(e1.difference()).isNull();
        assertThat(e1.childrenWithout()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void the_commander_sees_in_which_child_the_roster_differs(DataSource database) {
        open(database);
        confirm("e1", "2026-11-20", 5);
        confirm("c1", "2026-11-19", 2);
        confirm("c2", "2026-11-18", 2);
        StrengthView e1 = of("e1", "2026-11-23");
        assertThat(e1.difference()).isEqualTo(-1);
        assertThat(e1.state()).isEqualTo("missing");
        assertThat(e1.childrenConfirmed()).as("2 + 2; the parent's own 5 is what is signed").isEqualTo(4);
        assertThat(e1.confirmed()).isEqualTo(5);
        assertThat(e1.children()).extracting(child -> child.unit().code() + " " + child.state() + " " + child.difference())
                .containsExactly("c1 equal 0", "c2 missing -1");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void the_last_confirmation_up_to_the_day_counts_and_grows_old(DataSource database) {
        open(database);
        confirm("e1", "2026-09-01", 4);
        confirm("e1", "2026-11-20", 6);
        assertThat(of("e1", "2026-08-31").state()).isEqualTo("none");
        assertThat(of("e1", "2026-10-01").confirmed()).isEqualTo(4);
        assertThat(of("e1", "2026-10-01").old()).as("thirty days").isFalse();
        assertThat(of("e1", "2026-10-02").old()).isTrue();
        assertThat(of("e1", "2026-11-23").confirmed()).isEqualTo(6);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void the_roster_of_the_confirmed_day_is_compared(DataSource database) {
        open(database);
        confirm("c1", "2026-11-10", 2);
        division.sql("update posting set until_day = ? where person_id = ?", day("2026-11-15"), id("S2"));
        StrengthView c1 = of("c1", "2026-11-20");
        assertThat(c1.roster()).as("S2 left later, which is no gap of the 10th").isEqualTo(2);
        assertThat(c1.state()).isEqualTo("equal");
        division.sql("update posting set until_day = ? where person_id = ?", day("2026-11-05"), id("S2"));
        assertThat(of("c1", "2026-11-20").difference()).as("the roster was corrected for the confirmed day too").isEqualTo(-1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void a_later_confirmation_of_the_day_is_a_new_version_and_both_stay_readable(DataSource database) {
        open(database);
        assertThat(confirm("c1", "2026-11-20", 3)).isTrue();
        assertThat(confirm("c1", "2026-11-20", 3)).as("the same again changes nothing").isFalse();
        assertThat(confirm("c1", new StrengthWish(day("2026-11-20"), 2L, Map.of("SQ", 1L, "HSQ-BS", 1L), "đếm lại"), ALL)).isTrue();
        StrengthView c1 = of("c1", "2026-11-20");
        assertThat(c1.confirmed()).isEqualTo(2);
        assertThat(c1.groups()).containsExactly(new GroupStrength("SQ", 1L, 1, 0L), new GroupStrength("HSQ-BS", 1L, 1, 0L));
        Page<StrengthVersion> history = transactions.call(() -> strength.history("c1", FIRST_PAGE, ALL));
        assertThat(history.items()).extracting(version -> version.version() + ": " + version.total()).containsExactly("2: 2", "1: 3");
        assertThat(history.items().get(0).note()).isEqualTo("đếm lại");
        assertThat(history.items().get(0).confirmedBy()).isEqualTo("S1");
        assertThat(events.events).extracting(DomainEvent::action).containsExactly("strength-confirmed", "strength-confirmed");
        assertThat(events.events.get(1).details().get("version")).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void groups_add_up_to_the_total_or_are_refused(DataSource database) {
        open(database);
        assertThatThrownBy(() -> confirm("c1", new StrengthWish(day("2026-11-20"), 3L, Map.of("SQ", 1L, "HSQ-BS", 1L), null), ALL))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("strength-groups-differ");
        assertThatThrownBy(() -> confirm("c1", new StrengthWish(day("2026-11-20"), 1L, Map.of("XX", 1L), null), ALL)).hasMessageContaining("unknown-value");
        assertThatThrownBy(() -> confirm("c1", "2026-11-20", -1)).hasMessageContaining("out-of-range");
        assertThatThrownBy(() -> confirm("c1", new StrengthWish(null, null, null, null), ALL)).hasMessageContaining("required");
        assertThat(events.events).isEmpty();
        Map<String, Long> withNothing = new HashMap<>(Map.of("SQ", 2L));
        withNothing.put("HV", null);
        assertThat(confirm("c1", new StrengthWish(day("2026-11-20"), 2L, withNothing, null), ALL)).as("null was not given").isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void neither_tomorrow_nor_a_unit_outside_the_scope_can_be_confirmed(DataSource database) {
        open(database);
        assertThatThrownBy(() -> confirm("c1", "2026-11-24", 2)).hasMessageContaining("day-in-future");
        Caller.Scope c1 = new Caller.Scope(false, Set.of(id("c1")));
        StrengthWish wish = new StrengthWish(day("2026-11-20"), 2L, Map.of(), null);
        assertThatThrownBy(() -> confirm("e1", wish, c1)).as("the superior signs for the regiment").isInstanceOf(NotFound.class);
        assertThat(confirm("c1", wish, c1)).isTrue();
        assertThatThrownBy(() -> strength.of("c2", day("2026-11-20"), c1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> confirm("c1", "2019-12-31", 2)).as("before it stood").hasMessageContaining("strength-unit-not-standing");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void two_who_sign_in_the_same_moment_make_two_versions_or_one_is_told(DataSource database) throws Exception {
        open(database);
        List<Boolean> signed = Together.run(8, number -> () -> {
            try {
                return confirm("c1", "2026-11-20", 100 + number);
            } catch (Refused refused) {
                assertThat(refused.code()).isEqualTo("strength-just-confirmed");
                return false;
            }
        });
        long accepted = signed.stream().filter(Boolean::booleanValue).count();
        Page<StrengthVersion> history = transactions.call(() -> strength.history("c1", FIRST_PAGE, ALL));
        assertThat(history.total()).isEqualTo(accepted).isPositive();
        assertThat(history.items().get(0).version()).isEqualTo((int) accepted);
        assertThat(LocalDate.parse("2026-11-20")).isEqualTo(history.items().get(0).on());
    }
}
