package vn.hocvuso.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.control.QuestionBanks;
import vn.hocvuso.questionbank.control.QuestionQueries;
import vn.hocvuso.questionbank.control.QuestionRepository;
import vn.hocvuso.questionbank.control.VersionRepository;
import vn.hocvuso.questionbank.rule.QuestionState;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Fired;
import vn.hocvuso.testing.SeededIds;
import vn.hocvuso.testing.SettableClock;

/** From draft to ready, and which version tests ask meanwhile. */
class BankTest {
    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    private static final class Desk {
        final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T01:00:00Z"));
        final Fired<DomainEvent> events = new Fired<>();
        final Questions questions;
        final Bank bank;

        Desk(DataSource database) {
            Sql sql = new Sql(database);
            SeededIds ids = new SeededIds(5);
            questions = new Questions(new QuestionBanks(sql), new QuestionRepository(sql, ids), new QuestionQueries(sql), ids, clock);
            bank = new Bank(new VersionRepository(sql), events, clock, ids, true);
            questions.define("k", "Kho");
        }

        void store(String text, String author, boolean ready) {
            Question question = new TrueFalse(Text.of(text), true, null, null, null);
            questions.store("k", List.of(new QuestionDraft("q", null, question, Set.of(), Set.of(), 1, null, null)), Questions.Missing.KEEP, author, ready);
        }

        /** The text tests ask; null: none. */
        String asked() {
            List<DrawnQuestion> found = questions.shelf().candidates(DrawSpec.all("k"));
            return found.isEmpty() ? null : questions.version(found.get(0).version()).rule().text().source();
        }

        UUID version(int number) {
            return questions.versionOf("k", "q", number);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_draft_is_asked_once_somebody_else_has_reviewed_it_and_it_was_released(DataSource database) {
        Desk desk = new Desk(database);
        desk.store("một", "GV1", true);
        desk.store("hai", "GV1", false);
        assertThat(desk.asked()).as("the old version goes on being asked").isEqualTo("một");
        UUID draft = desk.version(2);
        assertThatThrownBy(() -> desk.bank.move(draft, "ready", "GV2", null))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("state-does-not-follow"));
        assertThatThrownBy(() -> desk.bank.move(draft, "reviewed", "GV1", null))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("review-by-author"));
        desk.bank.move(draft, "reviewed", "GV2", "đã dò");
        assertThat(desk.asked()).isEqualTo("một");
        desk.bank.move(draft, "ready", "GV1", null);
        assertThat(desk.asked()).isEqualTo("hai");
        VersionStory newest = desk.bank.story(draft).get(0);
        assertThat(newest.asked()).isTrue();
        assertThat(newest.steps()).extracting(step -> step.state() + " " + step.by() + " " + step.note()).containsExactly("reviewed GV2 đã dò", "ready GV1 ");
        desk.bank.move(draft, "retired", "GV2", null);
        assertThat(desk.asked()).as("the version before is ready still").isEqualTo("một");
        desk.bank.move(desk.version(1), "retired", "GV2", null);
        assertThat(desk.asked()).isNull();
        assertThat(desk.events.events).extracting(DomainEvent::action).hasSize(4).containsOnly("question-moved");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_content_files_bring_is_ready_also_where_it_was_a_draft(DataSource database) {
        Desk desk = new Desk(database);
        desk.store("một", "GV1", false);
        assertThat(desk.asked()).isNull();
        desk.store("một", "content", true);
        assertThat(desk.asked()).isEqualTo("một");
        desk.store("hai", "content", true);
        assertThat(desk.asked()).isEqualTo("hai");
        assertThat(desk.bank.story(desk.version(1))).extracting(VersionStory::asked).containsExactly(true, false);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "draft, reviewed, true, somebody has looked at it",
        "draft, ready, false, nobody has looked at it",
        "draft, retired, true, thrown away",
        "reviewed, ready, true, released",
        "reviewed, draft, true, sent back",
        "reviewed, retired, true, thrown away",
        "ready, retired, true, taken out of tests",
        "ready, draft, false, papers rest on it: a change is a new version",
        "ready, reviewed, false, the same",
        "retired, draft, true, taken up again from the beginning",
        "retired, ready, false, only through a review",
    })
    void states_follow_each_other(String from, String to, boolean follows, String why) {
        assertThat(QuestionState.of(from).next().contains(QuestionState.of(to))).as(why).isEqualTo(follows);
    }
}
