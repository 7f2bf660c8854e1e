package vn.hocvuso.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.unit.UnitQuery;
import vn.hocvuso.unit.UnitView;

/** Who sees whom, in which order, found by which words, allowed to do what. */
class PeopleTest {
    private static final Page.Request FIRST_PAGE = new Page.Request(0, 50);
    private static final LocalDate TODAY = Garrison.TODAY;

    static Stream<Named<Garrison>> both() {
        return Databases.both().map(database -> Named.of(database.getName(), garrison(new Garrison(database.getPayload(), 7))));
    }

    private static Garrison garrison(Garrison garrison) {
        garrison.importUnits(
                Garrison.unitRows("f1 - 2020-01-01 | e1 f1 2020-01-01 sort_order=1 | e2 f1 2020-01-01 sort_order=2 | p1 f1 2020-01-01 sort_order=9 type=phòng"
                        + " | d1 e1 2020-01-01 name=Tiểu_đoàn_1 | d2 e2 2020-01-01 | d9 e1 2020-01-01..2025-12-31"),
                false, false);
        garrison.importPeople(
                Garrison.peopleRows("QN-001 e1 2024-01-01 full_name=Nguyễn_Văn_Đức position=Trung_đoàn_trưởng rank=3// group=SQ"
                        + " | QN-002 e1 2024-01-01 full_name=Trần_Quốc_Ân position=Chính_ủy_trung_đoàn rank=3// group=SQ"
                        + " | QN-003 d1 2024-01-01 full_name=Lê_Thị_Ánh rank=B1 | QN-004 d1 2024-01-01 full_name=Lê_Văn_Bình rank=B2"
                        + " | QN-005 d1 2024-01-01 full_name=Phạm_Duy_An rank=B2 | QN-006 d2 2024-01-01 full_name=Nguyễn_Thị_Thúy rank=H1"
                        + " | QN-007 d2 2024-01-01..2026-11-22 full_name=Đỗ_Đã_Rời"),
                false, false);
        garrison.importStatuses(Garrison.statusRows("QN-003 leave 2026-11-20..2026-11-23 | QN-004 hospital 2026-11-24"), false, false);
        garrison.transaction.call(() -> garrison.people.appointAdministrator("admin", "Quản trị"));
        return garrison;
    }

    private static Caller.Scope below(Garrison garrison, String unit) {
        return new Caller.Scope(false, Set.of(garrison.units.idOf(unit)));
    }

    private static List<String> found(Garrison garrison, PeopleQuery query, Caller.Scope scope) {
        return garrison.people.list(query, FIRST_PAGE, scope).items().stream().map(PersonView::serviceNumber).toList();
    }

    private static PeopleQuery words(String words) {
        return new PeopleQuery(null, words, null, null);
    }

    @ParameterizedTest
    @MethodSource("both")
    void commanders_first_then_rank_then_name(Garrison garrison) {
        assertThat(found(garrison, words(null), Caller.Scope.EVERYTHING))
                .containsExactly("QN-001", "QN-002", "QN-006", "QN-003", "QN-005", "QN-004");
    }

    @ParameterizedTest
    @MethodSource("both")
    void every_word_is_a_prefix_without_accents(Garrison garrison) {
        assertThat(found(garrison, words("nguyen duc"), Caller.Scope.EVERYTHING)).containsExactly("QN-001");
        assertThat(found(garrison, words("đứ ng"), Caller.Scope.EVERYTHING)).containsExactly("QN-001");
        assertThat(found(garrison, words("THUÝ"), Caller.Scope.EVERYTHING)).containsExactly("QN-006");
        assertThat(found(garrison, words("qn-00"), Caller.Scope.EVERYTHING)).hasSize(6);
        assertThat(found(garrison, words("qn003"), Caller.Scope.EVERYTHING)).containsExactly("QN-003");
        assertThat(found(garrison, words("guyen"), Caller.Scope.EVERYTHING)).isEmpty();
        assertThat(found(garrison, words("le %"), Caller.Scope.EVERYTHING)).containsExactly("QN-003", "QN-004");
    }

