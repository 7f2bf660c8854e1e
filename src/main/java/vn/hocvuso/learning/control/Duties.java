package vn.hocvuso.learning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.campaign.Duty;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.CourseView;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.learning.CourseCard;
import vn.hocvuso.learning.LearnerDuty;
import vn.hocvuso.learning.LearnerQuiz;
import vn.hocvuso.learning.rule.DutyState;
import vn.hocvuso.progress.CourseProgress;
import vn.hocvuso.progress.Progress;

/** Brings together what campaigns want and what has been done, for one person and today. */
@ApplicationScoped
public class Duties {
    private Campaigns campaigns;
    private Courses courses;
    private Progress progress;
    private TestStates tests;
    private Locks locks;
    private Clock clock;

    Duties() {}

    @Inject
    public Duties(Campaigns campaigns, Courses courses, Progress progress, TestStates tests, Locks locks, Clock clock) {
        this.campaigns = campaigns;
        this.courses = courses;
        this.progress = progress;
        this.tests = tests;
        this.locks = locks;
        this.clock = clock;
    }

    /** What is known of the person, read once for all campaigns. */
    private record Known(
            UUID person,
            LocalDate today,
            Map<UUID, CourseProgress> courses,
            Map<UUID, LocalDate> earned,
            Map<UUID, LearnerQuiz> tests) {}

    /** The first due first. */
    public List<LearnerDuty> of(UUID person) {
        LocalDate today = LocalDate.now(clock);
        List<Duty> duties = campaigns.dutiesOf(person, today);
        if (duties.isEmpty()) {
            return List.of();
        }
        Known known =
                new Known(person, today, progress.ofAll(person), progress.earned(person), tests.all(person));
        return duties.stream().map(duty -> duty(duty, known)).toList();
    }

    private LearnerDuty duty(Duty duty, Known known) {
        Integer months = campaigns.terms(duty.campaignId()).validityMonths().orElse(null);
        List<List<UUID>> steps = duty.steps();
        List<List<UUID>> open = steps.stream().filter(step -> !isDone(step, months, known)).toList();
        List<UUID> required = steps.stream().flatMap(List::stream).toList();
        UUID testId = test(duty);
        LearnerQuiz test = testId == null ? null : known.tests().get(testId);
        boolean testPassed = testId == null || holds(testId, months, known);
        DutyState state = DutyState.of(begun(required, test, known), open.isEmpty(), testPassed);
        return new LearnerDuty(
                new LearnerDuty.Campaign(duty.code(), duty.name()),
                duty.startsOn(),
                duty.dueOn(),
                duty.exempt(),
                state != DutyState.PASSED && !duty.exempt() && duty.dueOn().isBefore(known.today()),
                state.code(),
                cards(required, known),
                steps.stream().map(step -> new LearnerDuty.Step(cards(step, known), isDone(step, months, known))).toList(),
                test,
                next(open.stream().flatMap(step -> begunFirst(step, known)).toList(), testPassed ? null : test, known));
    }

    private static UUID test(Duty duty) {
        return duty.items().stream().filter(item -> item.kind().equals("quiz")).map(Duty.Item::id).findFirst().orElse(null);
    }

    /** Any one course of a step does. */
    private static boolean isDone(List<UUID> step, Integer months, Known known) {
        return step.stream().anyMatch(course -> holds(course, months, known));
    }

    /** Of courses that stand for one another whoever has begun one goes on with it. */
    private static Stream<UUID> begunFirst(List<UUID> step, Known known) {
        return step.stream().sorted(Comparator.comparing(course -> !isBegun(known.courses().get(course))));
    }

    private List<CourseCard> cards(List<UUID> wanted, Known known) {
        return wanted.stream().filter(known.courses()::containsKey).map(course -> card(course, known)).toList();
    }

    private static boolean holds(UUID item, Integer months, Known known) {
        return DutyState.holds(known.earned().get(item), months, known.today());
    }

    private static boolean begun(List<UUID> required, LearnerQuiz test, Known known) {
        return test != null && test.attemptsUsed() > 0
                || required.stream()
                        .map(known.courses()::get)
                        .anyMatch(Duties::isBegun);
    }

    private static boolean isBegun(CourseProgress course) {
        return course != null && !course.state().equals("not-started");
    }

    private CourseCard card(UUID course, Known known) {
        return CourseCard.of(courses.summary(course), known.courses().get(course));
    }

    /** The first open lesson not done of the first course not done; then the final test, unless it is locked. */
    private LearnerDuty.NextStep next(List<UUID> open, LearnerQuiz test, Known known) {
        return open.stream()
                .filter(known.courses()::containsKey)
                .map(course -> within(courses.summary(course), known))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> test == null || test.state().equals("locked") ? null : quiz(test));
    }

    private LearnerDuty.NextStep within(CourseSummary course, Known known) {
        CourseProgress progress = known.courses().get(course.id());
        CourseView view = courses.view(course.slug(), progress.version());
        CourseLocks closed = locks.of(known.person(), view, progress);
        return view.lessons()
                .filter(lesson -> !progress.lessons().contains(lesson.id()) && closed.lesson(lesson) == null)
                .findFirst()
                .map(lesson -> new LearnerDuty.NextStep(
                        "lesson", course.slug(), lesson.key(), null, lesson.title(), lesson.minutes()))
                .or(() -> known.tests().values().stream()
                        .filter(quiz -> course.slug().equals(quiz.course()))
                        .filter(quiz -> quiz.kind().equals("course") && !quiz.state().equals("passed"))
                        .filter(quiz -> !quiz.state().equals("locked") && (quiz.attempt() != null || closed.test(quiz.slug()) == null))
                        .findFirst()
                        .map(Duties::quiz))
                .orElse(null);
    }

    private static LearnerDuty.NextStep quiz(LearnerQuiz test) {
        return new LearnerDuty.NextStep("quiz", test.course(), null, test.slug(), test.title(), test.minutes());
    }
}
