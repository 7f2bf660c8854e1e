package vn.hocvuso.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.audit.control.SealRepository;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Together;
import vn.hocvuso.testing.Transacted;

/** A trail in which nothing can be changed, added or taken away without it showing. */
class SealedTrailTest {
    static Stream<Named<Trail>> both() {
        return Databases.both().map(database -> Named.of(database.getName(), new Trail(new Transacted(database.getPayload()))));
    }

    /** Seven lines, sealed. */
    static final class Trail {
        final Transacted transaction;
        final Sql sql;
        final SealRepository seals;

        Trail(Transacted transaction) {
            this.transaction = transaction;
            sql = new Sql(transaction);
            seals = new SealRepository(sql);
            for (int i = 1; i <= 7; i++) {
                write("HL-" + i, Instant.parse("2026-11-23T02:00:00.123456Z").plusSeconds(i));
            }
            transaction.call(() -> seals.seal(3));
            transaction.call(() -> seals.seal(3));
            transaction.call(() -> seals.seal(3));
        }

        void write(String subject, Instant at) {
            sql.insert(
                    "audit_entry (id, at, actor, address, action, subject, unit_id, details)",
                    List.<Object[]>of(new Object[] {UUID.randomUUID(), at, "admin", "10.0.0.1", "password-given", subject, Caller.WHOLE, "{\"a\":\"Đức\"}"}));
        }

        TrailCheck check() {
            return transaction.call(seals::check);
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void an_untouched_trail_is_whole_and_new_lines_wait_for_their_seal(Trail trail) {
        assertThat(trail.check()).satisfies(check -> {
            assertThat(check.isWhole()).isTrue();
            assertThat(check.sealed()).isEqualTo(7);
            assertThat(check.waiting()).isZero();
        });
        trail.write("HL-8", Instant.parse("2026-11-23T01:00:00Z"));
        assertThat(trail.check().waiting()).isEqualTo(1);
        assertThat(trail.transaction.call(() -> trail.seals.seal(3))).isEqualTo(1);
        assertThat(trail.check().sealed()).as("written late with an earlier time: sealed last").isEqualTo(8);
    }

    @ParameterizedTest
    @MethodSource("both")
    void every_change_shows_where_it_was_made(Trail trail) {
        for (String change : List.of(
                "actor = 'x'", "address = 'x'", "action = 'signed-in'", "subject = 'HL-99'", "details = '{}'", "at = timestamp with time zone '2026-11-23 02:00:05+00'",
                "unit_id = '00000000-0000-0000-0000-000000000001'")) {
            trail.transaction.call(() -> {
                trail.sql.update("update audit_entry set " + change + " where seal_number = 4");
                assertThat(trail.seals.check().brokenAt()).as(change).isEqualTo(4);
                trail.sql.update("update audit_entry set actor = 'admin', address = '10.0.0.1', action = 'password-given', subject = 'HL-4', details = ?,"
                        + " at = ?, unit_id = ? where seal_number = 4", "{\"a\":\"Đức\"}", Instant.parse("2026-11-23T02:00:04.123456Z"), Caller.WHOLE);
                assertThat(trail.seals.check().isWhole()).isTrue();
                return null;
            });
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_line_taken_away_shows_and_so_do_two_that_changed_places(Trail trail) {
        trail.sql.update("update audit_entry set seal_number = case seal_number when 5 then -6 else -5 end where seal_number in (5, 6)");
        trail.sql.update("update audit_entry set seal_number = -seal_number where seal_number < 0");
        assertThat(trail.check().brokenAt()).isEqualTo(5);
        trail.sql.update("delete from audit_entry where seal_number = 2");
        assertThat(trail.check().brokenAt()).isEqualTo(2);
        trail.sql.update("delete from audit_entry where seal_number = 1");
        assertThat(trail.check().brokenAt()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("both")
    void an_end_cut_off_shows_against_the_seal_that_was_noted(Trail trail) {
        TrailCheck noted = trail.check();
        trail.sql.update("delete from audit_entry where seal_number = 7");
        TrailCheck later = trail.check();
        assertThat(later.isWhole()).isTrue();
        assertThat(later.sealed()).isLessThan(noted.sealed());
        assertThat(later.lastSeal()).isNotEqualTo(noted.lastSeal());
    }

    @ParameterizedTest
    @MethodSource("both")
    void two_nodes_seal_at_the_same_moment_and_the_chain_has_no_gap(Trail trail) throws Exception {
        for (int i = 0; i < 200; i++) {
            trail.write("HL-" + i, Instant.parse("2026-11-24T02:00:00Z").plusSeconds(i % 17));
        }
        List<Integer> sealed = Together.run(2, node -> () -> {
            int all = 0;
            int some;
            do {
                some = trail.transaction.call(() -> trail.seals.seal(9));
                all += some;
            } while (some > 0);
            return all;
        });
        assertThat(sealed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(200);
        assertThat(trail.check()).satisfies(check -> {
            assertThat(check.isWhole()).isTrue();
            assertThat(check.sealed()).isEqualTo(207);
        });
    }
}
