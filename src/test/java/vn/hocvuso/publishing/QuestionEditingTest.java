package vn.hocvuso.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.imports.ImportView.RowError;
import vn.hocvuso.interop.gift.GiftFiles;
import vn.hocvuso.interop.moodlexml.MoodleXmlFiles;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.control.QuestionExchange;
import vn.hocvuso.publishing.control.SecondPair;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionType;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.questionbank.Text;
import vn.hocvuso.quiz.TestHall;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.RandomQuestions;
import vn.hocvuso.testing.Sentences;

class QuestionEditingTest {
    private static final String BANK = TestHall.BANK;

    private static final class Desk {
        final Workshop workshop;
        final QuestionEditing editing;

        Desk(DataSource database) {
            workshop = new Workshop(database);
            workshop.publish(ContentLinterTest.tree());
            workshop.hall.singles(2);
            QuestionExchange exchange = new QuestionExchange(List.of(new GiftFiles(), new MoodleXmlFiles()), workshop.courses, new Sentences());
            editing = new QuestionEditing(exchange, workshop.hall.questions, new SecondPair(workshop.courses, workshop.caller, true), workshop.caller, workshop.events);
        }

        WrittenQuestion open(String name) {
            return workshop.ask(() -> editing.open(BANK, name));
        }

        QuestionUnderstood look(WrittenQuestion written) {
            return workshop.ask(() -> editing.look(written));
        }

        String save(WrittenQuestion written) {
            return workshop.ask(() -> editing.save(written));
        }

        StoredQuestion newest(String bank, String name) {
            Questions questions = workshop.hall.questions;
            return workshop.ask(() -> questions.version(questions.versionOf(bank, name, null)));
        }

        void refused(String code, Callable<?> act) {
            assertThatThrownBy(() -> workshop.ask(act)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
        }
    }

    private static WrittenQuestion otherwise(WrittenQuestion was, String text) {
        return new WrittenQuestion(was.bank(), was.name(), was.number(), was.form(), text);
    }

