package vn.hocvuso.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.job.Hold;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.progress.Correction;
import vn.hocvuso.quiz.RegradeView;
import vn.hocvuso.quiz.TestHall;
import vn.hocvuso.testing.Databases;

/** Sheets of paper follow a ruling as attempts on the screen do. */
class SheetRegradesTest {
    private static final Page.Request FIRST = new Page.Request(0, 50);

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    /** Two questions, both needed; A1 followed the printed key, A2 knew better, A3 left the first one open. */
    private static PaperTestView typed(Barracks barracks) {
        barracks.hall.singles(2);
        barracks.hall.define("cuoi", barracks.hall.fixed("final", null, 100, null, 2));
        PaperTestView test = barracks.make("cuoi", 1);
        String right = barracks.letter(test, 1, 2, "đúng");
        assertThat(barracks.enter(
                        test, new SheetLine("A1", 1, barracks.letter(test, 1, 1, "đúng") + right),
                        new SheetLine("A2", 1, barracks.letter(test, 1, 1, "sai một") + right), new SheetLine("A3", 1, "-" + right))
                .faults()).isEmpty();
        return test;
    }

    private static RegradeView weighNewKey(Barracks barracks, boolean protect) {
        return barracks.weigh("q-1", "key", protect, barracks.hall.choice("q-1", "sai một"));
    }

