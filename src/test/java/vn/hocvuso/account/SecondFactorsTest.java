package vn.hocvuso.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.account.control.Totp;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.testing.Databases;

/** A second factor from its first code to its removal, and every way around it that must not work. */
class SecondFactorsTest {
    private static final UUID SOMEBODY = new UUID(7, 7);
    private static final String OWN = "mot-cau-cua-rieng-toi";

    @TempDir
    static Path home;

    static Stream<Named<Owner>> both() {
        return Databases.both().map(database -> Named.of(database.getName(), new Owner(new GuardHouse(database.getPayload(), home))));
    }

    /** QN-01 with a phone. */
    static final class Owner {
        final GuardHouse house;
        final UUID person;
        final List<String> spareCodes;
        private final byte[] secret;

        Owner(GuardHouse house) {
            this.house = house;
            house.open("QN-01", OWN);
            person = house.garrison.people.idOf("QN-01");
            Enrolment enrolment = house.factors.begin(person, "QN-01");
            secret = Totp.bytes(enrolment.secret());
            spareCodes = house.in(() -> house.factors.enrol(person, SOMEBODY, enrolment.sealed(), code(0)));
            house.garrison.clock.advance(Duration.ofMinutes(2));
        }

        /** @param drift steps the phone's clock is ahead */
        String code(int drift) {
            return Totp.code(secret, Totp.step(house.garrison.clock.instant()) + drift, Totp.DIGITS);
        }