    private static WrittenQuestion fresh(String bank, String text) {
        return new WrittenQuestion(bank, null, 0, "gift", text);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_slip_of_the_pen_is_put_right_in_another_version_under_the_same_name(DataSource database) {
        Desk desk = new Desk(database);
        WrittenQuestion stored = desk.open("q-1");
        assertThat(desk.look(stored).notes()).extracting(RowError::code).as("the house has no such framework").containsExactly("skill-unknown");
        WrittenQuestion opened = otherwise(stored, stored.text().replace(" [tag:TT02:4.2]", ""));
        assertThat(opened.form()).isEqualTo("gift");
        WrittenQuestion mended = otherwise(opened, opened.text().replaceAll("\\[id:q-1]", "[id:khac]").replace("{", " (chọn một){"));
        QuestionUnderstood look = desk.look(mended);
        assertThat(look.notes()).isEmpty();
        assertThat(look.shown().face().html()).contains("(chọn một)");
        assertThat(look.shown().key()).isNotEmpty();
        assertThat(desk.newest(BANK, "q-1").number()).as("a look writes nothing").isEqualTo(1);
        assertThat(desk.save(mended)).as("tests know it by its name").isEqualTo("q-1");
        assertThat(desk.newest(BANK, "q-1").number()).isEqualTo(2);
        assertThat(desk.workshop.hall.questions.latest(BANK, "q-1").number()).as("and ask it at once").isEqualTo(2);
        assertThat(desk.workshop.events.events).extracting(DomainEvent::action).containsOnlyOnce("question-written");
        desk.refused("stale-version", () -> desk.editing.save(otherwise(opened, opened.text().replace("{", " (vẫn chọn một){"))));
        assertThat(desk.newest(BANK, "q-1").number()).as("the second of two who opened it overwrites nothing").isEqualTo(2);
    }

    @Test
    void every_type_opens_as_text_and_saved_as_it_was_changes_nothing() {
        Desk desk = new Desk(Databases.h2());
        List<QuestionDraft> drafts = new RandomQuestions(18, List.of(Text.Format.values()), List.of(QuestionType.values())).drafts("r-", 120).stream()
                .map(it -> new QuestionDraft(it.name(), it.title(), it.question(), it.tags(), Set.of(), it.difficulty(), it.source(), it.reviewOn()))
                .toList();
        desk.workshop.ask(() -> desk.workshop.hall.questions.store(BANK, drafts, Questions.Missing.KEEP));
        int opened = 0;
        for (QuestionDraft draft : drafts) {
            WrittenQuestion text;
            try {
                text = desk.open(draft.name());
            } catch (Refused leftOut) {
                assertThat(leftOut.code()).isEqualTo("question-without-text");
                continue;
            }
            opened++;
            assertThat(desk.look(text).shown().face().type()).isEqualTo(draft.question().type().code());
            desk.save(text);
            assertThat(desk.newest(BANK, draft.name()).number()).as(text.text()).isEqualTo(1);
        }
        assertThat(opened).as("what neither form holds is rare").isGreaterThan(100);
        assertThat(desk.workshop.events.events).extracting(DomainEvent::action).doesNotContain("question-written");
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_new_question_is_stored_under_a_name_nobody_has(DataSource database) {
        Desk desk = new Desk(database);
        assertThat(desk.save(fresh(BANK, "// [id:moi-1]\n::moi-1::Một?{=Đúng ~Sai}\n"))).isEqualTo("moi-1");
        assertThat(desk.newest(BANK, "moi-1").draft().question().type()).isEqualTo(QuestionType.SINGLE);
        desk.refused("question-there-already", () -> desk.editing.save(fresh(BANK, "// [id:moi-1]\n::moi-1::Hai?{=Đúng ~Sai}\n")));
        desk.refused("one-question-only", () -> desk.editing.save(fresh(BANK, "::m-2::Hai?{=a ~b}\n\n::m-3::Ba?{=a ~b}\n")));
        desk.refused("invalid-fields", () -> desk.editing.look(fresh(BANK, " ")));
        desk.refused("invalid-fields", () -> desk.editing.look(new WrittenQuestion(BANK, null, 0, "qti", "x")));
        assertThatThrownBy(() -> desk.look(fresh("khong-co", "::m::Hai?{=a ~b}"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.open("khong-co")).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{~a ~b}", "{=a =b ~c}", "{~%50%a ~%-50%b}", "không có đáp án nào"})
    void what_has_to_be_mended_is_told_with_its_line_and_stored_nowhere(String answers) {
        Desk desk = new Desk(Databases.h2());
        WrittenQuestion wrong = fresh(BANK, "\n// [id:sai]\n::sai::Câu hỏi? " + answers + "\n");
        QuestionUnderstood look = desk.look(wrong);
        assertThat(look.shown()).isNull();
        assertThat(look.notes()).isNotEmpty().extracting(RowError::row).allMatch(row -> row >= 2);
        desk.refused("question-wrong", () -> desk.editing.save(wrong));
        assertThatThrownBy(() -> desk.newest(BANK, "sai")).isInstanceOf(NotFound.class);
    }

    @Test
    void a_script_in_a_question_is_never_run() {
        Desk desk = new Desk(Databases.h2());
        WrittenQuestion scripted = fresh(
                BANK, "// [id:x]\n::x::[html]<p onclick\\=\"alert(1)\">Một<script>alert(2)</script></p>{\n=[html]<b onmouseover\\=\"alert(3)\">a</b>\n~b\n}\n");
        QuestionUnderstood look = desk.look(scripted);
        assertThat(look.shown()).as(look.notes().toString()).isNotNull();
        assertThat(look.shown().face().toJson().build().toString()).contains("Một").doesNotContain("<script", "onclick", "onmouseover");
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void in_the_bank_of_a_published_course_it_waits_for_a_second_person(DataSource database) {
        Desk desk = new Desk(database);
        WrittenQuestion fresh = fresh("khoa-mau", "// [id:cho-duyet]\n::cho-duyet::Một?{=Đúng ~Sai}\n");
        assertThat(desk.look(fresh).waits()).isTrue();
        desk.save(fresh);
        assertThat(desk.newest("khoa-mau", "cho-duyet").number()).isEqualTo(1);
        assertThat(desk.workshop.hall.questions.find("khoa-mau", "cho-duyet")).as("nobody is asked it yet").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void every_type_has_an_example_that_is_understood(String bundle) throws IOException {
        Desk desk = new Desk(Databases.h2());
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/vn/hocvuso/publishing", bundle))) {
            texts.load(file);
        }
        Arrays.stream(QuestionType.values()).forEach(type -> {
            String form = type == QuestionType.CLOZE ? "moodle-xml" : "gift";
            QuestionUnderstood look = desk.look(new WrittenQuestion(BANK, null, 0, form, texts.getProperty("question-edit.sample." + type.code())));
            assertThat(look.notes()).as(type.code()).isEmpty();
            assertThat(look.shown().face().type()).isEqualTo(type.code());
        });
    }
}