    private static List<Integer> figures(SheetRegradeView view) {
        return List.of(view.looked(), view.changed(), view.better(), view.passing(), view.failing());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void weighing_tells_which_sheets_would_change_and_changes_none(DataSource database) {
        Barracks barracks = new Barracks(database);
        PaperTestView test = typed(barracks);
        RegradeView weighed = weighNewKey(barracks, false);
        SheetRegradeView sheets = barracks.regrades.view(weighed.id());
        assertThat(sheets.state()).isEqualTo("counted");
        assertThat(sheets.applying()).isFalse();
        assertThat(figures(sheets)).containsExactly(3, 2, 1, 1, 1);
        Page<SheetChange> changes = barracks.regrades.changes(weighed.id(), FIRST, barracks.at("c1"), Barracks.DAY);
        assertThat(changes.items()).extracting(SheetChange::serviceNumber).containsExactly("A1", "A2");
        assertThat(changes.items().get(0).wasPercent()).isEqualByComparingTo("100.0");
        assertThat(changes.items().get(0).isPercent()).isEqualByComparingTo("50.0");
        assertThat(barracks.regrades.changes(weighed.id(), FIRST, barracks.at("c2"), Barracks.DAY).items()).as("names only in scope").isEmpty();
        assertThat(barracks.results("A1")).containsExactly("passed 2026-11-20 paper A0");
        assertThat(barracks.papers.view(test.number(), barracks.at("c1")).passed()).isEqualTo(1);
        assertThat(barracks.regraded.events).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_new_key_corrects_sheets_and_results_on_the_day_they_were_sat(DataSource database) {
        Barracks barracks = new Barracks(database);
        PaperTestView test = typed(barracks);
        SheetRegradeView applied = barracks.apply(weighNewKey(barracks, false));
        assertThat(applied.applying()).isTrue();
        assertThat(figures(applied)).containsExactly(3, 2, 1, 1, 1);
        assertThat(barracks.results("A1")).containsExactlyInAnyOrder("passed 2026-11-20 paper A0 revoked", "failed 2026-11-20 paper platform");
        assertThat(barracks.results("A2")).containsExactlyInAnyOrder("failed 2026-11-20 paper A0 revoked", "passed 2026-11-20 paper platform");
        assertThat(barracks.results("A3")).containsExactly("failed 2026-11-20 paper A0");
        List<Sheet> sheets = barracks.papers.sheets(test.number(), FIRST, barracks.at("c1")).items();
        assertThat(sheets).extracting(Sheet::passed).containsExactly(false, true, false);
        assertThat(barracks.regraded.events).flatExtracting(SheetsRegraded::sheets).extracting(SheetsRegraded.Regraded::person)
                .as("each of them is told, and nobody else").containsExactlyInAnyOrder(barracks.idOf("A1"), barracks.idOf("A2"));
        assertThat(barracks.changed.events).flatExtracting(news -> news.persons()).as("coverage hears of it")
                .containsExactlyInAnyOrder(barracks.idOf("A1"), barracks.idOf("A2"));
        assertThat(barracks.events.events).filteredOn(SheetRegradeFinished.class::isInstance).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void to_nobodys_disadvantage_holds_for_paper_too(DataSource database) {
        Barracks barracks = new Barracks(database);
        typed(barracks);
        SheetRegradeView applied = barracks.apply(weighNewKey(barracks, true));
        assertThat(figures(applied)).containsExactly(3, 1, 1, 1, 0);
        assertThat(barracks.results("A1")).containsExactly("passed 2026-11-20 paper A0");
        assertThat(barracks.results("A2")).contains("passed 2026-11-20 paper platform");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_sheet_whose_answers_were_taken_away_keeps_its_points(DataSource database) {
        Barracks barracks = new Barracks(database);
        PaperTestView test = typed(barracks);
        ClassroomTraces traces = new ClassroomTraces(barracks.hall.sql);
        List<UUID> gone = List.of(barracks.idOf("A1"));
        assertThat(traces.sheets(gone.get(0))).extracting(ClassroomTraces.Sheet::answers).doesNotContainNull().hasSize(1);
        ClassroomTraces.Count forgotten = barracks.hall.transactions.call(() -> traces.forget(gone));
        assertThat(forgotten).isEqualTo(new ClassroomTraces.Count(0, 1));
        assertThat(traces.sheets(gone.get(0))).extracting(ClassroomTraces.Sheet::answers).containsOnlyNulls();
        SheetRegradeView applied = barracks.apply(weighNewKey(barracks, false));
        assertThat(figures(applied)).as("two sheets are left to look at").containsExactly(2, 1, 1, 1, 0);
        assertThat(barracks.results("A1")).containsExactly("passed 2026-11-20 paper A0");
        assertThat(barracks.papers.sheets(test.number(), FIRST, barracks.at("c1")).items()).extracting(Sheet::passed).containsExactly(true, true, false);
    }

    private static UUID result(Barracks barracks, String person) {
        return barracks.hall.sql.first("select id from result where person_id = ?", row -> row.getObject(1, UUID.class), barracks.idOf(person)).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_somebody_settled_by_hand_stays(DataSource database) {
        Barracks barracks = new Barracks(database);
        typed(barracks);
        UUID result = result(barracks, "A2");
        barracks.hall.transactions.run(() -> barracks.corrections.revoke(result, "không phải người làm", "A0", Caller.Scope.EVERYTHING));
        SheetRegradeView applied = barracks.apply(weighNewKey(barracks, false));
        assertThat(applied.settled()).isEqualTo(1);
        assertThat(barracks.results("A2")).containsExactly("failed 2026-11-20 paper A0 revoked");
        assertThat(barracks.regraded.events).flatExtracting(SheetsRegraded::sheets).extracting(SheetsRegraded.Regraded::person)
                .containsExactly(barracks.idOf("A1"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_result_corrected_to_another_day_is_left_alone(DataSource database) {
        Barracks barracks = new Barracks(database);
        typed(barracks);
        UUID result = result(barracks, "A1");
        barracks.hall.transactions.run(() -> barracks.corrections.correct(
                result, new Correction(Barracks.DAY.minusDays(1), null, "ghi nhầm ngày"), "A0", Caller.Scope.EVERYTHING));
        barracks.apply(weighNewKey(barracks, false));
        assertThat(barracks.results("A1")).contains("passed 2026-11-19 paper A0").noneMatch(one -> one.contains("platform"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void results_without_answers_are_counted_and_not_touched(DataSource database) {
        Barracks barracks = new Barracks(database);
        PaperTestView test = typed(barracks);
        barracks.hall.sql.update(
                """
                insert into result (id, person_id, kind, item_id, outcome, earned_on, source, score, max_score, recorded_at, recorded_by, voided)
                values (?, ?, 'quiz', ?, 'failed', ?, 'paper', 1, 2, ?, 'A0', 0)""",
                barracks.hall.ids.next(), barracks.idOf("B1"), test.quizId(), Barracks.DAY, barracks.hall.clock.instant());
        SheetRegradeView applied = barracks.apply(weighNewKey(barracks, false));
        assertThat(applied.sums()).isEqualTo(1);
        assertThat(barracks.results("B1")).containsExactly("failed 2026-11-20 paper A0");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_step_that_dies_has_done_nothing_and_another_node_goes_on(DataSource database) {
        Barracks barracks = new Barracks(database);
        typed(barracks);
        PaperTestView second = barracks.make("cuoi", 1);
        barracks.enter(second, new SheetLine("A1", 1, barracks.letter(second, 1, 1, "sai một") + barracks.letter(second, 1, 2, "đúng")));
        RegradeView weighed = weighNewKey(barracks, false);
        barracks.hall.apply(weighed);
        TestHall.InHand dying = barracks.hall.take(SheetRegrades.JOB).orElseThrow();
        assertThat(barracks.step(dying)).isTrue();
        int looked = barracks.regrades.view(weighed.id()).looked();
        boolean[] dies = {true};
        barracks.regraded.observedBy(event -> {
            if (dies[0]) {
                throw new IllegalStateException("the power is gone");
            }
        });
        assertThatThrownBy(() -> barracks.step(dying)).hasMessage("the power is gone");
        assertThat(barracks.regrades.view(weighed.id()).looked()).isEqualTo(looked);
        dies[0] = false;
        barracks.hall.clock.advance(TestHall.LEASE);
        barracks.carryOut();
        SheetRegradeView done = barracks.regrades.view(weighed.id());
        assertThat(done.state()).isEqualTo("counted");
        assertThat(List.of(done.looked(), done.changed())).containsExactly(4, 3);
        assertThatThrownBy(() -> barracks.step(dying)).isInstanceOf(Hold.Lost.class);
        assertThatThrownBy(() -> barracks.hall.transactions.run(() -> barracks.regrades.resume(weighed.id()))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void one_that_has_stopped_goes_on_when_somebody_says_so(DataSource database) {
        Barracks barracks = new Barracks(database);
        typed(barracks);
        RegradeView weighed = weighNewKey(barracks, false);
        barracks.hall.apply(weighed);
        TestHall.InHand mine = barracks.hall.take(SheetRegrades.JOB).orElseThrow();
        barracks.hall.transactions.run(() -> barracks.regrades.fail(mine.job(), mine.hold()));
        assertThat(barracks.regrades.view(weighed.id()).state()).isEqualTo("failed");
        barracks.hall.transactions.run(() -> barracks.regrades.resume(weighed.id()));
        barracks.carryOut();
        assertThat(figures(barracks.regrades.view(weighed.id()))).containsExactly(3, 2, 1, 1, 1);
    }

    /** What somebody ticked, and what was ruled, remembered in the plainest words. */
    private record Ticked(String person, PaperTestView test, List<String> chosen) {}

    private record Ruled(int question, String treatment, String key, boolean protect) {}

    @ParameterizedTest
    @MethodSource("databases")
    void whatever_is_typed_and_ruled_in_whatever_order_every_sheet_ends_as_if_counted_from_scratch(DataSource database) {
        Barracks barracks = new Barracks(database);
        Random random = new Random(29);
        List<String> texts = List.of("đúng", "sai một", "sai hai");
        barracks.hall.singles(4);
        barracks.hall.define("cuoi", barracks.hall.fixed("final", null, 60, null, 4));
        List<Ticked> ticked = new ArrayList<>();
        List<Ruled> rulings = new ArrayList<>();
        for (int step = 0; step < 24; step++) {
            barracks.hall.clock.advance(Duration.ofMinutes(1));
            if (random.nextInt(3) > 0) {
                PaperTestView test = barracks.make("cuoi", 2);
                int variant = 1 + random.nextInt(2);
                List<String> chosen = IntStream.range(0, 4).mapToObj(i -> random.nextInt(5) == 0 ? "-" : texts.get(random.nextInt(3))).toList();
                String person = "A" + (1 + random.nextInt(3));
                String line = IntStream.range(0, 4)
                        .mapToObj(i -> chosen.get(i).equals("-") ? "-" : barracks.letter(test, variant, i + 1, chosen.get(i)))
                        .collect(Collectors.joining());
                assertThat(barracks.enter(test, new SheetLine(person, variant, line)).faults()).isEmpty();
                ticked.add(new Ticked(person, test, chosen));
            } else {
                Ruled ruled = new Ruled(1 + random.nextInt(4), List.of("key", "drop", "full").get(random.nextInt(3)), texts.get(random.nextInt(3)), random.nextBoolean());
                String[] answers = ruled.treatment().equals("key") ? new String[] {barracks.hall.choice("q-" + ruled.question(), ruled.key())} : new String[0];
                RegradeView weighed = barracks.weigh("q-" + ruled.question(), ruled.treatment(), ruled.protect(), answers);
                List<Integer> foreseen = figures(barracks.regrades.view(weighed.id()));
                assertThat(figures(barracks.apply(weighed))).as("what was weighed is what was done").isEqualTo(foreseen);
                rulings.add(ruled);
            }
        }
        for (Ticked one : ticked) {
            String stored = barracks.hall.sql.first(
                            "select points, total, passed from paper_sheet where paper_id = ? and person_id = ?",
                            row -> row.getLong(1) + "/" + row.getInt(2) + " " + row.getBoolean(3), one.test().id(), barracks.idOf(one.person()))
                    .orElseThrow();
            assertThat(stored).as(one + " under " + rulings).isEqualTo(counted(one.chosen(), rulings));
        }
    }

    /** @return points, total and outcome, counted from scratch */
    private static String counted(List<String> chosen, List<Ruled> rulings) {
        int[] points = chosen.stream().mapToInt(one -> one.equals("đúng") ? 1 : 0).toArray();
        boolean[] counts = {true, true, true, true};
        for (Ruled ruled : rulings) {
            int[] after = points.clone();
            boolean[] counted = counts.clone();
            int at = ruled.question() - 1;
            counted[at] = !ruled.treatment().equals("drop");
            after[at] = ruled.treatment().equals("full") || ruled.treatment().equals("key") && ruled.key().equals(chosen.get(at)) ? 1 : 0;
            if (!ruled.protect() || share(after, counted) >= share(points, counts) - 1e-9) {
                points = after;
                counts = counted;
            }
        }
        int sum = 0;
        int total = 0;
        for (int i = 0; i < points.length; i++) {
            sum += counts[i] ? points[i] : 0;
            total += counts[i] ? 1 : 0;
        }
        return sum * 1000L + "/" + total + " " + (total > 0 && sum * 100 >= 60 * total);
    }

    private static double share(int[] points, boolean[] counts) {
        double sum = 0;
        int total = 0;
        for (int i = 0; i < points.length; i++) {
            sum += counts[i] ? points[i] : 0;
            total += counts[i] ? 1 : 0;
        }
        return total == 0 ? 0 : sum / total;
    }
}
