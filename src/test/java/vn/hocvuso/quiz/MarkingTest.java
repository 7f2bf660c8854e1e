package vn.hocvuso.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.Essay;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Together;

/** Essays from the queue to a mark, and from the mark to the grade. */
class MarkingTest {
    private static final Page.Request FIRST = new Page.Request(0, 50);
    private static final Caller.Scope ALL = Caller.Scope.EVERYTHING;

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_essay_waits_until_somebody_has_read_it_and_then_counts(DataSource database) {
        TestHall hall = new TestHall(database);
        UUID person = hall.person("A1");
        UUID attempt = sit(hall, person);
        assertThat(((AttemptResult) hall.view(person, attempt)).passed()).isFalse();
        assertThat(((AttemptResult) hall.view(person, attempt)).awaitsMarking()).as("neither passed nor failed yet").isTrue();
        AttemptResult.Reviewed unread = ((AttemptResult) hall.view(person, attempt)).review().get(8);
        assertThat(unread.outcome()).as("nobody has said that it is wrong").isEqualTo("unmarked");
        assertThat(unread.points()).isNull();
        Page<MarkingLine> queue = hall.marking.queue(FIRST, ALL);
        assertThat(queue.items()).extracting(MarkingLine::slot).containsExactly(9);
        assertThat(hall.marking.queue(FIRST, Caller.Scope.NOTHING).items()).as("people in scope only").isEmpty();
        MarkingSheet sheet = hall.marking.sheet(attempt, 9, ALL);
        assertThat(sheet.text()).isEqualTo("bài viết");
        assertThat(sheet.points()).isNull();
        hall.transactions.run(() -> hall.marking.mark(attempt, 9, 1000, "tốt", "GV1", ALL));
        AttemptResult result = (AttemptResult) hall.view(person, attempt);
        assertThat(result.passed()).isTrue();
        assertThat(result.awaitsMarking()).isFalse();
        assertThat(result.correct()).isEqualTo(9);
        assertThat(result.review().get(8).outcome()).isEqualTo("right");
        assertThat(hall.marking.queue(FIRST, ALL).items()).isEmpty();
        assertThat(hall.regraded.events).hasSize(1).allMatch(AttemptsRegraded::marked);
        hall.clock.advance(Duration.ofMinutes(1));
        hall.transactions.run(() -> hall.marking.mark(attempt, 9, 500, "chấm lại", "GV2", ALL));
        assertThat(((AttemptResult) hall.view(person, attempt)).passed()).as("the latest mark holds").isFalse();
        assertThat(hall.marking.sheet(attempt, 9, ALL).marks()).extracting(MarkingSheet.Mark::points).containsExactly(500, 1000);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void marks_given_at_the_same_moment_are_all_kept_and_one_holds(DataSource database) throws Exception {
        TestHall hall = new TestHall(database);
        UUID person = hall.person("A1");
        UUID attempt = sit(hall, person);
        Together.run(8, i -> () -> hall.transactions.call(() -> hall.marking.mark(attempt, 9, 100 * i, "lần " + i, "GV" + i, ALL)));
        MarkingSheet sheet = hall.marking.sheet(attempt, 9, ALL);
        assertThat(sheet.marks()).hasSize(8);
        assertThat(((AttemptResult) hall.view(person, attempt)).review().get(8).points()).isEqualTo(sheet.points());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_mark_survives_a_regrade_of_another_question(DataSource database) {
        TestHall hall = new TestHall(database);
        UUID person = hall.person("A1");
        UUID attempt = sit(hall, person);
        hall.transactions.run(() -> hall.marking.mark(attempt, 9, 1000, "", "GV1", ALL));
        hall.apply(hall.weigh("q-1", "drop", false));
        AttemptResult result = (AttemptResult) hall.view(person, attempt);
        assertThat(result.correct()).isEqualTo(8);
        assertThat(result.total()).isEqualTo(8);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_is_no_mark_or_no_essay_is_refused(DataSource database) {
        TestHall hall = new TestHall(database);
        UUID person = hall.person("A1");
        UUID attempt = sit(hall, person);
        assertThatThrownBy(() -> hall.marking.mark(attempt, 9, 1001, "", "GV1", ALL)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> hall.marking.mark(attempt, 1, 500, "", "GV1", ALL)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> hall.marking.mark(attempt, 9, 500, "", "GV1", Caller.Scope.NOTHING)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> hall.marking.mark(attempt, 9, 500, "", "A1", ALL))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("own-essay"));
        UUID open = hall.start(person, "cuoi").id();
        hall.save(person, open, 9, 1, "{\"text\":\"đang viết\"}");
        assertThatThrownBy(() -> hall.marking.mark(open, 9, 500, "", "GV1", ALL)).as("it is not handed in yet").isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_test_says_whether_it_is_marked_blind_and_else_the_installation_does(DataSource database) {
        TestHall hall = new TestHall(database);
        UUID attempt = sit(hall, hall.person("A1"));
        QuizSummary test = hall.quizzes.view("cuoi");
        Marking blind = hall.marking(true);
        assertThat(whose(hall.marking, attempt)).isEqualTo("A1");
        assertThat(whose(blind, attempt)).isNull();
        hall.transactions.run(() -> hall.marking.setBlind(test, true));
        assertThat(hall.marking.blind(test)).contains(true);
        assertThat(whose(hall.marking, attempt)).as("the test beats an installation that shows names").isNull();
        MarkingLine line = hall.marking.queue(FIRST, ALL).items().get(0);
        assertThat(line.serviceNumber() == null && line.fullName() == null && line.unitName() == null).isTrue();
        hall.transactions.run(() -> hall.marking.setBlind(test, false));
        assertThat(whose(blind, attempt)).as("and one that hides them").isEqualTo("A1");
        hall.transactions.run(() -> hall.marking.setBlind(test, null));
        hall.transactions.run(() -> hall.marking.setBlind(test, null));
        assertThat(hall.marking.blind(test)).isEmpty();
        assertThat(whose(blind, attempt)).isNull();
        assertThat(hall.events.events).extracting(event -> event.action()).as("each change once")
                .containsExactly("blind-marking-set", "blind-marking-set", "blind-marking-set");
    }

    private static String whose(Marking marking, UUID attempt) {
        return marking.sheet(attempt, 9, ALL).essay().serviceNumber();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoever_wrote_it_is_told_once_everything_was_read_and_again_when_it_is_read_again(DataSource database) {
        TestHall hall = new TestHall(database);
        UUID person = hall.person("A1");
        UUID attempt = sit(hall, person);
        hall.transactions.run(() -> hall.marking.mark(attempt, 9, 0, "lạc đề", "GV1", ALL));
        assertThat(hall.regraded.events).as("nothing is worth more than before").isEmpty();
        assertThat(hall.read.events).extracting(EssaysRead::person).containsExactly(person);
        assertThat(hall.read.events.get(0).finishedAt()).isEqualTo(((AttemptResult) hall.view(person, attempt)).finishedAt());
        hall.transactions.run(() -> hall.marking.mark(attempt, 9, 700, "đọc lại", "GV2", ALL));
        assertThat(hall.read.events).hasSize(2).extracting(EssaysRead::mark).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void with_two_essays_the_first_mark_is_not_told(DataSource database) {
        TestHall hall = new TestHall(database);
        hall.oneOfEach();
        hall.store(List.of(new QuestionDraft("q-8", null, new Essay(Text.of("Viết nữa"), null), Set.of(), Set.of("TT02:4.2"), 1, null, null)));
        hall.define("cuoi", hall.fixed("final", null, 50, null, 9));
        UUID person = hall.person("A1");
        Paper paper = hall.start(person, "cuoi");
        hall.save(person, paper.id(), 8, 1, "{\"text\":\"bài một\"}");
        hall.save(person, paper.id(), 9, 1, "{\"text\":\"bài hai\"}");
        hall.submit(person, paper.id());
        hall.transactions.run(() -> hall.marking.mark(paper.id(), 8, 500, "", "GV1", ALL));
        assertThat(hall.read.events).isEmpty();
        hall.transactions.run(() -> hall.marking.mark(paper.id(), 9, 500, "", "GV1", ALL));
        assertThat(hall.read.events).hasSize(1);
    }

    /** Everything right but the essay, which only a person can judge. */
    private static UUID sit(TestHall hall, UUID person) {
        hall.oneOfEach();
        hall.define("cuoi", hall.fixed("final", null, 100, null, 9));
        Paper paper = hall.start(person, "cuoi");
        for (int slot = 1; slot <= 8; slot++) {
            hall.save(person, paper.id(), slot, 1, hall.right(paper.id(), slot));
        }
        hall.save(person, paper.id(), 9, 1, "{\"text\":\"bài viết\"}");
        hall.submit(person, paper.id());
        return paper.id();
    }
}
