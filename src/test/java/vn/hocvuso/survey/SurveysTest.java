package vn.hocvuso.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.catalog.control.CourseQueries;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.survey.control.QuestionRepository;
import vn.hocvuso.survey.control.SheetRepository;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Fired;
import vn.hocvuso.testing.SeededIds;

/** Asking once, keeping nobody's name, telling only of groups. */
class SurveysTest {
    private static final int LEAST = 5;
    private static final Instant OCTOBER = Instant.parse("2026-10-20T02:00:00Z");

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    /** A regiment with two companies: six people in c1, four in c2, one on the staff. */
    private static final class Company {
        final Garrison garrison;
        final Surveys surveys;
        final Fired<DomainEvent> events = new Fired<>();
        final UUID course;
        private final SeededIds ids = new SeededIds(4);

        Company(DataSource database) {
            garrison = new Garrison(database, 11);
            garrison.importUnits(Garrison.unitRows("e - 2020-01-01 | c1 e 2020-01-01 | c2 e 2020-01-01"), false, false);
            StringBuilder people = new StringBuilder("S0 e 2024-01-01");
            IntStream.range(0, 6).forEach(i -> people.append(" | A").append(i).append(" c1 2024-01-01"));
            IntStream.range(0, 4).forEach(i -> people.append(" | B").append(i).append(" c2 2024-01-01"));
            garrison.importPeople(Garrison.peopleRows(people.toString()), false, false);
            course = ids.next();
            garrison.sql.update("insert into course (id, slug, withdrawn, current_number) values (?, 'khoa', false, 1)", course);
            garrison.sql.update(
                    "insert into course_version (id, course_id, number, content_hash, title, summary, minutes, completion, details, published_at, published_by)"
                            + " values (?, ?, 1, 'x', 'Khóa học', '', 10, 'lessons', '{\"audience\": [], \"objectives\": [], \"skills\": []}', ?, 'test')",
                    ids.next(), course, OCTOBER);
            Courses courses = new Courses(null, new CourseQueries(garrison.sql), null, null, null, garrison.clock, new Fired<>());
            surveys = new Surveys(
                    new QuestionRepository(garrison.sql), new SheetRepository(garrison.sql), courses, garrison.people, garrison.units, events, garrison.clock, ids,
                    LEAST);
            garrison.clock.set(OCTOBER);
        }

        UUID person(String number) {
            return garrison.people.idOf(number);
        }

        void complete(String number) {
            garrison.sql.update(
                    "insert into result (id, person_id, kind, item_id, outcome, earned_on, source, recorded_at, recorded_by, voided)"
                            + " values (?, ?, 'course', ?, 'completed', ?, 'platform', ?, 'test', 0)",
                    ids.next(), person(number), course, LocalDate.now(garrison.clock), OCTOBER);
        }

        void answer(String number, int mark, String words) {
            complete(number);
            garrison.transaction.run(() -> surveys.answer(person(number), "khoa", answers(mark, words)));
        }

        Map<UUID, String> answers(int mark, String words) {
            Map<UUID, String> answers = new HashMap<>();
            for (Question question : surveys.questions("khoa")) {
                answers.put(question.id(), question.kind().equals("text") ? words : String.valueOf(Math.min(mark, question.numbers())));
            }
            return answers;
        }

        SurveyResults results(String unit) {
            return garrison.transaction.call(() -> surveys.results("khoa", unit, Caller.Scope.EVERYTHING));
        }

