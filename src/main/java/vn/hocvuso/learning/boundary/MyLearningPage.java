package vn.hocvuso.learning.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.learning.CourseCard;
import vn.hocvuso.learning.LearnerDuty;
import vn.hocvuso.learning.Learning;

/** The soldier's home: what now, by when, and what else there is. */
@Named("myLearningPage")
@RequestScoped
public class MyLearningPage {
    private static final int OFFERED = 4;

    @Inject
    Learning learning;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private List<LearnerDuty> duties;

    public List<LearnerDuty> getDuties() {
        if (duties == null) {
            duties = learning.mine(caller.personId());
        }
        return duties;
    }

    /** The duty whose next step is the one filled button of the page. */
    public LearnerDuty getFirst() {
        return getDuties().stream().filter(duty -> !duty.exempt() && duty.next() != null).findFirst().orElse(null);
    }

    /** Where the next step leads. */
    public String address(LearnerDuty.NextStep next) {
        return next.kind().equals("quiz") ? "/quiz/attempt?quiz=" + next.quiz() : "/learning/lesson?course=" + next.course() + "&lesson=" + next.lesson();
    }

    public CourseCard course(LearnerDuty duty, String slug) {
        return duty.courses().stream().filter(course -> course.slug().equals(slug)).findFirst().orElse(null);
    }

    public long daysLeft(LearnerDuty duty) {
        return ChronoUnit.DAYS.between(LocalDate.now(clock), duty.dueOn());
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    /** Courses nobody asks for and that are not done yet. */
    public List<CourseCard> getOffers() {
        Set<String> required = new HashSet<>();
        getDuties().forEach(duty -> duty.courses().forEach(course -> required.add(course.slug())));
        return learning.courses(caller.personId(), new Page.Request(0, Page.Request.LARGEST)).items().stream()
                .filter(course -> !required.contains(course.slug()) && !course.progress().state().equals("completed"))
                .limit(OFFERED)
                .toList();
    }
}
