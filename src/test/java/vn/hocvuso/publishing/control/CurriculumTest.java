package vn.hocvuso.publishing.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.interop.gift.GiftFiles;
import vn.hocvuso.publishing.control.Content.At;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.quiz.QuizProfile;
import vn.hocvuso.testing.Sentences;

/** What the curriculum promises as a whole; what every course has to keep is the linter's business. */
class CurriculumTest {
    private static final Content CONTENT =
            new ContentReader(ContentFiles.ofDirectory(Path.of("content")), new GiftFiles(), new Findings(new Sentences())).read();

    static List<Content.Course> courses() {
        return CONTENT.courses();
    }

    private static List<QuestionDraft> drawable(Content.Course course) {
        return course.questions().stream().map(At::it).filter(draft -> !draft.tags().contains(QuestionDraft.CHECK)).toList();
    }

    @Test
    void there_are_twelve_courses_and_at_least_480_questions() {
        assertThat(courses()).hasSize(12);
        assertThat(courses().stream().mapToInt(course -> drawable(course).size()).sum()).isGreaterThanOrEqualTo(480);
    }

    @ParameterizedTest
    @MethodSource("courses")
    void every_course_is_whole(Content.Course course) {
        String name = course.content().slug();
        List<QuestionDraft> questions = drawable(course);
        assertThat(course.lessons().size()).as(name).isBetween(4, 6);
        assertThat(questions.size()).as(name).isGreaterThanOrEqualTo(40);
        assertThat(questions.stream().filter(draft -> draft.tags().contains("situation")).count() * 3)
                .as("%s: a third are situations", name).isGreaterThanOrEqualTo(questions.size());
        assertThat(questions.stream().map(QuestionDraft::difficulty).collect(Collectors.toSet())).as(name).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(questions.stream().map(draft -> draft.question().type()).distinct().count()).as("%s: mixed types", name).isGreaterThanOrEqualTo(5);
        assertThat(course.content().mentorGuide()).as(name).isNotBlank();
        assertThat(course.content().glossary().size()).as(name).isGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("courses")
    void every_skill_of_a_course_can_be_drawn_from_at_least_eight_questions(Content.Course course) {
        for (String skill : course.content().skills()) {
            assertThat(drawable(course).stream().filter(draft -> draft.skills().contains(skill)).count())
                    .as("%s %s", course.content().slug(), skill).isGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void the_placement_test_and_its_twin_after_learning_ask_twenty_questions_over_every_skill() {
        QuizProfile before = quiz("kiem-tra-dau-vao");
        QuizProfile after = quiz("kiem-tra-dau-ra");
        Set<String> skills = new TreeSet<>();
        courses().forEach(course -> skills.addAll(course.content().skills()));
        Set<String> asked = new TreeSet<>();
        before.draw().forEach(line -> asked.addAll(line.from().skills()));
        assertThat(asked).isEqualTo(skills);
        assertThat(before.draw().stream().mapToInt(QuizProfile.Draw::count).sum()).isEqualTo(20);
        assertThat(after.draw()).isEqualTo(before.draw());
    }

    /** The army's profile (domain.md §1), drawn by quotas over the skills of the three required courses. */
    @Test
    void the_final_test_has_thirty_questions_by_skill() {
        QuizProfile last = quiz("kiem-tra-cuoi-dot");
        assertThat(last.draw().stream().mapToInt(QuizProfile.Draw::count).sum()).isEqualTo(30);
        assertThat(last.minutes()).isEqualTo(45);
        assertThat(last.passPercent()).isEqualTo(80);
        assertThat(last.draw()).allSatisfy(line -> assertThat(line.from().skills()).isNotEmpty());
    }

    private static QuizProfile quiz(String slug) {
        return CONTENT.quizzes().stream().filter(quiz -> quiz.slug().equals(slug)).findFirst().orElseThrow().profile();
    }
}
