package vn.hocvuso.learning.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.CourseView;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.personnel.People;
import vn.hocvuso.personnel.PersonView;
import vn.hocvuso.progress.CourseProgress;
import vn.hocvuso.progress.LessonStays;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.progress.TestMarks;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** Works out what of a course is closed for a learner: a course without conditions costs nothing, one with some a few statements. */
@ApplicationScoped
public class Locks {
    private Courses courses;
    private Progress progress;
    private LessonStays stays;
    private TestStates tests;
    private TestMarks marks;
    private People people;
    private Units units;
    private Clock clock;

    Locks() {}

    @Inject
    public Locks(Courses courses, Progress progress, LessonStays stays, TestStates tests, TestMarks marks, People people, Units units, Clock clock) {
        this.courses = courses;
        this.progress = progress;
        this.stays = stays;
        this.tests = tests;
        this.marks = marks;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /** @param view of the version the learner learns */
    public CourseLocks of(UUID person, CourseView view, CourseProgress state) {
        return of(new Reader(person), view, state);
    }

    /** In the version the person learns. */
    public CourseLocks of(UUID person, CourseSummary course) {
        CourseProgress state = progress.of(person, course.id());
        return of(person, courses.view(course.slug(), state.version()), state);
    }

    /** In the version of today, as it is printed. */
    public CourseLocks ofPresent(UUID person, CourseSummary course) {
        return of(person, courses.view(course), progress.of(person, course.id()));
    }

    /**
     * Lessons of today's courses whose text is not to be shown: at the price of one statement where no course has conditions, of one
     * more for each that has.
     */
    public Set<UUID> closedAnywhere(UUID person) {
        Set<UUID> closed = new HashSet<>();
        List<CourseSummary> ruled = courses.ruled();
        if (!ruled.isEmpty()) {
            Reader reader = new Reader(person);
            Map<UUID, CourseProgress> states = progress.ofAll(person);
            ruled.forEach(course -> closed.addAll(of(reader, courses.view(course), states.get(course.id())).closed()));
        }
        return closed;
    }

    private CourseLocks of(Reader reader, CourseView view, CourseProgress state) {
        return new CourseLocks(view, view.course().access(), state.lessons(), new LearnerFacts(view, state.lessons(), reader));
    }

    /** What conditions ask about a person, read once for however many courses, and only when one asks. */
    final class Reader {
        private final UUID person;
        private final LocalDate today = LocalDate.now(clock);
        private final Map<UUID, Integer> reached = new HashMap<>();
        private final Map<UUID, Map<UUID, Integer>> stayed = new HashMap<>();
        private Map<String, TestStates.Stand> stands;
        private Optional<PersonView> known;
        private Set<String> above;

        private Reader(UUID person) {
            this.person = person;
        }

        LocalDate today() {
            return today;
        }

        Map<String, TestStates.Stand> tests() {
            stands = stands == null ? tests.stands(person) : stands;
            return stands;
        }

        /** Per cent in the best attempt at a test; −1: none is over. */
        int reached(UUID test) {
            return reached.computeIfAbsent(test, id -> marks.reached(person, id));
        }

        /** Seconds by lesson. */
        Map<UUID, Integer> stays(UUID course) {
            return stayed.computeIfAbsent(course, id -> stays.of(person, id));
        }

        /** Empty: off the roll. */
        Optional<PersonView> person() {
            known = known == null ? people.byId(person, today) : known;
            return known;
        }

        /** Codes of the home unit and of all above it. */
        Set<String> units() {
            if (above == null) {
                above = person().map(PersonView::unitId).map(home -> units.path(home, today)).orElse(List.of()).stream()
                        .map(UnitView::code)
                        .collect(Collectors.toSet());
            }
            return above;
        }
    }
}
