package vn.hocvuso.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.control.QuestionBanks;
import vn.hocvuso.questionbank.control.QuestionQueries;
import vn.hocvuso.questionbank.control.QuestionRepository;
import vn.hocvuso.store.Sql;

class QuestionsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private static Questions questions(DataSource database) {
        AtomicLong next = new AtomicLong();
        Ids ids = () -> new UUID(9, next.incrementAndGet());
        Sql sql = new Sql(database);
        Questions questions =
                new Questions(new QuestionBanks(sql), new QuestionRepository(sql, ids), new QuestionQueries(sql), ids, CLOCK);
        questions.define("khoa-a", "Khóa A");
        return questions;
    }

    private static QuestionDraft draft(String name, int difficulty, Set<String> tags, Set<String> skills) {
        return new QuestionDraft(
                name,
                "Tên " + name,
                new TrueFalse(Text.of("Câu " + name), true, null, null, null),
                tags,
                skills,
                difficulty,
                "Nguồn",
                LocalDate.of(2027, 6, 30));
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void an_edited_question_is_a_new_version_and_the_old_one_stays(DataSource database) {
        Questions questions = questions(database);
        QuestionDraft first = draft("q1", 1, Set.of("situation"), Set.of("TT02:4.2"));
        assertThat(questions.store("khoa-a", List.of(first), Questions.Missing.KEEP)).isEqualTo(new StoreReport(1, 0, 0, 0));
        assertThat(questions.store("khoa-a", List.of(first), Questions.Missing.KEEP)).isEqualTo(new StoreReport(0, 0, 1, 0));
        StoredQuestion old = questions.latest("khoa-a", "q1");
        assertThat(old.draft()).isEqualTo(first);

        QuestionDraft harder = draft("q1", 4, Set.of(), Set.of("TT02:1.2"));
        assertThat(questions.store("khoa-a", List.of(harder), Questions.Missing.KEEP)).isEqualTo(new StoreReport(0, 1, 0, 0));
        StoredQuestion current = questions.latest("khoa-a", "q1");
        assertThat(current.draft()).isEqualTo(harder);
        assertThat(current.number()).isEqualTo(2);
        assertThat(current.question()).isEqualTo(old.question());
        assertThat(questions.version(old.version()).draft()).isEqualTo(first);
        assertThatThrownBy(() -> questions.version(new UUID(1, 1))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_draw_takes_what_its_line_says_and_agrees_with_the_rule_for_drafts(DataSource database) {
        Questions questions = questions(database);
        List<QuestionDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            drafts.add(draft(
                    "q" + (10 + i),
                    1 + i % 4,
                    i % 5 == 0 ? Set.of("check", "situation") : i % 2 == 0 ? Set.of("situation", "luật") : Set.of(),
                    i % 3 == 0 ? Set.of("TT02:4.2", "TT02:1.2") : Set.of("TT02:6.3")));
        }
        questions.store("khoa-a", drafts, Questions.Missing.KEEP);
        for (Set<String> tags : List.of(Set.<String>of(), Set.of("situation"), Set.of("situation", "luật"), Set.of("không có"))) {
            for (Set<String> skills : List.of(Set.<String>of(), Set.of("TT02:1.2"), Set.of("TT02:1.2", "TT02:6.3"))) {
                for (Set<Integer> difficulty : List.of(Set.<Integer>of(), Set.of(1), Set.of(3, 4))) {
                    DrawSpec spec = new DrawSpec("khoa-a", tags, skills, difficulty);
                    assertThat(questions.shelf().candidates(spec))
                            .extracting(DrawnQuestion::name)
                            .isEqualTo(drafts.stream().filter(spec::takes).map(QuestionDraft::name).toList());
                }
            }
        }
        assertThat(questions.shelf().candidates(DrawSpec.all("other"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void a_question_gone_from_the_content_is_retired_and_comes_back_when_it_returns(DataSource database) {
        Questions questions = questions(database);
        QuestionDraft a = draft("a", 1, Set.of(), Set.of());
        QuestionDraft b = draft("b", 1, Set.of(), Set.of());
        questions.store("khoa-a", List.of(a, b), Questions.Missing.RETIRE);
        assertThat(questions.store("khoa-a", List.of(a), Questions.Missing.RETIRE)).isEqualTo(new StoreReport(0, 0, 1, 1));
        assertThat(questions.shelf().candidates(DrawSpec.all("khoa-a"))).extracting(DrawnQuestion::name).containsExactly("a");
        assertThat(questions.asked("khoa-a", List.of("a", "b"))).extracting(DrawnQuestion::name).containsExactly("a");
        assertThat(questions.store("khoa-a", List.of(a, b), Questions.Missing.RETIRE)).isEqualTo(new StoreReport(0, 1, 1, 0));
        assertThat(questions.asked("khoa-a", List.of("b", "a"))).extracting(DrawnQuestion::name).containsExactlyInAnyOrder("a", "b");
        assertThat(questions.all("khoa-a")).extracting(StoredQuestion::number).containsExactly(1, 1);
        assertThat(questions.banks()).containsExactly(new BankView("khoa-a", "Khóa A", 2));
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void what_cannot_be_asked_is_not_stored(DataSource database) {
        Questions questions = questions(database);
        QuestionDraft broken = new QuestionDraft(
                "x", null, new Single(Text.of("Câu"), List.of(), null), Set.of(), Set.of(), 1, null, null);
        assertThatThrownBy(() -> questions.store("khoa-a", List.of(broken), Questions.Missing.KEEP))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("question-defect");
        QuestionDraft twice = draft("q", 1, Set.of(), Set.of());
        assertThatThrownBy(() -> questions.store("khoa-a", List.of(twice, twice), Questions.Missing.KEEP))
                .hasMessageContaining("same-question-twice");
        assertThatThrownBy(() -> questions.store("no-bank", List.of(), Questions.Missing.KEEP)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> questions.define("Bad Slug", "x")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void answers_are_read_exactly_in_the_contracts_shapes(DataSource database) {
        Questions questions = questions(database);
        questions.store("khoa-a", List.of(draft("q", 1, Set.of(), Set.of())), Questions.Missing.KEEP);
        StoredQuestion question = questions.latest("khoa-a", "q");
        assertThat(question.rule().grade(questions.response(question, "{\"choice\":\"true\"}"))).isEqualTo(1000);
        assertThat(questions.solution(question)).hasToString("{\"choice\":\"true\"}");
        for (String wrong : List.of(
                "", "null", "[]", "{}", "x", "{\"choice\":true}", "{\"choice\":null}", "{\"choice\":\"maybe\"}",
                "{\"choices\":[\"true\"]}", "{\"choice\":\"true\",\"text\":\"\"}", "{\"choice\":", "\"true\"")) {
            assertThatThrownBy(() -> questions.response(question, wrong))
                    .as(wrong)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("wrong-answer-shape");
        }
    }
}
