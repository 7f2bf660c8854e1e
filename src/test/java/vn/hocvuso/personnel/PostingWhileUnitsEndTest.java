package vn.hocvuso.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Together;

/** Two connections at the same moment, one posts people to a unit, the other ends it: nobody is left where there is no unit. */
class PostingWhileUnitsEndTest {
    private static final int ROUNDS = 40;
    private static final Clerk CLERK = new Clerk(Caller.Scope.EVERYTHING, "QT-1");

    static Stream<Named<DataSource>> both() {
        return Databases.both();
    }

    @ParameterizedTest
    @MethodSource("both")
    void whoever_is_faster_nobody_is_posted_to_a_unit_that_has_ended(DataSource database) throws Exception {
        Garrison garrison = garrison(database);
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            String unit = "r" + round;
            String person = "P" + round;
            boolean merge = random.nextBoolean();
            boolean known = random.nextBoolean();
            boolean file = random.nextBoolean();
            garrison.importUnits(Garrison.unitRows(unit + " f1 2020-01-01"), false, false);
            if (known) {
                garrison.importPeople(Garrison.peopleRows(person + " s1 2024-01-01"), false, false);
            }
            Together.run(2, number -> number == 0
                    ? () -> end(garrison, unit, merge)
                    : file || !known ? () -> importing(garrison, person, unit) : () -> posting(garrison, person, unit));
            assertSound(garrison, "round " + round + " of " + unit);
        }
        assertThat(garrison.sql.list("select count(*) from unit where until_day < date '9999-12-31'", row -> row.getInt(1)).get(0))
                .as("some units ended").isPositive();
    }

    /** The file is read while the unit stands, and written after it has ended: the worst moment, on purpose. */
    @ParameterizedTest
    @MethodSource("both")
    void a_file_that_read_a_unit_before_it_ended_begins_anew_and_then_has_a_row_error(DataSource database) throws Exception {
        Garrison garrison = garrison(database);
        for (boolean merge : new boolean[] {false, true}) {
            String unit = merge ? "r1" : "r2";
            garrison.importUnits(Garrison.unitRows(unit + " f1 2020-01-01"), false, false);
            boolean[] ended = new boolean[1];
            Bulk.Source rows = taker -> {
                Garrison.peopleRows("P1 " + unit + " 2026-11-23").forEach(taker);
                if (!ended[0]) {
                    ended[0] = true;
                    elsewhere(() -> end(garrison, unit, merge));
                }
            };
            assertThatThrownBy(() -> take(garrison, rows, Bulk.Keeper.NONE)).isInstanceOf(Bulk.Outdated.class);
            assertThatThrownBy(() -> take(garrison, rows, Bulk.Keeper.NONE)).as("the row is wrong now").isInstanceOf(Bulk.Rejected.class);
            assertSound(garrison, "merge " + merge);
        }
    }

    /** Somebody read as serving in a unit that is merged before the file is written does not serve twice. */
    @ParameterizedTest
    @MethodSource("both")
    void who_was_moved_by_a_merge_meanwhile_is_read_again(DataSource database) {
        Garrison garrison = garrison(database);
        garrison.importUnits(Garrison.unitRows("r1 f1 2020-01-01"), false, false);
        garrison.importPeople(Garrison.peopleRows("P1 r1 2024-01-01"), false, false);
        Bulk.Keeper merging = new Bulk.Keeper() { // hears of rows between their reading and their writing
            @Override
            public void before(Bulk.Kept what, Collection<UUID> keys) {
                elsewhere(() -> end(garrison, "r1", true));
            }

            @Override
            public void created(Bulk.Kept what, Collection<UUID> keys) {}
        };
        Bulk.Source rows = Bulk.of(Garrison.peopleRows("P1 r1 2024-01-01 rank=H1"));
        assertThatThrownBy(() -> take(garrison, rows, merging)).isInstanceOf(Bulk.Outdated.class);
        assertSound(garrison, "P1 has one home a day");
        assertThat(garrison.people.view("P1", Garrison.TODAY, Caller.Scope.EVERYTHING).unitCode()).isEqualTo("s1");
    }

    @ParameterizedTest
    @MethodSource("both")
    void many_may_be_posted_at_the_same_moment(DataSource database) throws Exception {
        Garrison garrison = garrison(database);
        garrison.importPeople(Garrison.peopleRows("P0 s1 2024-01-01 | P1 s1 2024-01-01 | P2 s1 2024-01-01 | P3 s1 2024-01-01 | P4 s1 2024-01-01"), false, false);
        Together.run(5, number -> () -> garrison.transaction.call(() -> {
            garrison.careers.post("P" + number, Garrison.TODAY, new PlaceWish("s2", null, null, null, null), null, CLERK);
            assertThat(garrison.units.tryHoldStill()).as("there is room for another").isTrue();
            return null;
        }));
        assertSound(garrison, "five at once");
        assertThat(garrison.sql.list("select count(*) from posting o join unit u on u.id = o.unit_id where u.code = 's2'", row -> row.getInt(1))).containsExactly(5);
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_service_number_belongs_to_whoever_is_faster_and_the_other_is_told(DataSource database) throws Exception {
        Garrison garrison = garrison(database);
        for (int round = 0; round < 10; round++) {
            String number = "N" + round;
            Newcomer newcomer = new Newcomer(number, "Người Mới", null, Garrison.TODAY, new PlaceWish("s1", "SQ", null, null, null));
            List<String> outcomes = Together.run(3, part -> () -> {
                if (part == 0) {
                    importing(garrison, number, "s2");
                    return "file";
                }
                try {
                    garrison.transaction.run(() -> garrison.careers.enlist(newcomer, CLERK));
                    return "enlisted";
                } catch (Refused refused) {
                    return refused.code();
                }
            });
            assertThat(outcomes.stream().filter("enlisted"::equals).count()).as("of two clerks one at most").isLessThan(2);
            assertThat(outcomes).isSubsetOf("file", "enlisted", "service-number-taken");
            assertSound(garrison, number);
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_file_is_not_taken_back_into_a_unit_that_has_ended(DataSource database) {
        Garrison garrison = garrison(database);
        garrison.importUnits(Garrison.unitRows("r1 f1 2020-01-01"), false, false);
        garrison.importPeople(Garrison.peopleRows("P1 s1 2024-01-01"), false, false);
        Bulk.Undo undo = new Bulk.Undo() {
            @Override
            public void each(Bulk.Kept what, Consumer<Set<UUID>> keys) {
                keys.accept(Set.of(garrison.people.idOf("P1")));
            }

            @Override
            public void restore(Bulk.Kept what) {
                garrison.sql.update("update posting set unit_id = ?", garrison.units.idOf("r1"));
            }
        };
        garrison.transaction.run(() -> garrison.people.undoPeople(undo));
        garrison.importPeople(Garrison.peopleRows("P1 s1 2024-01-01"), false, false);
        end(garrison, "r1", false);
        assertThatThrownBy(() -> garrison.transaction.run(() -> garrison.people.undoPeople(undo)))
                .isInstanceOf(Refused.class).hasMessageContaining("undo-unit-ended-since");
        assertSound(garrison, "nothing was taken back");
    }

    private static Garrison garrison(DataSource database) {
        Garrison garrison = new Garrison(database, 5);
        garrison.importUnits(Garrison.unitRows("f1 - 2020-01-01 | s1 f1 2020-01-01 | s2 f1 2020-01-01"), false, false);
        return garrison;
    }

    /** Refused when somebody is there already: they were faster. */
    private static Void end(Garrison garrison, String unit, boolean merge) {
        try {
            garrison.transaction.call(() -> garrison.reorganisations.carryOut(
                    Wishes.read((merge ? "merge " : "dissolve ") + unit + " 2026-11-23" + (merge ? " to=s1" : "")), Caller.Scope.EVERYTHING, "QT-1"));
        } catch (Refused refused) {
            assertThat(refused.code()).isEqualTo("unit-holds-people");
        }
        return null;
    }

    /** As the worker does it: begun anew when overtaken. */
    private static Void importing(Garrison garrison, String person, String unit) {
        while (true) {
            try {
                garrison.importPeople(Garrison.peopleRows(person + " " + unit + " 2026-11-23"), false, false);
                return null;
            } catch (Bulk.Outdated outdated) {
                garrison.transaction.run(garrison.units::holdStill);
            }
        }
    }

    private static Void posting(Garrison garrison, String person, String unit) {
        try {
            garrison.transaction.run(() -> garrison.careers.post(person, Garrison.TODAY, new PlaceWish(unit, null, null, null, null), null, CLERK));
        } catch (Refused refused) {
            assertThat(refused.code()).isEqualTo("posting-outside-unit");
        }
        return null;
    }

    private static Bulk.Report take(Garrison garrison, Bulk.Source rows, Bulk.Keeper keeper) {
        Bulk.Options options = new Bulk.Options(false, false, Garrison.TODAY, "tester", keeper);
        return garrison.transaction.call(() -> garrison.people.importPeople(rows, options, (row, column, code, parameters) -> {}));
    }

    private static void elsewhere(Callable<Void> work) {
        try {
            Together.run(1, number -> work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertSound(Garrison garrison, String when) {
        assertThat(garrison.sql.list(
                        "select u.code from posting o join unit u on u.id = o.unit_id where o.from_day < u.from_day or o.until_day > u.until_day",
                        row -> row.getString(1)))
                .as(when + ": nobody where no unit stands").isEmpty();
        assertThat(garrison.sql.list(
                        "select a.person_id from posting a join posting b on a.person_id = b.person_id and a.from_day < b.from_day and b.from_day < a.until_day",
                        row -> row.getString(1)))
                .as(when + ": one home a day").isEmpty();
    }
}
