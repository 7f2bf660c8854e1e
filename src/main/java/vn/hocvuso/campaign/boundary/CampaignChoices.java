package vn.hocvuso.campaign.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.campaign.CampaignView;
import vn.hocvuso.campaign.rule.Words;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.quiz.QuizSummary;
import vn.hocvuso.quiz.Quizzes;
import vn.hocvuso.unit.UnitQuery;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** What the form of a campaign offers: courses, final tests, groups, statuses, and units as one types. */
@Named("campaignChoices")
@RequestScoped
public class CampaignChoices {
    private static final int PROPOSALS = 12;

    @Inject
    Courses courses;

    @Inject
    Quizzes quizzes;

    @Inject
    Units units;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A course that can be required, or is and was withdrawn. */
    public record Course(String slug, String title, boolean withdrawn) {}

    /** Published courses, and those that the campaign asks for although they were withdrawn. @param known null: a new campaign */
    List<Course> courses(CampaignView known) {
        List<Course> found = new ArrayList<>();
        courses.list(new Page.Request(0, Page.Request.LARGEST)).items().forEach(course -> found.add(new Course(course.slug(), course.title(), false)));
        Set<String> there = found.stream().map(Course::slug).collect(Collectors.toSet());
        if (known != null) {
            known.programme().inOrder().stream()
                    .flatMap(List::stream)
                    .filter(slug -> !there.contains(slug))
                    .forEach(slug -> found.add(new Course(slug, slug, true)));
        }
        return found;
    }

    public List<QuizSummary> getQuizzes() {
        return quizzes.all().values().stream().filter(summary -> "final".equals(summary.kind())).toList();
    }

    public List<String> getGroups() {
        return Words.GROUPS;
    }

    public List<String> getStatuses() {
        return Words.STATUSES;
    }

    /** Codes of units whose names begin so. */
    public List<String> propose(String typed) {
        Caller.Scope scope = caller.require(ADMINISTRATOR);
        return units.list(new UnitQuery(null, typed, LocalDate.now(clock)), new Page.Request(0, PROPOSALS), scope).items().stream()
                .map(UnitView::code)
                .toList();
    }

    public String unitName(String unitCode) {
        try {
            return unitCode == null ? "" : units.view(units.idOf(unitCode), LocalDate.now(clock)).name() + " (" + unitCode + ")";
        } catch (NotFound e) {
            return unitCode;
        }
    }
}
