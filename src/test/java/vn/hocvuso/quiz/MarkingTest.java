package vn.hocvuso.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
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
import vn.hocvuso.testing.Databases;

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
        Page<MarkingLine> queue = hall.marking.queue(FIRST, ALL);
        assertThat(queue.items()).extracting(MarkingLine::slot).containsExactly(9);
        assertThat(hall.marking.queue(FIRST, Caller.Scope.NOTHING).items()).as("people in scope only").isEmpty();
        MarkingSheet sheet = hall.marking.sheet(attempt, 9, ALL);
        assertThat(sheet.text()).isEqualTo("bài viết");
        assertThat(sheet.points()).isNull();
        hall.transactions.run(() -> hall.marking.mark(attempt, 9, 1000, "tốt", "GV1", ALL));
        AttemptResult result = (AttemptResult) hall.view(person, attempt);
        assertThat(result.passed()).isTrue();
        assertThat(result.correct()).isEqualTo(9);
        assertThat(hall.marking.queue(FIRST, ALL).items()).isEmpty();
        assertThat(hall.regraded.events).hasSize(1).allMatch(AttemptsRegraded::marked);
        hall.clock.advance(Duration.ofMinutes(1));
        hall.transactions.run(() -> hall.marking.mark(attempt, 9, 500, "chấm lại", "GV2", ALL));
        assertThat(((AttemptResult) hall.view(person, attempt)).passed()).as("the latest mark holds").isFalse();
        assertThat(hall.marking.sheet(attempt, 9, ALL).marks()).extracting(MarkingSheet.Mark::points).containsExactly(500, 1000);
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
