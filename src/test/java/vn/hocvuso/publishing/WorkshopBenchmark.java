package vn.hocvuso.publishing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.publishing.control.ContentFiles;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.quiz.TestHall;
import vn.hocvuso.testing.Measured;

/**
 * How fast the workshop is, for running by hand ({@code -Dtest=WorkshopBenchmark}): saving a draft (wanted: p95 below 100 ms), and
 * publishing a course of 60 lessons and 400 questions, approved of by two, with {@code -Dbench.people=100000} people in it (wanted:
 * below 3 s); then what moving those people would do, and moving them.
 */
class WorkshopBenchmark {
    private static final int PEOPLE = Integer.getInteger("bench.people", 1_000);
    private static final int LESSONS = Integer.getInteger("bench.lessons", 60);
    private static final int QUESTIONS = Integer.getInteger("bench.questions", 400);
    private static final String COURSE = "tim-va-kiem-chung";

    @ParameterizedTest
    @MethodSource("vn.hocvuso.testing.Databases#both")
    void saving_and_publishing(DataSource database) throws Exception {
        Workshop workshop = new Workshop(database);
        workshop.ask(() -> workshop.publisher.publish(ContentFiles.ofDirectory(Path.of("content")), "system"));
        workshop.isOfTheWhole();
        workshop.ask(() -> workshop.drafts.open(COURSE));
        String first = workshop.ask(() -> workshop.drafts.outline(COURSE)).sections().get(0).lessons().get(0).key();
        LessonDraft lesson = workshop.ask(() -> workshop.lessons.lesson(COURSE, first));
        int[] revision = {lesson.revision()};
        Measured.repeated("a draft is saved", 300, random -> {
            Saving saving = workshop.ask(() -> workshop.lessons.save(COURSE, first, revision[0], lesson.text() + "\nCâu thêm " + random.nextInt() + ".\n"));
            revision[0] = saving.revision();
            return saving.saved();
        });
        Measured.repeated("a lesson is previewed", 50, random -> workshop.ask(() -> workshop.lessons.preview(COURSE, first, lesson.text())).minutes());
        fill(workshop, lesson);
        people(workshop, lesson);
        workshop.approved(COURSE);
        Measured.once("published: " + LESSONS + " lessons, " + QUESTIONS + " questions, " + PEOPLE + " people", () -> {
            ReleaseReport report = workshop.ask(() -> workshop.publishing.publish(COURSE, new DraftRelease(null, null, true, false)));
            return report.version() + " " + report.findings().errors();
        });
        Learners learners = new Learners(workshop);
        Measured.once("what moving would do", () -> workshop.ask(() -> learners.moves.effect(COURSE, "redo")));
        Measured.once("moved, with what changed to learn again", () -> {
            learners.decide(COURSE, "redo");
            learners.carryOut(COURSE);
            return workshop.ask(() -> learners.moves.decided(COURSE)).get(0).people();
        });
    }

    private static void fill(Workshop workshop, LessonDraft like) {
        for (int i = workshop.ask(() -> workshop.drafts.outline(COURSE)).sections().stream().mapToInt(section -> section.lessons().size()).sum(); i < LESSONS; i++) {
            String title = "Bài thử số " + i;
            String key = workshop.ask(() -> workshop.drafts.addLesson(COURSE, 0, title));
            workshop.ask(() -> workshop.lessons.describe(COURSE, key, 1, new LessonDescription(
                    null, null, title, 5, like.lesson().skills(), like.lesson().objectives(), null, List.of())));
            workshop.ask(() -> workshop.lessons.save(COURSE, key, 1, like.text().replaceAll("(?m)^!\\[.*$", "") + "\nBài " + title + "\n"));
        }
        workshop.ask(() -> {
            var bank = workshop.hall.questions.all(COURSE);
            List<QuestionDraft> more = new ArrayList<>();
            for (int i = bank.size(); i < QUESTIONS; i++) {
                var draft = bank.get(i % bank.size()).draft();
                more.add(new QuestionDraft(
                        "bench-" + i, draft.title(), draft.question(), draft.tags(), draft.skills(), draft.difficulty(), draft.source(), draft.reviewOn()));
            }
            return workshop.hall.questions.store(COURSE, more, Questions.Missing.KEEP);
        });
    }

    /** Half-way through: the first lesson done, which the new version changes. */
    private static void people(Workshop workshop, LessonDraft first) {
        TestHall hall = workshop.hall;
        UUID course = workshop.courses.idOf(COURSE);
        workshop.ask(() -> {
            List<Object[]> begun = new ArrayList<>();
            List<Object[]> done = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                UUID person = hall.person("B" + i);
                begun.add(new Object[] {person, course, 1, 1});
                done.add(new Object[] {person, course, first.lesson().id(), TestHall.MORNING, TestHall.MORNING, 240});
            }
            hall.sql.insert("course_begun (person_id, course_id, number, noted)", begun);
            hall.sql.insert("lesson_progress (person_id, course_id, lesson_id, first_at, completed_at, seconds)", done);
            return null;
        });
    }
}
