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
 * publishing a course of 60 lessons and 400 questions with {@code -Dbench.people=100000} people in it (wanted: below 3 s).
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
        people(workshop);
        Measured.once("published: " + LESSONS + " lessons, " + QUESTIONS + " questions, " + PEOPLE + " people", () -> {
            ReleaseReport report = workshop.ask(() -> workshop.publishing.publish(COURSE, new DraftRelease(null, null, true, false)));
            return report.version() + " " + report.findings().errors();
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

    /** Half-way through: a lesson done each. */
    private static void people(Workshop workshop) {
        TestHall hall = workshop.hall;
        UUID course = workshop.courses.idOf(COURSE);
        workshop.ask(() -> {
            List<Object[]> begun = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                begun.add(new Object[] {hall.person("B" + i), course, 1});
            }
            hall.sql.insert("course_begun (person_id, course_id, number)", begun);
            return null;
        });
    }
}
