package vn.hocvuso.followup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.Campaigns;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.CourseView;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.followup.Activity;
import vn.hocvuso.followup.MatrixQuery;
import vn.hocvuso.followup.Subject;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.Quizzes;

/** Which columns a course or a campaign has. */
@ApplicationScoped
public class Subjects {
    private Courses courses;
    private Quizzes quizzes;
    private Campaigns campaigns;

    Subjects() {}

    @Inject
    public Subjects(Courses courses, Quizzes quizzes, Campaigns campaigns) {
        this.courses = courses;
        this.quizzes = quizzes;
        this.campaigns = campaigns;
    }

    /** @throws NotFound no such course, or no such campaign that touches the scope */
    public Subject of(MatrixQuery query, Caller.Scope scope) {
        return query.course() != null ? course(query.course()) : campaign(campaigns.view(query.campaign(), scope));
    }

    private Subject course(String slug) {
        CourseView view = courses.view(slug);
        CourseSummary course = view.course();
        List<Activity> activities = new ArrayList<>();
        activities.add(new Activity("course:" + slug, "course", 1, course.id(), null, course.title()));
        view.lessons().forEach(lesson ->
                activities.add(new Activity("lesson:" + lesson.key(), "lesson", lesson.ordinal(), lesson.id(), course.id(), lesson.title())));
        addQuizzes(activities, quizzes.ofCourse(slug));
        return new Subject("course", slug, course.title(), List.copyOf(activities));
    }

    private Subject campaign(CampaignView view) {
        List<Activity> activities = new ArrayList<>();
        for (String slug : view.programme().inOrder().stream().flatMap(List::stream).distinct().toList()) {
            UUID id = courses.idOf(slug);
            activities.add(new Activity("course:" + slug, "course", activities.size() + 1, id, null, title(slug)));
        }
        Map<UUID, QuizSummary> all = quizzes.all();
        addQuizzes(activities, all.values().stream().filter(quiz -> quiz.slug().equals(view.programme().quiz())).toList());
        return new Subject("campaign", view.code(), view.name(), List.copyOf(activities));
    }

    /** A course withdrawn in mid-campaign stays required (decision 0016), though it has no title any more. */
    private String title(String slug) {
        try {
            return courses.summary(slug).title();
        } catch (NotFound withdrawn) {
            return slug;
        }
    }

    private static void addQuizzes(List<Activity> activities, List<QuizSummary> quizzes) {
        int number = 0;
        for (QuizSummary quiz : quizzes) {
            activities.add(new Activity("quiz:" + quiz.slug(), "quiz", ++number, quiz.id(), null, quiz.title()));
        }
    }
}
