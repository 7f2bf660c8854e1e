package vn.hocvuso.imports.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.imports.rule.ImportKind;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.unit.UnitChange;

/** Histories full of chance: what is given out and taken in elsewhere is the same, and what is taken back leaves no trace. */
class RoundTripTest {
    @TempDir
    Path folder;

    @Test
    void all_exports_imported_into_an_empty_installation_make_the_same_one_on_h2() {
        for (long seed = 1; seed <= 3; seed++) {
            exportsMakeTheSame(Databases::h2, seed);
        }
    }

    @Test
    void all_exports_imported_into_an_empty_installation_make_the_same_one_on_postgresql() {
        for (long seed = 21; seed <= 22; seed++) {
            exportsMakeTheSame(Databases::postgres, seed);
        }
    }

    private void exportsMakeTheSame(Supplier<DataSource> databases, long seed) {
        Random random = new Random(seed);
        Depot first = new Depot(databases.get(), seed);
        for (int file = 0; file < 3; file++) {
            for (ImportKind kind : ImportKind.values()) {
                first.take(kind, Depot.random(kind, random), kind.takesFull() && random.nextInt(4) == 0, null);
            }
            first.learn(random);
            first.reorganise(random, file);
        }
        assertThat(first.counted()).as("the platform's own results are among them, seed %s", seed).contains("|platform|", "|started|", "|split|");
        Depot second = new Depot(databases.get(), seed + 1_000);
        boolean xlsx = seed % 2 == 0;
        for (ImportKind kind : ImportKind.values()) {
            Path file = first.export(kind, xlsx, folder);
            Bulk.Report report = second.take(kind, new RowFile(file, kind, null), false, null);
            assertThat(report.rejected()).as("%s of seed %s", kind, seed).isZero();
        }
        assertThat(second.facts()).as("seed %s", seed).isEqualTo(first.facts()).isNotBlank();
        assertThat(second.counted()).as("seed %s", seed).isEqualTo(first.counted());
        for (ImportKind kind : ImportKind.values()) {
            Bulk.Report again = second.take(kind, new RowFile(first.export(kind, !xlsx, folder), kind, null), kind.takesFull(), null);
            assertThat(again.unchanged()).as("%s twice is once, seed %s", kind, seed).isEqualTo(again.total());
            assertThat(again.ended()).as("the file lacks nothing, seed %s", seed).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void semicolons_in_codes_and_names_part_nothing(DataSource database) {
        Depot first = new Depot(database, 7);
        first.garrison.importUnits(
                Garrison.unitRows("e1 - 2023-01-01 name=Trung_đoàn;_một | c1;x e1 2023-01-01 name=Đại_đội_1;_cũ | c2;split e1 2023-01-01 name=;c2; | c3 e1 2023-01-01"),
                false, false);
        for (UnitChange wish : List.of(
                new UnitChange.Merge("c1;x", "c3", LocalDate.of(2024, 5, 1), "Gộp; một"), new UnitChange.Merge("c2;split", "c3", LocalDate.of(2024, 8, 1), "Gộp; hai"))) {
            first.garrison.transaction.run(() -> first.garrison.reorganisations.carryOut(wish, Caller.Scope.EVERYTHING, "tester"));
        }
        assertThat(first.facts()).as("two in one cell").contains("merge 2024-05-01 c1;x; merge 2024-08-01 c2;split");
        for (boolean xlsx : new boolean[] {false, true}) {
            Depot second = new Depot(Databases.h2(), 8);
            Bulk.Report report = second.take(ImportKind.UNITS, new RowFile(first.export(ImportKind.UNITS, xlsx, folder), ImportKind.UNITS, null), false, null);
            assertThat(report.rejected()).isZero();
            assertThat(second.facts()).isEqualTo(first.facts());
            assertThat(second.counted()).isEqualTo(first.counted()).contains("c1;x|c3|merge|2024-05-01", "c2;split|c3|merge|2024-08-01");
        }
    }

    @Test
    void what_is_taken_back_leaves_no_trace_on_h2() {
        for (long seed = 31; seed <= 33; seed++) {
            undoLeavesNoTrace(Databases::h2, seed);
        }
    }

    @Test
    void what_is_taken_back_leaves_no_trace_on_postgresql() {
        for (long seed = 51; seed <= 52; seed++) {
            undoLeavesNoTrace(Databases::postgres, seed);
        }
    }

    private static void undoLeavesNoTrace(Supplier<DataSource> databases, long seed) {
        Random random = new Random(seed);
        Depot depot = new Depot(databases.get(), seed);
        for (int file = 0; file < 3; file++) {
            for (ImportKind kind : ImportKind.values()) {
                boolean full = kind.takesFull() && random.nextInt(3) == 0;
                long dice = random.nextLong();
                String before = depot.rawState();
                UUID job = new UUID(seed, dice);
                Bulk.Report report = depot.take(kind, Depot.random(kind, new Random(dice)), full, job);
                boolean changed = report.created() + report.updated() + report.transferred() + report.ended() > 0;
                assertThat(depot.rawState().equals(before)).as("%s changes something, seed %s", kind, seed).isEqualTo(!changed);
                depot.undo(kind, job);
                assertThat(depot.rawState()).as("%s taken back, full %s, seed %s", kind, full, seed).isEqualTo(before);
                assertThat(depot.kept.isThere(job)).isFalse();
                depot.take(kind, Depot.random(kind, new Random(dice)), full, null);
            }
        }
    }
}
