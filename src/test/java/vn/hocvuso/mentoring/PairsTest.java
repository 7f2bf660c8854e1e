package vn.hocvuso.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.quiz.Paper;
import vn.hocvuso.testing.Databases;

/** A programme from the test that founds it to the goals that are reached. */
class PairsTest {
    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void pairs_are_suggested_from_what_the_test_showed_and_stay_when_confirmed(DataSource database) {
        Regiment regiment = new Regiment(database).begun();
        Suggestion found = regiment.call(() -> regiment.pairs.suggest(regiment.programme, regiment.at("e")));
        assertThat(found).isEqualTo(new Suggestion(5, 2, 3, 3));
        assertThat(regiment.pairs()).containsExactly("M1-L1 suggested 2", "M1-L2 suggested 1", "M2-L3 suggested 2");
        regiment.run(() -> regiment.pairs.suggest(regiment.programme, regiment.at("e")));
        assertThat(regiment.pairs()).as("anew, not twice").hasSize(3);
        assertThat(regiment.<Integer>call(() -> regiment.pairs.confirm(regiment.programme, regiment.at("e")))).isEqualTo(3);
        assertCode("nothing-to-confirm", () -> regiment.pairs.confirm(regiment.programme, regiment.at("e")));
        assertThat(regiment.<Suggestion>call(() -> regiment.pairs.suggest(regiment.programme, regiment.at("e"))).learners()).as("all are taught").isZero();
        Glance glance = regiment.mentoring.glance(regiment.programme, regiment.at("e"));
        assertThat(glance.units()).extracting(unit -> unit.code() + " " + unit.active()).containsExactly("c1 2", "c2 1");
        assertThat(regiment.mentoring.mentors(regiment.programme, regiment.at("e"))).extracting(load -> load.mentor().serviceNumber() + " " + load.learners()).containsExactly("M1 2", "M2 1");
        assertThat(regiment.events.events).extracting(DomainEvent::action)
                .containsExactly("mentoring-opened", "mentoring-suggested", "mentoring-suggested", "mentoring-confirmed", "mentoring-suggested");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void suggestions_are_adjusted_by_hand(DataSource database) {
        Regiment regiment = new Regiment(database).begun();
        regiment.run(() -> regiment.pairs.suggest(regiment.programme, regiment.at("e")));
        regiment.run(() -> regiment.pairs.pair(regiment.programme, "M2", "L2", regiment.at("e")));
        assertThat(regiment.pairs()).containsExactly("M1-L1 suggested 2", "M2-L2 suggested 1", "M2-L3 suggested 2");
        assertCode("mentor-full", () -> regiment.pairs.pair(regiment.programme, "M2", "N", regiment.at("e")));
        regiment.run(() -> regiment.pairs.pair(regiment.programme, "M1", "N", regiment.at("e")));
        assertCode("mentor-of-oneself", () -> regiment.pairs.pair(regiment.programme, "N", "N", regiment.at("e")));
        UUID dropped = regiment.pairOf("L1").id();
        regiment.run(() -> regiment.pairs.end(regiment.programme, dropped, null, regiment.at("e")));
        regiment.run(() -> regiment.pairs.confirm(regiment.programme, regiment.at("e")));
        assertThat(regiment.pairs()).containsExactly("M1-N active 0", "M2-L2 active 1", "M2-L3 active 2");
        assertCode("already-taught", () -> regiment.pairs.pair(regiment.programme, "M1", "L2", regiment.at("e")));
        UUID ended = regiment.pairOf("L2").id();
        assertCode("invalid-fields", () -> regiment.pairs.end(regiment.programme, ended, " ", regiment.at("e")));
        regiment.run(() -> regiment.pairs.end(regiment.programme, ended, "đi học", regiment.at("e")));
        regiment.run(() -> regiment.pairs.pair(regiment.programme, "M1", "L2", regiment.at("e")));
        assertThat(regiment.pairs()).containsExactly("M1-L2 suggested 1", "M1-N active 0", "M2-L3 active 2");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_mentor_logs_and_a_later_test_reaches_the_goals(DataSource database) {
        Regiment regiment = new Regiment(database).begun();
        regiment.run(() -> regiment.pairs.suggest(regiment.programme, regiment.at("e")));
        regiment.run(() -> regiment.pairs.confirm(regiment.programme, regiment.at("e")));
        UUID mentor = regiment.person("M1");
        MentorDesk.Desk desk = regiment.desks.of(mentor);
        assertThat(desk.teaching()).extracting(pair -> pair.learner().serviceNumber()).containsExactlyInAnyOrder("L1", "L2");
        assertThat(regiment.desks.of(regiment.person("L1")).learning()).extracting(pair -> pair.mentor().serviceNumber()).containsExactly("M1");
        List<UUID> both = desk.teaching().stream().map(PairView::id).toList();
        regiment.run(() -> regiment.desks.log(mentor, both, null, 30, " gửi  thư ", "M1"));
        regiment.run(() -> regiment.desks.log(mentor, both, null, 30, "gửi thư", "M1"));
        assertThat(regiment.desks.of(mentor).entries()).as("a form sent twice").hasSize(2).extracting(LogEntry::note).containsOnly("gửi thư");
        assertThatThrownBy(() -> regiment.desks.log(regiment.person("M2"), both, null, 30, null, "M2")).isInstanceOf(NotFound.class);
        assertCode("invalid-fields", () -> regiment.desks.log(mentor, both, LocalDate.now(regiment.hall.clock).plusDays(1), 30, null, "M1"));
        assertCode("invalid-fields", () -> regiment.desks.log(mentor, List.of(), null, 4, null, "M1"));
        regiment.hall.clock.advance(Duration.ofDays(14));
        Glance glance = regiment.mentoring.glance(regiment.programme, regiment.at("e"));
        assertThat(List.of(glance.quiet(), glance.reached(), glance.minutes())).containsExactly(3, 0, 60);
        regiment.sit("L1", 1, 2, 3, 4);
        regiment.sit("L2", 1, 3, 2);
        Glance later = regiment.mentoring.glance(regiment.programme, regiment.at("e"));
        assertThat(List.of(later.quiet(), later.reached())).containsExactly(2, 1);
        assertThat(regiment.all().stream().filter(PairView::reached)).extracting(pair -> pair.learner().serviceNumber()).containsExactly("L1");
        assertThat(regiment.pairOf("L2").goals())
                .as("one of two right is half").extracting(goal -> goal.step() + " " + goal.reached()).containsExactly("rising false");
        assertThat(later.skills()).extracting(skill -> skill.code() + " " + skill.learners() + " " + skill.rising() + " " + skill.reached())
                .as("L1 and L3 are weak in both, L2 in one").contains(raised(Regiment.SKILLS.get(0), regiment.all()), raised(Regiment.SKILLS.get(1), regiment.all()));
        assertThat(regiment.desks.of(regiment.person("L2")).figures()).extracting(figure -> figure.before() + " " + figure.now() + " " + figure.goal())
                .as("the learner reads the own points").containsExactly("0 50 80");
        assertThat(regiment.desks.of(mentor).figures()).as("and nobody else does").isEmpty();
    }

    /** What the pairs themselves say, added up by hand. */
    private static String raised(String skill, List<PairView> pairs) {
        List<PairView.Goal> goals = pairs.stream().flatMap(pair -> pair.goals().stream()).filter(goal -> goal.skill().equals(skill)).toList();
        return skill + " " + goals.size() + " " + goals.stream().filter(goal -> goal.step().equals("rising")).count() + " "
                + goals.stream().filter(PairView.Goal::reached).count();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_pair_by_hand_is_chosen_from_those_who_can_and_those_who_need(DataSource database) {
        Regiment regiment = new Regiment(database).begun();
        assertThat(named(regiment).mentors()).extracting(Candidates.Candidate::serviceNumber).containsExactlyInAnyOrder("M1", "M2", "L2");
        assertThat(named(regiment).learners()).extracting(one -> one.serviceNumber() + " " + one.skills()).containsExactlyInAnyOrder("L1 2", "L2 1", "L3 2");
        regiment.run(() -> regiment.pairs.pair(regiment.programme, "M1", "L1", regiment.at("e")));
        regiment.run(() -> regiment.pairs.pair(regiment.programme, "M1", "L3", regiment.at("e")));
        assertThat(named(regiment).mentors()).as("M1 has two, and no place left").extracting(Candidates.Candidate::serviceNumber).containsExactlyInAnyOrder("M2", "L2");
        assertThat(named(regiment).learners()).as("a suggestion can be bettered").hasSize(3);
        regiment.run(() -> regiment.pairs.confirm(regiment.programme, regiment.at("e")));
        assertThat(named(regiment).learners()).extracting(Candidates.Candidate::serviceNumber).containsExactly("L2");
        assertThatThrownBy(() -> regiment.pairs.candidates(regiment.programme, regiment.at("c1"))).isInstanceOf(NotFound.class);
    }

    private static Candidates named(Regiment regiment) {
        return regiment.pairs.candidates(regiment.programme, regiment.at("e"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_mentor_is_thanked_once_and_a_closed_programme_rests(DataSource database) {
        Regiment regiment = new Regiment(database).begun();
        regiment.run(() -> regiment.pairs.suggest(regiment.programme, regiment.at("e")));
        regiment.run(() -> regiment.pairs.confirm(regiment.programme, regiment.at("e")));
        UUID writer = regiment.person("N");
        UUID letter = regiment.hall.ids.next();
        for (int i = 0; i < 2; i++) {
            regiment.run(() -> regiment.mentoring.thank(regiment.programme, letter, "M1", "Cảm ơn đồng chí", writer, regiment.at("e"), "N"));
        }
        Glance glance = regiment.mentoring.glance(regiment.programme, regiment.at("e"));
        assertThat(regiment.mentoring.mentors(regiment.programme, regiment.at("e")).get(0).thanked()).isEqualTo(1);
        assertThat(glance.thanks()).extracting(one -> one.words() + " " + one.by()).containsExactly("Cảm ơn đồng chí N");
        assertThat(regiment.mentoring.mentors(regiment.programme, regiment.at("e"))).extracting(one -> one.learners() + one.free()).as("two places each").containsOnly(2);
        assertThat(regiment.hall.sql.list("select person_id from notice where kind = 'written'", row -> row.getObject(1, UUID.class)))
                .containsExactly(regiment.person("M1"));
        assertThatThrownBy(() -> regiment.mentoring.thank(regiment.programme, regiment.hall.ids.next(), "L1", "x", writer, regiment.at("e"), "N"))
                .as("no mentor").isInstanceOf(NotFound.class);
        regiment.run(() -> regiment.mentoring.close(regiment.programme, regiment.at("e")));
        assertCode("mentoring-closed", () -> regiment.pairs.suggest(regiment.programme, regiment.at("e")));
        assertCode("mentoring-closed", () -> regiment.mentoring.close(regiment.programme, regiment.at("e")));
        assertThat(regiment.desks.of(regiment.person("M1"))).isEqualTo(new MentorDesk.Desk(List.of(), List.of(), List.of(), List.of()));
        assertThat(regiment.pairs()).as("to be read").hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_person_is_told_of_pairs_and_a_leaver_leaves_minutes_behind(DataSource database) {
        Regiment regiment = new Regiment(database).begun();
        regiment.run(() -> regiment.pairs.suggest(regiment.programme, regiment.at("e")));
        regiment.run(() -> regiment.pairs.confirm(regiment.programme, regiment.at("e")));
        UUID mentor = regiment.person("M1");
        List<PairView> taught = regiment.desks.of(mentor).teaching();
        regiment.run(() -> regiment.desks.log(mentor, taught.stream().map(PairView::id).toList(), null, 45, "còn lúng túng", "M1"));
        regiment.run(() -> regiment.mentoring.thank(regiment.programme, regiment.hall.ids.next(), "M1", "Cảm ơn", regiment.person("N"), regiment.at("e"), "N"));
        MentoringTraces traces = new MentoringTraces(regiment.hall.sql);
        UUID learner = taught.get(0).learner().id();
        assertThat(traces.pairs(learner)).extracting(one -> one.role() + " " + one.programme() + " " + one.state()).containsExactly("learner Kèm nhau active");
        assertThat(traces.goals(learner)).hasSize(taught.get(0).goals().size()).allMatch(goal -> goal.before().signum() == 0);
        assertThat(traces.of(learner)).extracting(MentoringTraces.MentoringTrace::note).containsExactly("còn lúng túng");
        assertThat(traces.thanks(mentor)).extracting(MentoringTraces.ThanksTrace::words).containsExactly("Cảm ơn");
        regiment.run(() -> traces.forget(List.of(learner, mentor)));
        assertThat(traces.goals(learner)).isEmpty();
        assertThat(traces.thanks(mentor)).isEmpty();
        assertThat(traces.of(mentor)).as("the hour stays, the words go").allMatch(one -> one.note() == null && one.minutes() == 45).hasSameSizeAs(taught);
        assertThat(traces.pairs(mentor)).hasSameSizeAs(taught);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_suggestion_of_a_leaver_goes_and_an_ended_pair_keeps_no_reason(DataSource database) {
        Regiment regiment = new Regiment(database).begun();
        regiment.run(() -> regiment.pairs.suggest(regiment.programme, regiment.at("e")));
        regiment.run(() -> regiment.pairs.confirm(regiment.programme, regiment.at("e")));
        UUID learner = regiment.person("L1");
        UUID pair = regiment.pairOf("L1").id();
        regiment.run(() -> regiment.pairs.end(regiment.programme, pair, "không hợp nhau", regiment.at("e")));
        regiment.run(() -> regiment.pairs.pair(regiment.programme, "M2", "L1", regiment.at("e")));
        MentoringTraces traces = new MentoringTraces(regiment.hall.sql);
        assertThat(traces.pairs(learner)).extracting(one -> one.state() + " " + one.reason()).containsExactlyInAnyOrder("ended không hợp nhau", "suggested null");
        regiment.run(() -> traces.forget(List.of(learner)));
        assertThat(traces.pairs(learner)).extracting(one -> one.state() + " " + one.reason()).containsExactly("ended null");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_was_sat_before_the_pair_was_formed_is_no_later_test(DataSource database) {
        Regiment regiment = new Regiment(database).begun();
        UUID late = regiment.person("L3");
        regiment.run(() -> regiment.pairs.suggest(regiment.programme, regiment.at("e")));
        regiment.hall.clock.advance(Duration.ofHours(1));
        Paper begunBefore = regiment.hall.start(late, "khao-sat");
        regiment.hall.clock.advance(Duration.ofHours(1));
        regiment.run(() -> regiment.pairs.confirm(regiment.programme, regiment.at("e")));
        regiment.hall.clock.advance(Duration.ofMinutes(1));
        regiment.hall.submit(late, begunBefore.id());
        assertThat(regiment.all()).flatExtracting(PairView::goals).extracting(PairView.Goal::step).as("nobody has sat it since").containsOnly("untested");
        assertThat(regiment.glance().skills()).extracting(Glance.Skill::tested).containsOnly(0);
        assertThat(regiment.desks.of(regiment.person("L2")).figures()).extracting(SkillFigure::now).containsOnlyNulls();
        regiment.sit("L2", 1, 3, 2);
        assertThat(regiment.pairOf("L2").goals()).extracting(PairView.Goal::step).containsExactly("rising");
        assertThat(regiment.pairOf("L3").goals()).extracting(PairView.Goal::step).containsOnly("untested");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void means_are_told_once_when_the_programme_is_closed(DataSource database) {
        Regiment regiment = new Regiment(database).begun();
        regiment.run(() -> regiment.pairs.suggest(regiment.programme, regiment.at("e")));
        regiment.run(() -> regiment.pairs.confirm(regiment.programme, regiment.at("e")));
        regiment.hall.clock.advance(Duration.ofDays(1));
        regiment.sit("L1", 1, 2, 3);
        regiment.sit("L3", 1, 3);
        assertThat(regiment.glance().skills()).extracting(Glance.Skill::nowMean).as("today less yesterday would be one person's").containsOnlyNulls();
        regiment.run(() -> regiment.mentoring.close(regiment.programme, regiment.at("e")));
        List<Glance.Skill> told = regiment.glance().skills();
        assertThat(told).as("L1 and L3 were weak in both and were tested again").extracting(skill -> skill.tested() + " " + skill.beforeMean() + " " + skill.nowMean())
                .containsExactlyInAnyOrder("2 0 25", "2 0 100");
        regiment.hall.clock.advance(Duration.ofDays(1));
        regiment.sit("L2", 1, 2, 3, 4);
        assertThat(regiment.glance().skills()).extracting(Glance.Skill::nowMean).as("whoever is tested later changes none")
                .containsExactlyElementsOf(told.stream().map(Glance.Skill::nowMean).toList());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void pairs_and_mentors_come_page_by_page(DataSource database) {
        Regiment regiment = new Regiment(database).begun();
        regiment.run(() -> regiment.pairs.suggest(regiment.programme, regiment.at("e")));
        Page<PairView> second = regiment.mentoring.pairs(regiment.programme, "suggested", new Page.Request(1, 2), regiment.at("e"));
        assertThat(second.items()).extracting(pair -> pair.mentor().serviceNumber() + "-" + pair.learner().serviceNumber()).containsExactly("M2-L3");
        assertThat(second.total()).isEqualTo(3);
        assertThat(regiment.mentoring.pairs(regiment.programme, "active", Regiment.FIRST, regiment.at("e")).items()).isEmpty();
        regiment.run(() -> regiment.pairs.confirm(regiment.programme, regiment.at("e")));
        Page<Glance.Load> mentors = regiment.mentoring.mentors(regiment.programme, new Page.Request(1, 1), regiment.at("e"));
        assertThat(mentors.items()).extracting(load -> load.mentor().serviceNumber() + " " + load.learners()).containsExactly("M2 1");
        assertCode("invalid-fields", () -> regiment.mentoring.pairs(regiment.programme, "ended", Regiment.FIRST, regiment.at("e")));
        assertThatThrownBy(() -> regiment.mentoring.pairs(regiment.programme, "active", Regiment.FIRST, regiment.at("c1"))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_programme_stays_within_the_scope(DataSource database) {
        Regiment regiment = new Regiment(database).begun();
        assertThat(regiment.mentoring.list(Regiment.FIRST, regiment.at("e")).total()).isEqualTo(1);
        assertThat(regiment.mentoring.list(Regiment.FIRST, regiment.at("c1")).items()).isEmpty();
        assertThat(regiment.mentoring.list(Regiment.FIRST, Caller.Scope.EVERYTHING).items()).extracting(ProgrammeView::title).containsExactly("Kèm nhau");
        assertThatThrownBy(() -> regiment.mentoring.glance(regiment.programme, regiment.at("c1"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> regiment.pairs.suggest(regiment.programme, regiment.at("c1"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> regiment.mentoring.begin(regiment.wish("Khác", 3), regiment.at("c1"), "A")).isInstanceOf(NotFound.class);
        assertCode("invalid-fields", () -> regiment.mentoring.begin(regiment.wish(" ", 11), regiment.at("e"), "A"));
    }

    private static void assertCode(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
