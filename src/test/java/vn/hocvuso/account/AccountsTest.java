package vn.hocvuso.account;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.account.control.AccountRepository;
import vn.hocvuso.account.rule.AccountState;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.RoleWish;
import vn.hocvuso.testing.Databases;

/** Who gets an account and a password from whom, on which card, and how the accounts of a unit stand. */
class AccountsTest {
    private static final UUID SOMEBODY = new UUID(7, 7);

    @TempDir
    static Path home;

    static Stream<Named<GuardHouse>> both() {
        return Databases.both().map(database -> Named.of(database.getName(), new GuardHouse(database.getPayload(), home)));
    }

    private static Caller.Scope below(GuardHouse house, String unit) {
        return new Caller.Scope(false, Set.of(house.garrison.units.idOf(unit)));
    }

    private static PasswordSheet openAll(GuardHouse house, String unit, boolean subtree, Caller.Scope scope) {
        return house.in(() -> house.accounts.openAll(unit, subtree, scope, SOMEBODY));
    }

    private static List<String> numbers(PasswordSheet sheet) {
        return sheet.units().stream().flatMap(unit -> unit.cards().stream()).map(PasswordSheet.Card::serviceNumber).toList();
    }

    private static String password(PasswordSheet sheet, String number) {
        return sheet.units().stream().flatMap(unit -> unit.cards().stream()).filter(card -> card.serviceNumber().equals(number)).findFirst().orElseThrow().password();
    }

