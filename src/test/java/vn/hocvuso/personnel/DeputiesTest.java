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
import vn.hocvuso.personnel.rule.Departure;
import vn.hocvuso.testing.Databases;

/** What a transfer takes away, and how long somebody stands in for another. */
class DeputiesTest {
    private static final LocalDate TODAY = Garrison.TODAY;
    private static final Clerk ADMIN = new Clerk(Caller.Scope.EVERYTHING, "admin");

    static Stream<Named<Garrison>> both() {
        return Databases.both().map(database -> Named.of(database.getName(), garrison(new Garrison(database.getPayload(), 23))));
    }

    private static Garrison garrison(Garrison garrison) {
        garrison.importUnits(
                Garrison.unitRows("f1 - 2020-01-01 | p1 f1 2020-01-01 | p2 f1 2020-01-01 | e1 f1 2020-01-01 | e2 f1 2020-01-01 | d1 e1 2020-01-01"
                        + " | d3 e1 2020-01-01 | d2 e2 2020-01-01 | x1 - 2020-01-01"),
                false, false);
        garrison.importPeople(
                Garrison.peopleRows("CHIEF e1 2024-01-01 | DEPUTY e1 2024-01-01 | STAFF p1 2024-01-01 | OTHER d2 2024-01-01 | MAJOR d1 2024-01-01"), false, false);
        garrison.transaction.run(() -> garrison.people.appointAdministrator("admin", "Quản trị"));
        return garrison;
    }

    private static RoleGrant grant(Garrison garrison, String person, Caller.Role role, String unit) {
        return garrison.transaction.call(() -> garrison.people.grant(person, new RoleWish(role, unit, null, null), Caller.Scope.EVERYTHING, "admin"));
    }

    private static void transfer(Garrison garrison, String person, LocalDate from, String unit) {
        garrison.transaction.run(() -> garrison.careers.post(person, from, new PlaceWish(unit, null, null, null, null), null, ADMIN));
    }

    private static RoleGrant appoint(Garrison garrison, String deputy, Caller.Role role, String unit, LocalDate from, LocalDate to, String by) {
        UUID delegator = garrison.people.idOf(by);
        Set<UUID> roots = Set.copyOf(garrison.people.rolesOn(delegator, TODAY).stream().filter(one -> one.role() == role).map(RoleGrant::unitId).toList());
        Caller.Scope scope = roots.contains(Caller.WHOLE) ? Caller.Scope.EVERYTHING : new Caller.Scope(false, roots);
        return garrison.transaction.call(() -> garrison.deputies.appoint(deputy, new RoleWish(role, unit, from, to), delegator, by, scope));
    }

    private static List<String> roles(Garrison garrison, String person, LocalDate day) {
        return garrison.people.rolesOn(garrison.people.idOf(person), day).stream()
                .filter(one -> one.role() != Caller.Role.LEARNER)
                .map(one -> one.role() + "@" + one.unitCode())
                .sorted()
                .toList();
    }