        /** Everybody of c1 and {@code others} more have answered in October; it is November. */
        void autumn(String... others) {
            IntStream.range(0, 6).forEach(i -> answer("A" + i, 1 + i % 5, "lời " + i));
            for (String number : others) {
                answer(number, 3, null);
            }
            garrison.clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void somebody_is_asked_once_and_only_after_the_course(DataSource database) {
        Company company = new Company(database);
        UUID person = company.person("A0");
        assertThat(company.surveys.waiting(person)).isEmpty();
        assertCode("survey-before-course", () -> company.surveys.answer(person, "khoa", company.answers(4, null)));
        company.complete("A0");
        assertThat(company.surveys.waiting(person)).containsExactly(new Invitation("khoa", "Khóa học"));
        assertCode("survey-answer-missing", () -> company.surveys.answer(person, "khoa", Map.of()));
        assertCode("survey-answer-wrong", () -> company.surveys.answer(person, "khoa", company.answers(0, null)));
        assertThat(company.surveys.hasAnswered(person, "khoa")).as("refused is not answered").isFalse();
        company.surveys.answer(person, "khoa", company.answers(4, "  "));
        assertThat(company.surveys.waiting(person)).isEmpty();
        assertThat(company.surveys.hasAnswered(person, "khoa")).isTrue();
        assertCode("survey-answered", () -> company.surveys.answer(person, "khoa", company.answers(5, null)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void no_row_joins_a_sheet_to_a_person_or_to_a_day(DataSource database) {
        Company company = new Company(database);
        company.autumn("B0");
        Set<String> people = new TreeSet<>(company.garrison.sql.list("select person_id from survey_answered", row -> row.getString(1)));
        assertThat(people).hasSize(7);
        List<String> sheets = company.garrison.sql.list(
                "select s.id, s.course_id, s.unit_id, s.in_month, a.question_id, a.number, a.words from survey_sheet s join survey_answer a on a.sheet_id = s.id",
                row -> IntStream.rangeClosed(1, 7).mapToObj(i -> {
                    try {
                        return String.valueOf(row.getObject(i));
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }).reduce("", (a, b) -> a + " " + b));
        assertThat(sheets).hasSize(7 * 4 - 1).allSatisfy(sheet -> {
            assertThat(people).noneMatch(sheet::contains);
            assertThat(sheet).contains("2026-10-01").doesNotContain("2026-10-20");
        });
        assertThat(company.events.events).as("the trail would tell the moment").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_month_is_told_when_it_is_over(DataSource database) {
        Company company = new Company(database);
        IntStream.range(0, 6).forEach(i -> company.answer("A" + i, 4, null));
        assertThat(company.results("c1").sheets()).isZero();
        assertThat(company.results("c1").next()).isEqualTo("2026-11-01");
        company.garrison.clock.set(Instant.parse("2026-10-31T16:59:00Z"));
        assertThat(company.results("c1").sheets()).isZero();
        company.garrison.clock.set(Instant.parse("2026-10-31T17:00:00Z")); // midnight at home
        assertThat(company.results("c1").sheets()).isEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_a_superior_unit_would_give_away_is_not_told(DataSource database) {
        Company company = new Company(database);
        company.autumn("B0", "B1", "B2");
        assertThat(company.results("e").sheets()).isEqualTo(9);
        assertThat(company.results("c1").sheets()).as("nine less six would be three").isZero();
        assertThat(company.results("c2").sheets()).isZero();
        Company larger = new Company(Databases.h2());
        larger.autumn("B0", "B1", "B2", "B3", "S0");
        assertThat(List.of(larger.results("e").sheets(), larger.results("c1").sheets(), larger.results("c2").sheets())).containsExactly(11, 6, 0);
        assertThatThrownBy(() -> larger.surveys.results("khoa", "c1", new Caller.Scope(false, Set.of(larger.garrison.units.idOf("c2")))))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void figures_are_sums_and_words_stand_in_an_order_that_tells_nothing(DataSource database) {
        Company company = new Company(database);
        company.autumn();
        SurveyResults results = company.results("c1");
        SurveyResults.Item useful = results.items().get(0);
        assertThat(useful.answers()).isEqualTo(6);
        assertThat(useful.mean()).isEqualByComparingTo("2.6"); // 1 2 3 4 5 1
        assertThat(useful.bars()).extracting(SurveyResults.Bar::answers).containsExactly(2, 1, 1, 1, 1);
        assertThat(useful.bars().get(0).percent()).isEqualByComparingTo("33.3");
        SurveyResults.Item length = results.items().get(2);
        assertThat(length.bars()).extracting(SurveyResults.Bar::label).containsExactly("Quá ngắn", "Vừa phải", "Quá dài");
        assertThat(length.bars()).extracting(SurveyResults.Bar::answers).containsExactly(2, 1, 3);
        SurveyResults.Item words = results.items().get(3);
        assertThat(words.words()).containsExactlyInAnyOrder("lời 0", "lời 1", "lời 2", "lời 3", "lời 4", "lời 5");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_changed_question_is_a_new_one_and_the_old_one_keeps_its_answers(DataSource database) {
        Company company = new Company(database);
        List<Question> usual = company.surveys.questions("khoa");
        assertThat(usual).hasSize(4);
        QuestionWish clear = new QuestionWish("scale", " Dễ  hiểu ", null);
        QuestionWish pace = new QuestionWish("choice", "Nhịp", List.of("nhanh", " ", "chậm"));
        company.surveys.set("khoa", List.of(clear, pace));
        List<Question> own = company.surveys.questions("khoa");
        assertThat(own).extracting(Question::words).containsExactly("Dễ hiểu", "Nhịp");
        assertThat(own.get(1).choices()).containsExactly("nhanh", "chậm");
        IntStream.range(0, 6).forEach(i -> company.answer("A" + i, 2, null));
        company.surveys.set("khoa", List.of(pace, new QuestionWish("scale", "Dễ hiểu hơn", null)));
        List<Question> later = company.surveys.questions("khoa");
        assertThat(later.get(0).id()).as("as it was: the same").isEqualTo(own.get(1).id());
        assertThat(later.get(1).id()).isNotEqualTo(own.get(0).id());
        company.garrison.clock.set(Instant.parse("2026-11-23T02:00:00Z"));
        assertThat(company.results("c1").items()).extracting(item -> item.question().words()).containsExactly("Nhịp", "Dễ hiểu");
        company.surveys.set("khoa", List.of());
        assertThat(company.surveys.questions("khoa")).isEqualTo(usual);
        assertThat(company.surveys.isOwn("khoa")).isFalse();
        assertCode("invalid-fields", () -> company.surveys.set("khoa", List.of(new QuestionWish("choice", "Nhịp", List.of("một")))));
        assertCode("invalid-fields", () -> company.surveys.set("khoa", List.of(new QuestionWish("sao", "", null))));
        assertThat(company.events.events).extracting(DomainEvent::action).containsOnly("survey-questions-set").hasSize(3);
    }

    private static void assertCode(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
