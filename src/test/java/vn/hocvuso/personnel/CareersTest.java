package vn.hocvuso.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
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
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.rule.Departure;
import vn.hocvuso.personnel.rule.Status;
import vn.hocvuso.testing.Databases;

/** Acts on one person: what life brings, what was wrong on record, and who may write it down. */
class CareersTest {
    private static final LocalDate TODAY = Garrison.TODAY;
    private static final PlaceWish NOTHING = new PlaceWish(null, null, null, null, null);
    private static final Clerk ADMIN = new Clerk(Caller.Scope.EVERYTHING, "admin");

    static Stream<Named<Garrison>> both() {
        return Databases.both().map(database -> Named.of(database.getName(), garrison(new Garrison(database.getPayload(), 11))));
    }

    private static Garrison garrison(Garrison garrison) {
        garrison.importUnits(
                Garrison.unitRows("f1 - 2020-01-01 | e1 f1 2020-01-01 | e2 f1 2020-01-01 | d1 e1 2020-01-01 | d2 e2 2020-01-01 | d9 e1 2020-01-01..2025-12-31"),
                false, false);
        garrison.importPeople(Garrison.peopleRows("A d1 2024-01-01 rank=B2 | B d2 2024-01-01 rank=H1"), false, false);
        garrison.clock.advance(Duration.ofMinutes(1));
        return garrison;
    }

    private static Clerk of(Garrison garrison, String unit) {
        return new Clerk(new Caller.Scope(false, Set.of(garrison.units.idOf(unit))), "clerk of " + unit);
    }

    private static PlaceWish unit(String code) {
        return new PlaceWish(code, null, null, null, null);
    }

    private static void act(Garrison garrison, Runnable act) {
        garrison.transaction.run(act);
        garrison.clock.advance(Duration.ofMinutes(1));
    }

    /** {@code d1 2024-01-01..2026-11-22}, the latest first. */
    private static List<String> postings(Garrison garrison, String number) {
        return written(garrison.careers.postings(garrison.people.idOf(number)));
    }

