package vn.hocvuso.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.BankQueries;
import vn.hocvuso.publishing.control.BulkRecords;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.Rehousing;
import vn.hocvuso.questionbank.control.QuestionQueries;
import vn.hocvuso.quiz.QuestionUse;
import vn.hocvuso.quiz.TestHall;

class ManyQuestionsTest {
    private static final List<String> NAMES = List.of("q-1", "q-2", "q-3");

    /** A hall with a second bank. */
    private static final class Desk {
        final Workshop workshop;
        final ManyQuestions many;

        Desk(DataSource database) {
            workshop = new Workshop(database);
            TestHall hall = workshop.hall;
            hall.singles(4);
            workshop.ask(() -> hall.questions.define("kho-hai", "Kho hai"));
            many = new ManyQuestions(
                    new BankQueries(hall.sql), hall.questions, new Rehousing(hall.sql, new QuestionQueries(hall.sql), hall.questions, hall.ids, hall.clock), new QuestionUse(hall.profiles), workshop.courses,
                    new BulkRecords(hall.sql, hall.ids), workshop.caller, hall.clock, workshop.events);
        }

        QuestionDraft draft(String bank, String name) {
            return workshop.hall.questions.latest(bank, name).draft();
        }

        void refused(String code, Callable<?> act) {
            assertThatThrownBy(() -> workshop.ask(act)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
        }

        Void undo(UUID act) {
            many.undo(act);
            return null;
        }
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void many_are_labelled_at_once_and_asked_on_with_their_labels(DataSource database) {
        Desk desk = new Desk(database);
        UUID act = desk.workshop.ask(() -> desk.many.retag(TestHall.BANK, NAMES, Set.of("mua-he"), Set.of("TT02:4.2")));
        for (String name : NAMES) {
            assertThat(desk.draft(TestHall.BANK, name).tags()).as("asked at once with its new label").containsExactly("mua-he");
            assertThat(desk.draft(TestHall.BANK, name).skills()).isEmpty();
        }
        assertThat(desk.draft(TestHall.BANK, "q-4").tags()).isEmpty();
        assertThat(desk.workshop.hall.questions.latest(TestHall.BANK, "q-1").number()).isEqualTo(2);
        desk.workshop.ask(() -> desk.undo(act));
        assertThat(desk.draft(TestHall.BANK, "q-1").tags()).isEmpty();
        assertThat(desk.draft(TestHall.BANK, "q-1").skills()).containsExactly("TT02:4.2");
        desk.refused("bulk-undone", () -> desk.undo(act));
        assertThat(desk.workshop.ask(() -> desk.many.done(TestHall.BANK))).singleElement()
                .satisfies(done -> assertThat(done.undoneAt()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void what_has_changed_since_is_not_undone_and_nothing_of_it(DataSource database) {
        Desk desk = new Desk(database);
        UUID first = desk.workshop.ask(() -> desk.many.retag(TestHall.BANK, NAMES, Set.of("mot"), Set.of()));
        desk.workshop.ask(() -> desk.many.retag(TestHall.BANK, List.of("q-3"), Set.of("hai"), Set.of()));
        desk.refused("bulk-changed-since", () -> desk.undo(first));
        assertThat(desk.draft(TestHall.BANK, "q-1").tags()).containsExactly("mot");
        desk.refused("invalid-fields", () -> desk.many.retag(TestHall.BANK, NAMES, Set.of(), Set.of()));
        desk.refused("invalid-fields", () -> desk.many.retag(TestHall.BANK, List.of(), Set.of("x"), Set.of()));
        desk.refused("invalid-fields", () -> desk.many.retag(TestHall.BANK, NAMES, Set.of("TT99:9"), Set.of()));
        assertThatThrownBy(() -> desk.workshop.ask(() -> desk.many.retag(TestHall.BANK, List.of("q-1", "q-99"), Set.of("x"), Set.of()))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void questions_go_to_another_bank_with_all_they_are_and_come_back(DataSource database) {
        Desk desk = new Desk(database);
        UUID version = desk.workshop.hall.questions.latest(TestHall.BANK, "q-1").version();
        UUID act = desk.workshop.ask(() -> desk.many.move(TestHall.BANK, NAMES, "kho-hai"));
        assertThat(desk.workshop.hall.questions.latest("kho-hai", "q-1").version()).isEqualTo(version);
        assertThat(desk.workshop.hall.questions.find(TestHall.BANK, "q-1")).isEmpty();
        assertThat(desk.workshop.ask(() -> desk.many.done("kho-hai"))).extracting(BulkDone::questions).containsExactly(3);
        desk.workshop.ask(() -> desk.undo(act));
        assertThat(desk.workshop.hall.questions.latest(TestHall.BANK, "q-1").version()).isEqualTo(version);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void what_is_named_elsewhere_or_there_already_stays(DataSource database) {
        Desk desk = new Desk(database);
        desk.workshop.hall.define("de-hai-cau", desk.workshop.hall.fixed("check", null, 50, null, 2));
        desk.refused("question-named-elsewhere", () -> desk.many.move(TestHall.BANK, NAMES, "kho-hai"));
        desk.workshop.ask(() -> desk.many.move(TestHall.BANK, List.of("q-3"), "kho-hai"));
        desk.workshop.hall.singles(3);
        desk.refused("question-name-taken", () -> desk.many.move(TestHall.BANK, List.of("q-3", "q-4"), "kho-hai"));
        assertThat(desk.workshop.hall.questions.find(TestHall.BANK, "q-4")).as("all of them or none").isPresent();
        desk.workshop.ask(() -> desk.many.retag(TestHall.BANK, List.of("q-4"), Set.of(QuestionDraft.CHECK), Set.of()));
        desk.refused("question-named-elsewhere", () -> desk.many.move(TestHall.BANK, List.of("q-4"), "kho-hai"));
        desk.refused("invalid-fields", () -> desk.many.move(TestHall.BANK, List.of("q-4"), TestHall.BANK));
        assertThatThrownBy(() -> desk.workshop.ask(() -> desk.many.move(TestHall.BANK, List.of("q-3"), "khong-co"))).isInstanceOf(NotFound.class);
    }
}