        String signIn(String otp) {
            return house.code(() -> {
                if (house.sessions.signIn(GuardHouse.attempt("QN-01", OWN, otp)).token() == null) {
                    throw new Refused("halfway");
                }
                return null;
            });
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void the_password_alone_leads_halfway_and_a_wrong_password_not_even_there(Owner owner) {
        assertThat(owner.signIn(null)).isEqualTo("halfway");
        assertThat(owner.signIn(owner.code(0))).isEqualTo("in");
        assertThat(owner.house.code(() -> owner.house.sessions.signIn(GuardHouse.attempt("QN-01", "sai", owner.code(1))))).isEqualTo("invalid-credentials");
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_code_is_taken_once_and_none_older_after_it(Owner owner) {
        String early = owner.code(-1);
        String present = owner.code(0);
        assertThat(owner.signIn(present)).isEqualTo("in");
        assertThat(owner.signIn(present)).isEqualTo("otp-wrong");
        assertThat(owner.signIn(early)).as("an older step than the one taken").isEqualTo("otp-wrong");
        assertThat(owner.signIn(owner.code(1))).isEqualTo("in");
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_clock_may_be_off_by_one_step(Owner owner) {
        assertThat(owner.signIn(owner.code(-2))).isEqualTo("otp-wrong");
        assertThat(owner.signIn(owner.code(2))).isEqualTo("otp-wrong");
        assertThat(owner.signIn(owner.code(-1))).isEqualTo("in");
    }

    @ParameterizedTest
    @MethodSource("both")
    void each_of_ten_spare_codes_works_once(Owner owner) {
        assertThat(owner.spareCodes).hasSize(10).doesNotHaveDuplicates();
        assertThat(owner.signIn(owner.spareCodes.get(3).toUpperCase())).isEqualTo("in");
        assertThat(owner.signIn(owner.spareCodes.get(3))).isEqualTo("otp-wrong");
        assertThat(owner.house.factors.spareCodesLeft(owner.person)).isEqualTo(9);
        List<String> stored = owner.house.garrison.sql.list("select code_hash from recovery_code", row -> row.getString(1));
        assertThat(stored).doesNotContainAnyElementsOf(owner.spareCodes);
        assertThat(owner.house.garrison.sql.list("select secret from second_factor", row -> row.getString(1))).noneMatch(sealed -> sealed.contains(Totp.text(owner.secret)));
    }

    @ParameterizedTest
    @MethodSource("both")
    void wrong_codes_lock_the_name_like_wrong_passwords(Owner owner) {
        for (int i = 0; i < GuardHouse.FAILURES; i++) {
            assertThat(owner.signIn("000000".equals(owner.code(0)) ? "111111" : "000000")).isEqualTo("otp-wrong");
            assertThat(owner.signIn(null)).as("the right password forgives nothing").isIn("halfway", "too-many-attempts");
        }
        assertThat(owner.signIn(owner.code(0))).isEqualTo("too-many-attempts");
    }

    @ParameterizedTest
    @MethodSource("both")
    void halfway_goes_on_with_the_code_for_five_minutes_and_while_the_password_is_the_same(Owner owner) {
        GuardHouse house = owner.house;
        SignIn code = GuardHouse.attempt(null, null, owner.code(0));
        String half = house.in(() -> house.sessions.signIn(GuardHouse.attempt("QN-01", OWN)).halfway());
        assertThat(house.code(() -> house.sessions.confirm("x" + half, code))).isEqualTo("sign-in-anew");
        assertThat(house.code(() -> house.sessions.confirm(null, code))).isEqualTo("sign-in-anew");
        assertThat(house.code(() -> house.sessions.confirm(half, code))).isEqualTo("in");
        String old = house.in(() -> house.sessions.signIn(GuardHouse.attempt("QN-01", OWN)).halfway());
        house.garrison.clock.advance(Duration.ofMinutes(5));
        assertThat(house.code(() -> house.sessions.confirm(old, GuardHouse.attempt(null, null, owner.code(0))))).isEqualTo("sign-in-anew");
        String stale = house.in(() -> house.sessions.signIn(GuardHouse.attempt("QN-01", OWN)).halfway());
        house.in(() -> {
            house.accounts.changePassword(owner.person, SOMEBODY, OWN, "mot-cau-khac-han");
            return null;
        });
        assertThat(house.code(() -> house.sessions.confirm(stale, GuardHouse.attempt(null, null, owner.code(0))))).isEqualTo("sign-in-anew");
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_secret_is_enrolled_by_its_own_code_for_its_own_person(Owner owner) {
        GuardHouse house = owner.house;
        house.open("QN-02", OWN);
        UUID other = house.garrison.people.idOf("QN-02");
        Enrolment enrolment = house.factors.begin(other, "QN-02");
        assertThat(house.code(() -> house.factors.enrol(other, SOMEBODY, enrolment.sealed(), "12345"))).isEqualTo("otp-wrong");
        assertThat(house.code(() -> house.factors.enrol(owner.person, SOMEBODY, enrolment.sealed(), "123456"))).as("another's secret").isEqualTo("enrolment-over");
        assertThat(house.factors.again(other, "QN-02", enrolment.sealed())).isEqualTo(enrolment);
        Enrolment second = house.factors.begin(owner.person, "QN-01");
        String code = Totp.code(Totp.bytes(second.secret()), Totp.step(house.garrison.clock.instant()), Totp.DIGITS);
        assertThat(house.code(() -> house.factors.enrol(owner.person, SOMEBODY, second.sealed(), code))).isEqualTo("factor-enrolled");
        assertThat(house.factors.has(other)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("both")
    void the_owner_takes_it_away_with_a_code_only(Owner owner) {
        GuardHouse house = owner.house;
        assertThat(house.code(() -> remove(owner, "sai"))).isEqualTo("otp-wrong");
        assertThat(house.code(() -> remove(owner, owner.spareCodes.get(0)))).isEqualTo("in");
        assertThat(owner.signIn(null)).isEqualTo("in");
        assertThat(house.factors.spareCodesLeft(owner.person)).isZero();
    }

    private static Object remove(Owner owner, String code) {
        owner.house.factors.remove(owner.person, "QN-01", "10.1.2.3", code);
        return null;
    }

    @ParameterizedTest
    @MethodSource("both")
    void an_administrator_of_the_unit_removes_a_lost_one_but_never_their_own(Owner owner) {
        GuardHouse house = owner.house;
        Caller.Scope other = new Caller.Scope(false, Set.of(house.garrison.units.idOf("e2")));
        assertThatThrownBy(() -> house.in(() -> removeLost(house, other, SOMEBODY))).isInstanceOf(NotFound.class);
        assertThat(house.code(() -> removeLost(house, Caller.Scope.EVERYTHING, owner.person))).isEqualTo("own-account");
        assertThat(owner.signIn(owner.code(0))).isEqualTo("in");
        assertThat(house.code(() -> removeLost(house, Caller.Scope.EVERYTHING, SOMEBODY))).isEqualTo("in");
        assertThat(house.sessions.of(owner.person, SOMEBODY)).isEmpty();
        assertThat(owner.signIn(null)).isEqualTo("in");
        assertThat(house.garrison.events.events).anyMatch(event -> event instanceof SecondFactorRemoved removed && removed.subject().equals("QN-01"));
    }

    private static Object removeLost(GuardHouse house, Caller.Scope scope, UUID by) {
        house.factors.removeLost("QN-01", scope, by);
        return null;
    }
}