    private static List<String> written(List<PostingView> postings) {
        return postings.stream().map(one -> one.unitCode() + " " + one.from() + ".." + (one.to() == null ? "" : one.to())).toList();
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_transfer_closes_one_posting_and_opens_another(Garrison garrison) {
        act(garrison, () -> garrison.careers.post("A", TODAY, unit("d2"), null, ADMIN));
        assertThat(postings(garrison, "A")).containsExactly("d2 2026-11-23..", "d1 2024-01-01..2026-11-22");
        assertThat(garrison.people.view("A", TODAY, Caller.Scope.EVERYTHING).rank()).as("what was not said stays").isEqualTo("Binh nhì");
        assertThat(garrison.peopleChanged.events).last().isEqualTo(new PeopleChanged(Set.of(garrison.people.idOf("A"))));
        assertThat(garrison.events.events).last().isInstanceOfSatisfying(CareerWritten.class, event -> {
            assertThat(event.action()).isEqualTo("person-posted");
            assertThat(event.unit()).isEqualTo(garrison.units.idOf("d2"));
        });
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_promotion_is_a_posting_of_its_own(Garrison garrison) {
        act(garrison, () -> garrison.careers.post("A", TODAY, new PlaceWish(null, null, "B1", "Chiến sĩ", null), null, ADMIN));
        PersonView after = garrison.people.view("A", TODAY, Caller.Scope.EVERYTHING);
        assertThat(after.rank() + ", " + after.position()).isEqualTo("Binh nhất, Chiến sĩ");
        assertThat(garrison.people.view("A", TODAY.minusDays(1), Caller.Scope.EVERYTHING).rank()).isEqualTo("Binh nhì");
    }

    @ParameterizedTest
    @MethodSource("both")
    void who_leaves_keeps_the_cause_and_may_come_back(Garrison garrison) {
        act(garrison, () -> garrison.careers.leave("A", TODAY, Departure.DISCHARGE, "hết hạn", of(garrison, "e1")));
        UUID person = garrison.people.idOf("A");
        assertThat(garrison.people.onRoll(person, TODAY)).as("the last day counts").isTrue();
        assertThat(garrison.people.onRoll(person, TODAY.plusDays(1))).isFalse();
        assertThat(garrison.careers.acts(person)).first().satisfies(act -> {
            assertThat(act.kind() + " " + act.detail() + " " + act.reason() + " " + act.by()).isEqualTo("left discharge hết hạn clerk of e1");
            assertThat(written(act.formerPostings())).containsExactly("d1 2024-01-01..");
        });
        garrison.clock.advance(Duration.ofDays(10));
        assertThat(garrison.careers.person("A", of(garrison, "e1").scope())).as("seen by whom the last unit belongs to").isPresent();
        assertThat(garrison.careers.person("A", of(garrison, "e2").scope())).isEmpty();
        act(garrison, () -> garrison.careers.post("A", TODAY.plusDays(9), new PlaceWish("e1", "QNCN", "1/", null, null), null, of(garrison, "e1")));
        assertThat(postings(garrison, "A")).containsExactly("e1 2026-12-02..", "d1 2024-01-01..2026-11-23");
        assertThat(garrison.careers.acts(person)).first().extracting(ActView::kind).isEqualTo("returned");
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_newcomer_is_known_by_the_number_never_by_the_name(Garrison garrison) {
        act(garrison, () -> garrison.careers.enlist(
                new Newcomer(" C ", "Nguyễn Văn A", 2006, TODAY, new PlaceWish("d1", "HSQ-BS", "b2", null, "2026/2")), of(garrison, "e1")));
        assertThat(garrison.people.view("C", TODAY, Caller.Scope.EVERYTHING).cohort()).isEqualTo("2026/2");
        assertThatThrownBy(() -> garrison.careers.enlist(new Newcomer("C", "Người Khác", null, TODAY, new PlaceWish("d1", "SQ", null, null, null)), ADMIN))
                .hasMessageContaining("service-number-taken");
        assertThatThrownBy(() -> garrison.careers.enlist(new Newcomer("a/b", " ", 1899, TODAY, unit("d1")), ADMIN)).isInstanceOfSatisfying(
                Refused.class, refused -> assertThat(refused.fields()).extracting(Refused.Field::name).containsExactly("serviceNumber", "fullName", "birthYear"));
    }

    @ParameterizedTest
    @MethodSource("both")
    void statuses_follow_life(Garrison garrison) {
        act(garrison, () -> garrison.careers.status("A", Status.HOSPITAL, Period.inclusive(TODAY.minusDays(3), null), null, ADMIN));
        act(garrison, () -> garrison.careers.status("A", Status.LEAVE, Period.inclusive(TODAY, TODAY.plusDays(5)), null, ADMIN));
        assertThatThrownBy(() -> garrison.careers.status("A", Status.LEAVE, Period.inclusive(TODAY.plusDays(5), null), null, ADMIN))
                .hasMessageContaining("status-held");
        act(garrison, () -> garrison.careers.status("A", Status.ACTIVE, Period.inclusive(TODAY.plusDays(1), null), null, ADMIN));
        assertThat(garrison.careers.statuses(garrison.people.idOf("A")))
                .containsExactly(new StatusView("leave", TODAY, TODAY), new StatusView("hospital", TODAY.minusDays(3), TODAY));
        assertThatThrownBy(() -> garrison.careers.status("B", Status.ACTIVE, Period.inclusive(TODAY, null), null, ADMIN))
                .hasMessageContaining("status-none-to-end");
        act(garrison, () -> garrison.careers.correct(
                "A", new StatusCorrection("hospital", TODAY.minusDays(3), false, "convalescence", null, Period.OPEN), "ghi nhầm", ADMIN));
        assertThat(garrison.careers.statuses(garrison.people.idOf("A"))).contains(new StatusView("convalescence", TODAY.minusDays(3), null));
        act(garrison, () -> garrison.careers.correct("A", new StatusCorrection("leave", TODAY, true, null, null, null), "không nghỉ", ADMIN));
        assertThat(garrison.careers.acts(garrison.people.idOf("A"))).first()
                .satisfies(act -> assertThat(act.formerStatuses()).containsExactly(new StatusView("leave", TODAY, TODAY)));
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_correction_is_an_act_of_its_own_and_keeps_what_stood_before(Garrison garrison) {
        act(garrison, () -> garrison.careers.post("A", TODAY.minusDays(20), unit("d2"), null, ADMIN));
        Instant before = garrison.clock.instant();
        garrison.clock.advance(Duration.ofDays(1));
        LocalDate truth = TODAY.minusDays(10);
        assertThatThrownBy(() -> garrison.careers.correct("A", new PostingCorrection(TODAY.minusDays(20), false, truth, null, NOTHING), " ", ADMIN))
                .hasMessageContaining("reason-missing");
        act(garrison, () -> garrison.careers.correct(
                "A", new PostingCorrection(TODAY.minusDays(20), false, truth, null, unit("e2")), "quyết định ghi ngày khác", ADMIN));
        assertThat(postings(garrison, "A")).as("the posting before goes on until then").containsExactly("e2 2026-11-13..", "d1 2024-01-01..2026-11-12");
        UUID person = garrison.people.idOf("A");
        assertThat(written(garrison.careers.postingsKnownAt(person, before))).containsExactly("d2 2026-11-03..", "d1 2024-01-01..2026-11-02");
        assertThat(garrison.careers.acts(person)).first().satisfies(act -> {
            assertThat(act.kind() + " " + act.reason() + " " + act.by()).isEqualTo("corrected quyết định ghi ngày khác admin");
            assertThat(act.at()).isAfter(before);
            assertThat(written(act.formerPostings())).containsExactly("d1 2024-01-01..2026-11-02", "d2 2026-11-03..");
        });
        act(garrison, () -> garrison.careers.correct("A", new PostingCorrection(truth, true, null, null, NOTHING), "chưa từng điều động", ADMIN));
        assertThat(postings(garrison, "A")).as("the one before goes on").containsExactly("d1 2024-01-01..");
        assertThatThrownBy(() -> garrison.careers.correct("A", new PostingCorrection(LocalDate.of(2024, 1, 1), true, null, null, NOTHING), "x", ADMIN))
                .hasMessageContaining("last-posting");
    }

    @ParameterizedTest
    @MethodSource("both")
    void another_name_is_told_with_a_reason(Garrison garrison) {
        act(garrison, () -> garrison.careers.rename("A", "Nguyễn Văn An", 2005, "theo căn cước", ADMIN));
        assertThat(garrison.people.list(new PeopleQuery(null, "an", null, null), new Page.Request(0, 10), Caller.Scope.EVERYTHING).items())
                .extracting(PersonView::serviceNumber).containsExactly("A");
        assertThat(garrison.careers.acts(garrison.people.idOf("A"))).first().extracting(ActView::formerName).isEqualTo("Nguyễn Văn A");
        assertThatThrownBy(() -> garrison.careers.rename("A", "Nguyễn Văn An", 2005, "x", ADMIN)).hasMessageContaining("nothing-changed");
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_file_that_changes_the_past_leaves_on_record_what_stood_before(Garrison garrison) {
        UUID person = garrison.people.idOf("A");
        Instant before = garrison.clock.instant();
        assertThat(garrison.careers.acts(person)).as("a first import replaces nothing").isEmpty();
        garrison.clock.advance(Duration.ofMinutes(1));
        garrison.importPeople(Garrison.peopleRows("A e1 2024-01-01 rank=B1 full_name=Tên_Khác"), false, false);
        assertThat(garrison.careers.acts(person)).singleElement().satisfies(act -> {
            assertThat(act.kind() + " " + act.by() + " " + act.formerName()).isEqualTo("imported tester Nguyễn Văn A");
            assertThat(act.formerPostings()).singleElement().extracting(PostingView::rank).isEqualTo("Binh nhì");
        });
        garrison.importStatuses(Garrison.statusRows("A leave 2026-01-01..2026-01-31"), false, false);
        garrison.clock.advance(Duration.ofMinutes(1));
        Instant between = garrison.clock.instant();
        garrison.clock.advance(Duration.ofMinutes(1));
        garrison.importStatuses(Garrison.statusRows("A leave 2026-01-01..2026-02-15"), false, false);
        garrison.importPeople(Garrison.peopleRows("B d2 2024-01-01 rank=H1"), true, false);
        assertThat(postings(garrison, "A")).as("not in the full file").containsExactly("e1 2024-01-01..2026-11-22");
        assertThat(written(garrison.careers.postingsKnownAt(person, before))).containsExactly("d1 2024-01-01..");
        assertThat(written(garrison.careers.postingsKnownAt(person, between))).containsExactly("e1 2024-01-01..");
        assertThat(garrison.careers.statusesKnownAt(person, between)).containsExactly(new StatusView("leave", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)));
    }

    @ParameterizedTest
    @MethodSource("both")
    void nobody_writes_beyond_the_own_units(Garrison garrison) {
        Clerk e1 = of(garrison, "e1");
        assertThatThrownBy(() -> garrison.careers.post("A", TODAY, unit("d2"), null, e1)).hasMessageContaining("forbidden");
        assertThatThrownBy(() -> garrison.careers.post("B", TODAY, unit("d1"), null, e1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> garrison.careers.leave("B", TODAY, Departure.DEATH, null, e1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> garrison.careers.enlist(new Newcomer("N", "N", null, TODAY, new PlaceWish("e2", "SQ", null, null, null)), e1))
                .hasMessageContaining("forbidden");
        act(garrison, () -> garrison.careers.post("A", TODAY, unit("d2"), null, of(garrison, "f1")));
        assertThatThrownBy(() -> garrison.people.view("A", TODAY, e1.scope())).as("gone from the old unit at once").isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> garrison.careers.rename("A", "X", null, "x", e1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> garrison.careers.correct("A", new PostingCorrection(LocalDate.of(2024, 1, 1), false, null, null, unit("d2")), "x", of(garrison, "e2")))
                .as("the past of another unit is its own").hasMessageContaining("forbidden");
    }

    @ParameterizedTest
    @MethodSource("both")
    void nonsense_is_refused(Garrison garrison) {
        assertThatThrownBy(() -> garrison.careers.post("A", TODAY, unit("d9"), null, ADMIN)).hasMessageContaining("posting-outside-unit");
        assertThatThrownBy(() -> garrison.careers.post("A", LocalDate.of(2024, 1, 1), unit("d2"), null, ADMIN)).hasMessageContaining("posting-begins-then");
        assertThatThrownBy(() -> garrison.careers.post("A", TODAY, NOTHING, null, ADMIN)).hasMessageContaining("posting-same");
        assertThatThrownBy(() -> garrison.careers.post("A", TODAY, new PlaceWish("zz", "NN", "B9", null, "x".repeat(21)), null, ADMIN)).isInstanceOfSatisfying(
                Refused.class, refused -> assertThat(refused.fields()).extracting(Refused.Field::name).containsExactly("unit", "group", "rank", "cohort"));
        assertThatThrownBy(() -> garrison.careers.post("A", TODAY, new PlaceWish(null, "CNVCQP", null, null, null), null, ADMIN))
                .as("a worker has no rank, and he still has one").hasMessageContaining("rank-not-of-group");
        act(garrison, () -> garrison.careers.post("A", TODAY, new PlaceWish(null, "CNVCQP", "", null, null), null, ADMIN));
        assertThatThrownBy(() -> garrison.careers.leave("A", LocalDate.of(2023, 1, 1), Departure.RETIREMENT, null, ADMIN)).hasMessageContaining("not-on-roll");
        assertThatThrownBy(() -> garrison.careers.correct("A", new PostingCorrection(TODAY, false, LocalDate.of(2023, 1, 1), null, NOTHING), "x", ADMIN))
                .as("the posting before would be swallowed").hasMessageContaining("two-units-on-one-day");
        assertThatThrownBy(() -> garrison.careers.correct("A", new PostingCorrection(TODAY.plusDays(1), false, null, null, NOTHING), "x", ADMIN))
                .hasMessageContaining("no-such-posting");
        assertThatThrownBy(() -> garrison.careers.correct("A", new PostingCorrection(TODAY, false, null, null, NOTHING), "x", ADMIN))
                .hasMessageContaining("nothing-changed");
    }
}