    @ParameterizedTest
    @MethodSource("both")
    void everybody_without_an_account_gets_a_card_in_the_order_of_the_tree_and_of_lists(GuardHouse house) {
        house.open("QN-12", "da-co-tu-truoc");
        PasswordSheet sheet = openAll(house, "f1", true, Caller.Scope.EVERYTHING);
        assertThat(sheet.units()).extracting(PasswordSheet.UnitCards::code).as("agencies first, then as their superior ordered them").containsExactly("p1", "e1", "d1", "d2", "e2");
        assertThat(numbers(sheet)).as("rank high to low; nobody who left").containsExactly("QN-02", "QN-01", "QN-13", "QN-11", "QN-21", "QN-31");
        assertThat(sheet.lastDay()).isEqualTo(LocalDate.of(2026, 12, 23));
        assertThat(house.code(() -> house.accounts.openAll("f1", true, Caller.Scope.EVERYTHING, SOMEBODY))).isEqualTo("nobody-without-account");
        assertThat(house.garrison.events.events.stream().filter(AccountOpened.class::isInstance)).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_unit_alone_or_with_everything_below(GuardHouse house) {
        assertThat(numbers(openAll(house, "e1", false, Caller.Scope.EVERYTHING))).containsExactly("QN-01");
        assertThat(numbers(openAll(house, "e1", true, Caller.Scope.EVERYTHING))).containsExactly("QN-13", "QN-12", "QN-11", "QN-21");
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_card_lets_its_owner_in_at_once_and_is_written_down_nowhere(GuardHouse house) {
        PasswordSheet sheet = openAll(house, "d1", true, Caller.Scope.EVERYTHING);
        String password = password(sheet, "QN-11");
        assertThat(password).matches("[a-km-np-z2-9]{5}-[a-km-np-z2-9]{5}");
        assertThat(house.garrison.sql.list("select pending_password from account", row -> row.getString(1))).hasSize(3).noneMatch(text -> text.contains(password));
        assertThat(house.passwords.hashes).as("nothing is hashed while the cards are made").isEqualTo(1);
        assertThat(house.code(() -> house.sessions.signIn(GuardHouse.attempt("qn-11", password)))).isEqualTo("in");
        assertThat(house.accounts.readiness("d1", Caller.Scope.EVERYTHING)).isEqualTo(new Readiness(3, 0));
        assertThat(house.accounts.hashWaiting(2)).isEqualTo(2);
        assertThat(house.accounts.readiness("d1", Caller.Scope.EVERYTHING)).isEqualTo(new Readiness(3, 2));
        assertThat(house.accounts.hashWaiting(2)).isEqualTo(1);
        assertThat(house.garrison.sql.list("select 1 from account where pending_password is not null", row -> 1)).isEmpty();
        assertThat(house.code(() -> house.sessions.signIn(GuardHouse.attempt("QN-11", password)))).isEqualTo("in");
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_card_stops_working_after_thirty_days_and_a_chosen_password_does_not(GuardHouse house) {
        PasswordSheet sheet = openAll(house, "d1", true, Caller.Scope.EVERYTHING);
        UUID changer = house.garrison.people.idOf("QN-12");
        house.in(() -> {
            house.accounts.changePassword(changer, SOMEBODY, password(sheet, "QN-12"), "mot-cau-cua-rieng-toi");
            return null;
        });
        house.garrison.clock.advance(Duration.ofDays(30));
        assertThat(house.code(() -> house.sessions.signIn(GuardHouse.attempt("QN-11", password(sheet, "QN-11"))))).as("on the last day").isEqualTo("in");
        house.garrison.clock.advance(Duration.ofDays(1));
        assertThat(house.code(() -> house.sessions.signIn(GuardHouse.attempt("QN-11", password(sheet, "QN-11"))))).isEqualTo("invalid-credentials");
        assertThat(house.code(() -> house.sessions.signIn(GuardHouse.attempt("QN-12", "mot-cau-cua-rieng-toi")))).isEqualTo("in");
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_new_password_ends_the_stays_begun_with_the_old_one(GuardHouse house) {
        house.open("QN-11", "mot-cau-cua-rieng-toi");
        house.in(() -> house.sessions.signIn(GuardHouse.attempt("QN-11", "mot-cau-cua-rieng-toi")));
        UUID person = house.garrison.people.idOf("QN-11");
        assertThat(house.sessions.of(person, SOMEBODY)).hasSize(1);
        PasswordSheet sheet = house.in(() -> house.accounts.giveNew(List.of("QN-11"), below(house, "d1"), SOMEBODY));
        assertThat(house.sessions.of(person, SOMEBODY)).isEmpty();
        assertThat(house.code(() -> house.sessions.signIn(GuardHouse.attempt("QN-11", "mot-cau-cua-rieng-toi")))).isEqualTo("invalid-credentials");
        assertThat(house.code(() -> house.sessions.signIn(GuardHouse.attempt("QN-11", password(sheet, "QN-11"))))).isEqualTo("in");
    }

    @ParameterizedTest
    @MethodSource("both")
    void an_administrator_of_a_unit_touches_nobody_outside_and_nobody_above(GuardHouse house) {
        house.in(() -> house.garrison.people.grant("QN-13", new RoleWish(Caller.Role.COMMANDER, "f1", null, null), Caller.Scope.EVERYTHING, "admin"));
        house.in(() -> house.garrison.people.grant("QN-12", new RoleWish(Caller.Role.COMMANDER, "d1", null, null), Caller.Scope.EVERYTHING, "admin"));
        house.in(() -> house.garrison.people.grant(
                "QN-11", new RoleWish(Caller.Role.ADMINISTRATOR, "e1", LocalDate.of(2027, 1, 1), null), Caller.Scope.EVERYTHING, "admin"));
        Caller.Scope battalion = below(house, "d1");
        assertThatThrownBy(() -> house.in(() -> house.accounts.giveNew(List.of("QN-21"), battalion, SOMEBODY))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> house.in(() -> house.accounts.openAll("e1", true, battalion, SOMEBODY))).isInstanceOf(NotFound.class);
        PasswordSheet sheet = openAll(house, "d1", true, battalion);
        assertThat(numbers(sheet)).containsExactly("QN-12");
        assertThat(sheet.skipped()).as("a role that begins later counts as well").isEqualTo(Map.of("account-of-higher-role", List.of("QN-13", "QN-11")));
        assertThatThrownBy(() -> house.in(() -> {
                    house.sessions.endAllOf("QN-13", battalion);
                    return null;
                }))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("account-of-higher-role"));
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_name_that_is_taken_and_ones_own_account_are_told_not_touched(GuardHouse house) {
        UUID thief = house.garrison.people.idOf("QN-21");
        house.in(() -> {
            house.accounts.openWithOwnPassword(thief, "qn-11", "mot-cau-cua-rieng-toi");
            return null;
        });
        UUID self = house.garrison.people.idOf("QN-12");
        PasswordSheet sheet = house.in(() -> house.accounts.openAll("d1", true, Caller.Scope.EVERYTHING, self));
        assertThat(numbers(sheet)).containsExactly("QN-13");
        assertThat(sheet.skipped()).isEqualTo(Map.of("username-taken", List.of("QN-11"), "own-account", List.of("QN-12")));
        assertThat(house.code(() -> house.sessions.signIn(GuardHouse.attempt("qn-11", "mot-cau-cua-rieng-toi")))).isEqualTo("in");
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_password_chosen_while_the_given_one_is_being_hashed_stays(GuardHouse house) {
        PasswordSheet sheet = openAll(house, "d1", true, Caller.Scope.EVERYTHING);
        UUID person = house.garrison.people.idOf("QN-11");
        AccountRepository.Waiting begun = house.repository.waitingForHash(9).stream().filter(one -> one.personId().equals(person)).findFirst().orElseThrow();
        house.in(() -> {
            house.accounts.changePassword(person, SOMEBODY, password(sheet, "QN-11"), "mot-cau-cua-rieng-toi");
            return null;
        });
        house.repository.hashed(begun.personId(), begun.sealed(), "hash of " + password(sheet, "QN-11"));
        assertThat(house.code(() -> house.sessions.signIn(GuardHouse.attempt("QN-11", "mot-cau-cua-rieng-toi")))).isEqualTo("in");
        assertThat(house.code(() -> house.sessions.signIn(GuardHouse.attempt("QN-11", password(sheet, "QN-11"))))).isEqualTo("invalid-credentials");
    }

    @ParameterizedTest
    @MethodSource("both")
    void the_first_administrator_is_never_posted_and_gets_a_new_password_from_another_one(GuardHouse house) {
        house.in(() -> house.garrison.people.appointAdministrator("admin", "Quản trị"));
        house.open("admin", "mot-cau-cua-rieng-toi");
        PasswordSheet sheet = house.in(() -> house.accounts.giveNew(List.of("admin"), Caller.Scope.EVERYTHING, SOMEBODY));
        assertThat(house.code(() -> house.sessions.signIn(GuardHouse.attempt("admin", password(sheet, "admin"))))).isEqualTo("in");
    }

    @ParameterizedTest
    @MethodSource("both")
    void every_account_stands_in_exactly_one_state_and_is_found_by_it(GuardHouse house) {
        house.open("QN-41", "mot-cau-cua-rieng-toi");
        house.open("QN-01", "mot-cau-cua-rieng-toi");
        house.open("QN-02", "mot-cau-cua-rieng-toi");
        for (int i = 0; i < GuardHouse.FAILURES; i++) {
            house.code(() -> house.sessions.signIn(GuardHouse.attempt("QN-02", "sai")));
        }
        openAll(house, "d2", true, Caller.Scope.EVERYTHING);
        house.garrison.sql.update("update account set password_until = ? where username = 'QN-21'", house.garrison.clock.instant());
        openAll(house, "e2", true, Caller.Scope.EVERYTHING);
        house.accounts.hashWaiting(9);
        house.in(() -> house.accounts.giveNew(List.of("QN-11"), Caller.Scope.EVERYTHING, SOMEBODY));
        assertThat(states(house, Caller.Scope.EVERYTHING)).isEqualTo(Map.of(
                AccountState.ACTIVE, List.of("QN-01"), AccountState.LOCKED, List.of("QN-02"), AccountState.EXPIRED, List.of("QN-21"),
                AccountState.MUST_CHANGE, List.of("QN-31"), AccountState.WAITING, List.of("QN-11"), AccountState.NONE, List.of("QN-12", "QN-13"),
                AccountState.CLOSED, List.of("QN-41")));
        assertThat(states(house, below(house, "d2"))).as("within the scope, also whom it lost")
                .isEqualTo(Map.of(AccountState.EXPIRED, List.of("QN-21"), AccountState.CLOSED, List.of("QN-41")));
    }

    private static Map<AccountState, List<String>> states(GuardHouse house, Caller.Scope scope) {
        return Arrays.stream(AccountState.values())
                .flatMap(state -> house.accounts.list(new AccountQuery(null, true, null, state, null), new Page.Request(0, 50), scope).items().stream()
                        .peek(view -> assertThat(view.state()).isEqualTo(state)))
                .collect(groupingBy(AccountView::state, mapping(AccountView::serviceNumber, toList())));
    }

    @ParameterizedTest
    @MethodSource("both")
    void the_list_is_searched_paged_and_never_beyond_the_scope(GuardHouse house) {
        AccountQuery regiment = new AccountQuery("e1", true, null, null, null);
        Page<AccountView> page = house.accounts.list(regiment, new Page.Request(1, 2), Caller.Scope.EVERYTHING);
        assertThat(page.total()).isEqualTo(5L);
        assertThat(page.items()).extracting(AccountView::serviceNumber).containsExactly("QN-12", "QN-11");
        assertThat(house.accounts.list(new AccountQuery(null, true, "tran cuong", null, null), new Page.Request(0, 50), below(house, "e1")).items())
                .extracting(AccountView::fullName).containsExactly("Trần Văn Cường");
        assertThat(house.accounts.list(new AccountQuery(null, true, null, null, null), new Page.Request(0, 50), below(house, "d2")).items())
                .extracting(AccountView::serviceNumber).containsExactly("QN-21");
        assertThat(house.accounts.list(new AccountQuery(null, true, "trung doan truong", null, null), new Page.Request(0, 50), Caller.Scope.EVERYTHING).items())
                .as("a position is no name").isEmpty();
        assertThat(house.accounts.list(new AccountQuery(null, true, "ha si tran", null, null), new Page.Request(0, 50), Caller.Scope.EVERYTHING).items())
                .as("found as lists of people are").isEmpty();
        assertThat(house.accounts.list(new AccountQuery(null, true, "trung si tran", null, null), new Page.Request(0, 50), Caller.Scope.EVERYTHING).items())
                .extracting(AccountView::serviceNumber).containsExactly("QN-13");
        assertThat(house.accounts.list(new AccountQuery("e1", true, "tran", AccountState.NONE, null), new Page.Request(0, 50), Caller.Scope.EVERYTHING).items())
                .as("by the state of the account, in the same order").extracting(AccountView::serviceNumber).containsExactly("QN-13", "QN-12", "QN-11");
        assertThatThrownBy(() -> house.accounts.list(regiment, new Page.Request(0, 50), below(house, "d2"))).isInstanceOf(NotFound.class);
    }
}