    private static RoleStanding standing(Garrison garrison, String person) {
        return garrison.people.grants(garrison.people.idOf(person), new Page.Request(0, 1)).items().get(0);
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_transfer_takes_away_what_the_old_unit_gave(Garrison garrison) {
        grant(garrison, "MAJOR", Caller.Role.COMMANDER, "d1");
        transfer(garrison, "MAJOR", TODAY.plusDays(3), "d3");
        assertThat(roles(garrison, "MAJOR", TODAY.plusDays(2))).containsExactly("COMMANDER@d1");
        assertThat(roles(garrison, "MAJOR", TODAY.plusDays(3))).as("from the very day, without anybody touching the grant").isEmpty();
        assertThat(garrison.events.events).last().isInstanceOf(CareerWritten.class);
        assertThat(garrison.events.events).filteredOn(RoleLapsed.class::isInstance)
                .containsExactly(new RoleLapsed("MAJOR", Caller.Role.COMMANDER, garrison.units.idOf("d1"), "d1", TODAY.plusDays(3)));
        assertThat(standing(garrison, "MAJOR").lapsesOn()).isEqualTo(TODAY.plusDays(3));
        garrison.clock.advance(Duration.ofDays(3));
        assertThat(standing(garrison, "MAJOR")).extracting(RoleStanding::state, RoleStanding::lapse).containsExactly("lapsed", "transferred");
        transfer(garrison, "MAJOR", TODAY.plusDays(9), "d1");
        assertThat(roles(garrison, "MAJOR", TODAY.plusDays(9))).as("coming back revives nothing").isEmpty();
        grant(garrison, "MAJOR", Caller.Role.COMMANDER, "d1");
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_transfer_by_file_does_the_same_and_one_within_the_bounds_takes_nothing(Garrison garrison) {
        grant(garrison, "CHIEF", Caller.Role.COMMANDER, "e1");
        grant(garrison, "STAFF", Caller.Role.ADMINISTRATOR, "e2");
        garrison.importPeople(Garrison.peopleRows("CHIEF d1 2026-11-23 | STAFF p2 2026-11-23"), false, false);
        assertThat(roles(garrison, "CHIEF", TODAY)).as("still within the regiment").containsExactly("COMMANDER@e1");
        assertThat(roles(garrison, "STAFF", TODAY)).as("another office of the same division").containsExactly("ADMINISTRATOR@e2");
        garrison.importPeople(Garrison.peopleRows("CHIEF e2 2026-11-24 | STAFF x1 2026-11-24"), false, false);
        assertThat(roles(garrison, "CHIEF", TODAY.plusDays(1))).isEmpty();
        assertThat(roles(garrison, "STAFF", TODAY.plusDays(1))).isEmpty();
        assertThat(garrison.events.events).filteredOn(RoleLapsed.class::isInstance).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_transfer_taken_back_as_a_mistake_takes_nothing_away(Garrison garrison) {
        grant(garrison, "MAJOR", Caller.Role.COMMANDER, "d1");
        transfer(garrison, "MAJOR", TODAY, "d2");
        assertThat(roles(garrison, "MAJOR", TODAY)).isEmpty();
        garrison.transaction.run(() -> garrison.careers.correct(
                "MAJOR", new PostingCorrection(TODAY, true, null, null, new PlaceWish(null, null, null, null, null)), "nhầm người", ADMIN));
        assertThat(roles(garrison, "MAJOR", TODAY)).containsExactly("COMMANDER@d1");
        assertThat(standing(garrison, "MAJOR").lapsesOn()).isNull();
    }

    @ParameterizedTest
    @MethodSource("both")
    void who_left_the_roll_and_came_back_begins_without_roles(Garrison garrison) {
        grant(garrison, "MAJOR", Caller.Role.COMMANDER, "d1");
        garrison.transaction.run(() -> garrison.careers.leave("MAJOR", TODAY, Departure.RESIGNATION, null, ADMIN));
        transferBack(garrison);
        assertThat(roles(garrison, "MAJOR", TODAY)).containsExactly("COMMANDER@d1");
        assertThat(roles(garrison, "MAJOR", TODAY.plusDays(30))).isEmpty();
    }

    private static void transferBack(Garrison garrison) {
        garrison.transaction.run(() -> garrison.careers.post("MAJOR", TODAY.plusDays(20), new PlaceWish("d1", "SQ", "4/", null, null), null, ADMIN));
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_merged_home_is_no_transfer_out(Garrison garrison) {
        grant(garrison, "MAJOR", Caller.Role.INSTRUCTOR, "e1");
        transfer(garrison, "MAJOR", TODAY.plusDays(1), "d3");
        garrison.importUnits(Garrison.unitRows("d1 e1 2020-01-01..2026-11-23"), false, false);
        assertThat(roles(garrison, "MAJOR", TODAY.plusDays(5))).as("d1 is no more, he went on within e1").containsExactly("INSTRUCTOR@e1");
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_deputy_stands_in_for_two_weeks_on_the_unit_or_below(Garrison garrison) {
        grant(garrison, "CHIEF", Caller.Role.COMMANDER, "e1");
        RoleGrant given = appoint(garrison, "DEPUTY", Caller.Role.COMMANDER, "d1", null, null, "CHIEF");
        assertThat(given.to()).isEqualTo(TODAY.plusDays(13));
        assertThat(roles(garrison, "DEPUTY", TODAY.plusDays(13))).containsExactly("COMMANDER@d1");
        assertThat(roles(garrison, "DEPUTY", TODAY.plusDays(14))).isEmpty();
        assertThat(standing(garrison, "DEPUTY").delegator().serviceNumber()).isEqualTo("CHIEF");
        assertThat(garrison.deputies.of(garrison.people.idOf("CHIEF"))).extracting(one -> one.holder().serviceNumber()).containsExactly("DEPUTY");
        assertThat(garrison.events.events).last().isInstanceOf(DeputyAppointed.class);
    }

    @ParameterizedTest
    @MethodSource("both")
    void the_deputy_loses_what_the_delegator_loses(Garrison garrison) {
        RoleGrant chief = grant(garrison, "CHIEF", Caller.Role.COMMANDER, "e1");
        appoint(garrison, "DEPUTY", Caller.Role.COMMANDER, "e1", TODAY, TODAY.plusDays(30), "CHIEF");
        transfer(garrison, "CHIEF", TODAY.plusDays(2), "e2");
        assertThat(roles(garrison, "DEPUTY", TODAY.plusDays(1))).containsExactly("COMMANDER@e1");
        assertThat(roles(garrison, "DEPUTY", TODAY.plusDays(2))).isEmpty();
        garrison.clock.advance(Duration.ofDays(2));
        assertThat(standing(garrison, "DEPUTY").lapse()).isEqualTo("delegator");
        garrison.transaction.run(() -> garrison.people.revoke("CHIEF", chief.id(), Caller.Scope.EVERYTHING));
        assertThat(roles(garrison, "DEPUTY", TODAY.plusDays(2))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_revoked_right_ends_the_deputy_too_even_one_yet_to_begin(Garrison garrison) {
        RoleGrant chief = grant(garrison, "CHIEF", Caller.Role.COMMANDER, "e1");
        appoint(garrison, "DEPUTY", Caller.Role.COMMANDER, "e1", TODAY.plusDays(5), null, "CHIEF");
        assertThat(standing(garrison, "DEPUTY").state()).isEqualTo("coming");
        assertThat(roles(garrison, "DEPUTY", TODAY)).isEmpty();
        garrison.transaction.run(() -> garrison.people.revoke("CHIEF", chief.id(), Caller.Scope.EVERYTHING));
        assertThat(roles(garrison, "DEPUTY", TODAY.plusDays(5))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("both")
    void only_the_own_right_is_passed_on_and_only_for_a_time(Garrison garrison) {
        grant(garrison, "CHIEF", Caller.Role.COMMANDER, "e1");
        assertThatThrownBy(() -> appoint(garrison, "DEPUTY", Caller.Role.COMMANDER, "e2", null, null, "CHIEF")).hasMessageContaining("nothing-to-delegate");
        assertThatThrownBy(() -> appoint(garrison, "DEPUTY", Caller.Role.COMMANDER, "f1", null, null, "CHIEF")).hasMessageContaining("nothing-to-delegate");
        assertThatThrownBy(() -> appoint(garrison, "DEPUTY", Caller.Role.COMMANDER, null, null, null, "CHIEF")).hasMessageContaining("nothing-to-delegate");
        assertThatThrownBy(() -> appoint(garrison, "OTHER", Caller.Role.COMMANDER, "e1", null, null, "CHIEF")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> appoint(garrison, "CHIEF", Caller.Role.COMMANDER, "e1", null, null, "CHIEF")).hasMessageContaining("deputy-self");
        assertThatThrownBy(() -> appoint(garrison, "DEPUTY", Caller.Role.COMMANDER, "e1", TODAY, TODAY.plusDays(60), "CHIEF"))
                .hasMessageContaining("delegation-too-long");
        appoint(garrison, "DEPUTY", Caller.Role.COMMANDER, "e1", TODAY, TODAY.plusDays(59), "CHIEF");
        assertThatThrownBy(() -> appoint(garrison, "MAJOR", Caller.Role.COMMANDER, "d1", null, null, "DEPUTY"))
                .as("what a deputy holds is not passed on").hasMessageContaining("nothing-to-delegate");
    }

    @ParameterizedTest
    @MethodSource("both")
    void the_delegator_takes_it_back_and_nobody_else_by_that_way(Garrison garrison) {
        grant(garrison, "CHIEF", Caller.Role.COMMANDER, "e1");
        RoleGrant given = appoint(garrison, "DEPUTY", Caller.Role.COMMANDER, "e1", null, null, "CHIEF");
        UUID other = garrison.people.idOf("OTHER");
        assertThat(garrison.transaction.call(() -> garrison.deputies.withdraw("DEPUTY", given.id(), other))).isFalse();
        assertThat(roles(garrison, "DEPUTY", TODAY)).hasSize(1);
        UUID chief = garrison.people.idOf("CHIEF");
        assertThat(garrison.transaction.call(() -> garrison.deputies.withdraw("DEPUTY", given.id(), chief))).isTrue();
        assertThat(roles(garrison, "DEPUTY", TODAY)).isEmpty();
    }
}