    @ParameterizedTest
    @MethodSource("both")
    void nobody_sees_beyond_the_scope(Garrison garrison) {
        Caller.Scope e1 = below(garrison, "e1");
        assertThat(found(garrison, words(null), e1)).containsExactly("QN-001", "QN-002", "QN-003", "QN-005", "QN-004");
        assertThat(garrison.people.list(words(null), new Page.Request(1, 2), e1).total()).isEqualTo(5);
        assertThat(found(garrison, words("nguyen"), e1)).containsExactly("QN-001");
        assertThat(found(garrison, words(null), Caller.Scope.NOTHING)).isEmpty();
        assertThat(found(garrison, new PeopleQuery("d1", null, null, null), e1)).hasSize(3);
        assertThatThrownBy(() -> found(garrison, new PeopleQuery("d2", null, null, null), e1)).isInstanceOf(NotFound.class);
        assertThat(garrison.people.view("QN-003", TODAY, e1).unitName()).isEqualTo("Tiểu đoàn 1");
        assertThatThrownBy(() -> garrison.people.view("QN-006", TODAY, e1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> garrison.people.view("QN-007", TODAY, below(garrison, "e2"))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("both")
    void statuses_filter_by_their_days(Garrison garrison) {
        assertThat(found(garrison, new PeopleQuery(null, null, null, "leave"), Caller.Scope.EVERYTHING)).containsExactly("QN-003");
        assertThat(found(garrison, new PeopleQuery(null, null, "HSQ-BS", "active"), Caller.Scope.EVERYTHING)).containsExactly("QN-006", "QN-005", "QN-004");
        assertThat(garrison.people.view("QN-003", TODAY, Caller.Scope.EVERYTHING).status()).isEqualTo("leave");
        assertThat(garrison.people.view("QN-003", TODAY.plusDays(1), Caller.Scope.EVERYTHING).status()).isEqualTo("active");
        assertThatThrownBy(() -> found(garrison, new PeopleQuery(null, null, "X", "Y"), Caller.Scope.EVERYTHING)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @MethodSource("both")
    void agencies_come_before_units(Garrison garrison) {
        assertThat(garrison.units.children("f1", TODAY, Caller.Scope.EVERYTHING)).extracting(UnitView::code).containsExactly("p1", "e1", "e2");
        assertThat(garrison.units.children("e1", TODAY, Caller.Scope.EVERYTHING)).extracting(UnitView::code).containsExactly("d1");
        assertThat(garrison.units.children("e1", LocalDate.of(2025, 12, 31), Caller.Scope.EVERYTHING)).hasSize(2);
        assertThat(garrison.units.path(garrison.units.idOf("d1"), TODAY)).extracting(UnitView::code).containsExactly("f1", "e1", "d1");
        assertThat(garrison.units.list(new UnitQuery(null, "tieu d 1", TODAY), FIRST_PAGE, below(garrison, "e1")).items())
                .extracting(UnitView::code).containsExactly("d1");
        assertThat(garrison.units.list(new UnitQuery(null, "d1", TODAY), FIRST_PAGE, below(garrison, "e2")).total()).isZero();
        assertThatThrownBy(() -> garrison.units.view("f1", TODAY, below(garrison, "e1"))).isInstanceOf(NotFound.class);
    }

    private static List<String> roles(Garrison garrison, String serviceNumber, LocalDate day) {
        return garrison.people.rolesOn(garrison.people.idOf(serviceNumber), day).stream()
                .map(grant -> grant.role() + "@" + grant.unitCode())
                .sorted()
                .toList();
    }

    private static RoleGrant grant(Garrison garrison, String serviceNumber, Caller.Role role, String unit, LocalDate to) {
        return garrison.transaction.call(
                () -> garrison.people.grant(serviceNumber, new RoleWish(role, unit, null, to), Caller.Scope.EVERYTHING, "admin"));
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_role_holds_on_its_days_and_while_on_the_roll(Garrison garrison) {
        grant(garrison, "QN-001", Caller.Role.COMMANDER, "e1", TODAY.plusDays(13));
        assertThat(roles(garrison, "QN-001", TODAY)).containsExactly("COMMANDER@e1", "LEARNER@e1");
        assertThat(roles(garrison, "QN-001", TODAY.plusDays(14))).as("a deputy for two weeks").containsExactly("LEARNER@e1");
        garrison.importPeople(Garrison.peopleRows("QN-001 e1 2024-01-01..2026-11-22 rank=3// group=SQ"), false, false);
        assertThat(roles(garrison, "QN-001", TODAY)).as("off the roll all roles are lost").isEmpty();
        assertThat(roles(garrison, "admin", TODAY)).as("never posted, keeps the grant").containsExactly("ADMINISTRATOR@null");
    }

    @ParameterizedTest
    @MethodSource("both")
    void an_administrator_grants_within_the_own_scope_only(Garrison garrison) {
        Caller.Scope e1 = below(garrison, "e1");
        assertThatThrownBy(() -> garrison.people.grant("QN-003", new RoleWish(Caller.Role.INSTRUCTOR, "e2", null, null), e1, "x"))
                .hasMessageContaining("forbidden");
        assertThatThrownBy(() -> garrison.people.grant("QN-003", new RoleWish(Caller.Role.INSTRUCTOR, null, null, null), e1, "x"))
                .hasMessageContaining("forbidden");
        assertThatThrownBy(() -> garrison.people.grant("QN-006", new RoleWish(Caller.Role.INSTRUCTOR, "e1", null, null), e1, "x"))
                .isInstanceOf(NotFound.class);
        assertThat(garrison.transaction.call(() -> garrison.people.grant("QN-003", new RoleWish(Caller.Role.INSTRUCTOR, "d1", null, null), e1, "x")).unitCode())
                .isEqualTo("d1");
        assertThat(garrison.events.events).hasAtLeastOneElementOfType(RoleGranted.class);
    }

    @ParameterizedTest
    @MethodSource("both")
    void nonsense_is_not_granted(Garrison garrison) {
        assertThatThrownBy(() -> grant(garrison, "QN-003", Caller.Role.LEARNER, "d1", null)).hasMessageContaining("role-not-granted");
        assertThatThrownBy(() -> grant(garrison, "QN-003", Caller.Role.COMMANDER, "zz", null)).hasMessageContaining("role-without-unit");
        assertThatThrownBy(() -> grant(garrison, "QN-003", Caller.Role.COMMANDER, "d9", null)).hasMessageContaining("role-without-unit");
        assertThatThrownBy(() -> grant(garrison, "QN-003", Caller.Role.COMMANDER, "d1", TODAY.minusDays(2))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> grant(garrison, "QN-007", Caller.Role.COMMANDER, "d1", null)).hasMessageContaining("role-off-roll");
        grant(garrison, "QN-003", Caller.Role.COMMANDER, "d1", null);
        assertThatThrownBy(() -> grant(garrison, "QN-003", Caller.Role.COMMANDER, "d1", null)).hasMessageContaining("role-held");
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_revoked_role_is_gone_at_once_and_stays_on_record(Garrison garrison) {
        UUID grant = grant(garrison, "QN-003", Caller.Role.INSTRUCTOR, "d1", null).id();
        garrison.clock.advance(Duration.ofDays(3));
        garrison.transaction.run(() -> garrison.people.revoke("QN-003", grant, Caller.Scope.EVERYTHING));
        assertThat(roles(garrison, "QN-003", TODAY.plusDays(3))).containsExactly("LEARNER@d1");
        assertThat(roles(garrison, "QN-003", TODAY.plusDays(2))).containsExactly("INSTRUCTOR@d1", "LEARNER@d1");
        assertThat(garrison.people.grants(garrison.people.idOf("QN-003"), FIRST_PAGE).total()).isEqualTo(1);
        RoleGrant last = garrison.people.grants(garrison.people.idOf("admin"), FIRST_PAGE).items().get(0).grant();
        assertThatThrownBy(() -> garrison.people.revoke("admin", last.id(), Caller.Scope.EVERYTHING)).hasMessageContaining("last-administrator");
    }
}
