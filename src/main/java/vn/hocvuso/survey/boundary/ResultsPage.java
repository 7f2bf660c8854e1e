package vn.hocvuso.survey.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.COMMANDER;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.survey.SurveyResults;
import vn.hocvuso.survey.Surveys;
import vn.hocvuso.unit.UnitView;
import vn.hocvuso.unit.Units;

/** What a unit thinks of a course, as far as it may be told. */
@Named("surveyResultsPage")
@RequestScoped
public class ResultsPage {
    @Inject
    Surveys surveys;

    @Inject
    Courses courses;

    @Inject
    Units units;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private List<CourseSummary> choices;
    private String course;
    private String unit;
    private SurveyResults results;

    /** Missing values: the first course, the caller's highest unit. */
    public void open(String wanted, String wantedUnit) {
        Caller.Scope scope = caller.require(COMMANDER, INSTRUCTOR, ADMINISTRATOR);
        choices = courses.list(new Page.Request(0, Page.Request.LARGEST)).items();
        List<UnitView> tops = units.roots(LocalDate.now(clock), scope);
        course = wanted != null || choices.isEmpty() ? wanted : choices.get(0).slug();
        unit = wantedUnit != null || tops.isEmpty() ? wantedUnit : tops.get(0).code();
        if (course == null || unit == null) {
            return;
        }
        try {
            results = surveys.results(course, unit, scope);
        } catch (NotFound chosenWrongly) {
            results = null;
        }
    }

    public List<CourseSummary> getChoices() {
        return choices;
    }

    public String getCourse() {
        return course;
    }

    public String getUnit() {
        return unit;
    }

    /** Null: there is nothing to look at. */
    public SurveyResults getResults() {
        return results;
    }
}
