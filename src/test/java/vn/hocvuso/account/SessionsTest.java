package vn.hocvuso.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.account.rule.Device;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.testing.Databases;

/** What a stranger can learn from the door (nothing), how long a stay stands, and who may end it. */
class SessionsTest {
    private static final UUID SOMEBODY = new UUID(7, 7);
    private static final String OWN = "mot-cau-cua-rieng-toi";

    @TempDir
    static Path home;

    static Stream<Named<GuardHouse>> both() {
        return Databases.both().map(database -> Named.of(database.getName(), new GuardHouse(database.getPayload(), home)));
    }

    private static UUID session(Token token) {
        try {
            return UUID.fromString(SignedJWT.parse(token.accessToken()).getJWTClaimsSet().getStringClaim("sid"));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID signIn(GuardHouse house, String username) {
        return session(house.in(() -> house.sessions.signIn(GuardHouse.attempt(username, OWN))).token());
    }

    @ParameterizedTest
    @MethodSource("both")
    void whatever_is_wrong_the_answer_is_the_same_and_costs_one_hash(GuardHouse house) {
        house.open("QN-01", OWN);
        house.open("QN-41", OWN);
        PasswordSheet sheet = house.in(() -> house.accounts.openAll("d1", true, Caller.Scope.EVERYTHING, SOMEBODY));
        String expired = sheet.units().get(0).cards().get(0).password();
        house.garrison.sql.update("update account set password_until = ? where username = ?", house.garrison.clock.instant(), sheet.units().get(0).cards().get(0).username());
        List<SignIn> wrong = List.of(
                GuardHouse.attempt("khong-ai-ca", OWN), GuardHouse.attempt("QN-02", OWN), GuardHouse.attempt("QN-01", "sai"), GuardHouse.attempt("QN-41", OWN),
                GuardHouse.attempt("QN-12", "sai"), GuardHouse.attempt(sheet.units().get(0).cards().get(0).username(), expired));
        for (SignIn attempt : wrong) {
            int before = house.passwords.hashes;
            assertThat(house.code(() -> house.sessions.signIn(attempt))).as(attempt.username()).isEqualTo("invalid-credentials");
            assertThat(house.passwords.hashes - before).as("hashes for " + attempt.username()).isEqualTo(1);
        }
        int before = house.passwords.hashes;
        house.in(() -> house.sessions.signIn(GuardHouse.attempt("QN-01", OWN)));
        assertThat(house.passwords.hashes - before).as("the right one as well").isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_name_nobody_has_is_locked_like_any_other(GuardHouse house) {
        house.open("QN-01", OWN);
        for (String name : List.of("QN-01", "khong-ai-ca")) {
            for (int i = 0; i < GuardHouse.FAILURES; i++) {
                assertThat(house.code(() -> house.sessions.signIn(GuardHouse.attempt(name, "sai")))).isEqualTo("invalid-credentials");
            }
            int before = house.passwords.hashes;
            assertThat(house.code(() -> house.sessions.signIn(GuardHouse.attempt(name, OWN)))).isEqualTo("too-many-attempts");
            assertThat(house.passwords.hashes).isEqualTo(before);
        }
        assertThat(house.garrison.sql.list("select distinct locked_until from sign_in_failure where subject like 'u:%'", row -> row.getString(1))).hasSize(1);
        house.garrison.clock.advance(Duration.ofSeconds(31));
        assertThat(house.code(() -> house.sessions.signIn(GuardHouse.attempt("QN-01", OWN)))).isEqualTo("in");
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_token_is_dead_from_the_first_day_off_the_roll_and_the_account_open_again_with_a_new_posting(GuardHouse house) {
        house.garrison.clock.set(Instant.parse("2026-11-23T16:50:00Z"));
        house.open("QN-21", OWN);
        house.open("QN-31", OWN);
        UUID leaving = signIn(house, "QN-21");
        UUID staying = signIn(house, "QN-31");
        house.garrison.importPeople(Garrison.peopleRows("QN-21 d2 2024-01-01..2026-11-23"), false, false);
        assertThat(house.sessions.session(leaving)).as("ten to midnight of the last day").isPresent();
        house.garrison.clock.advance(Duration.ofMinutes(20));
        assertThat(house.sessions.session(staying)).isPresent();
        assertThat(house.sessions.session(leaving)).isEmpty();
        house.garrison.importPeople(Garrison.peopleRows("QN-21 e2 2026-11-24"), false, false);
        assertThat(house.sessions.session(leaving)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("both")
    void who_left_cannot_sign_in_and_who_came_back_can(GuardHouse house) {
        house.open("QN-41", OWN);
        assertThat(house.code(() -> house.sessions.signIn(GuardHouse.attempt("QN-41", OWN)))).isEqualTo("invalid-credentials");
        house.garrison.importPeople(Garrison.peopleRows("QN-41 e2 2026-11-23 full_name=Vũ_Trở_Lại"), false, false);
        assertThat(house.code(() -> house.sessions.signIn(GuardHouse.attempt("QN-41", OWN)))).isEqualTo("in");
    }

    @ParameterizedTest
    @MethodSource("both")
    void the_owner_sees_where_and_ends_one_or_all_others(GuardHouse house) {
        house.open("QN-01", OWN);
        UUID first = signIn(house, "QN-01");
        house.garrison.clock.advance(Duration.ofMinutes(1));
        UUID second = signIn(house, "QN-01");
        house.garrison.clock.advance(Duration.ofMinutes(1));
        UUID third = signIn(house, "QN-01");
        UUID person = house.garrison.people.idOf("QN-01");
        assertThat(house.sessions.of(person, third)).extracting(OpenSession::id).as("the newest first").containsExactly(third, second, first);
        assertThat(house.sessions.of(person, third).get(0)).satisfies(own -> {
            assertThat(own.current()).isTrue();
            assertThat(own.device()).isEqualTo(new Device("Chrome", "Windows"));
            assertThat(own.address()).isEqualTo("10.1.2.3");
        });
        end(house, person, first);
        assertThat(house.sessions.session(first)).isEmpty();
        assertThatThrownBy(() -> end(house, person, first)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> end(house, house.garrison.people.idOf("QN-02"), second)).as("somebody else's").isInstanceOf(NotFound.class);
        house.in(() -> {
            house.sessions.endOthers(person, third);
            return null;
        });
        assertThat(house.sessions.session(second)).isEmpty();
        assertThat(house.sessions.session(third)).isPresent();
    }

    private static void end(GuardHouse house, UUID person, UUID session) {
        house.in(() -> {
            house.sessions.end(person, session);
            return null;
        });
    }

    @ParameterizedTest
    @MethodSource("both")
    void an_administrator_of_the_unit_ends_all_stays_of_a_person(GuardHouse house) {
        house.open("QN-11", OWN);
        UUID session = signIn(house, "QN-11");
        house.in(() -> {
            house.sessions.endAllOf("QN-11", Caller.Scope.EVERYTHING);
            return null;
        });
        assertThat(house.sessions.session(session)).isEmpty();
        assertThat(house.garrison.events.events).last().isInstanceOfSatisfying(SessionsEnded.class, ended -> {
            assertThat(ended.subject()).isEqualTo("QN-11");
            assertThat(ended.unit()).isEqualTo(house.garrison.units.idOf("d1"));
        });
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_page_left_alone_is_signed_out(GuardHouse house) {
        house.open("QN-01", OWN);
        UUID session = signIn(house, "QN-01");
        house.garrison.clock.advance(Duration.ofMinutes(29));
        assertThat(house.sessions.session(session)).isPresent();
        house.garrison.clock.advance(Duration.ofMinutes(29));
        assertThat(house.sessions.session(session)).as("seen in between").isPresent();
        house.garrison.clock.advance(Duration.ofMinutes(31));
        assertThat(house.sessions.session(session)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_session_that_ended_is_not_renewed(GuardHouse house) {
        house.open("QN-01", OWN);
        UUID session = signIn(house, "QN-01");
        assertThat(session(house.in(() -> house.sessions.renew(session)))).isEqualTo(session);
        end(house, house.garrison.people.idOf("QN-01"), session);
        assertThatThrownBy(() -> house.in(() -> house.sessions.renew(session))).isInstanceOf(NotFound.class).isNotInstanceOf(Refused.class);
    }
}
