package vn.hocvuso.classroom.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.catalog.CourseSummary;
import vn.hocvuso.catalog.Courses;
import vn.hocvuso.classroom.ClassTerms;
import vn.hocvuso.classroom.ClassView;
import vn.hocvuso.classroom.Classes;
import vn.hocvuso.classroom.SessionView;
import vn.hocvuso.kernel.Page;

/** The instructor's page: today's sessions, those of the week to come, all classes, and the form that makes one. */
@Named("classesPage")
@RequestScoped
public class ClassesPage {
    private static final int SIZE = 20;

    @Inject
    Classes classes;

    @Inject
    Courses courses;

    @Inject
    InCharge inCharge;

    @Inject
    Given given;

    private Page<ClassView> list;
    private List<SessionView> ahead;

    public void open() {
        getList();
    }

    public String make() {
        ClassTerms terms = new ClassTerms(
                given.text("name"), given.text("course"), given.number("plannedSessions"), given.number("requiredPercent"), given.text("excused"));
        ClassView made = classes.make(terms, given.text("unit"), inCharge.scope(), inCharge.by());
        return "/classroom/study-class?faces-redirect=true&number=" + made.number() + "&done=made";
    }

    public Page<ClassView> getList() {
        if (list == null) {
            list = classes.list(inCharge.scope(), new Page.Request(given.page(), SIZE));
        }
        return list;
    }

    public List<SessionView> getToday() {
        return ahead().stream().filter(session -> session.heldOn().equals(today())).toList();
    }

    public List<SessionView> getLater() {
        return ahead().stream().filter(session -> session.heldOn().isAfter(today())).toList();
    }

    private List<SessionView> ahead() {
        if (ahead == null) {
            ahead = classes.ahead(inCharge.scope());
        }
        return ahead;
    }

    public List<CourseSummary> getCourses() {
        return courses.list(new Page.Request(0, Page.Request.LARGEST)).items();
    }

    private LocalDate today() {
        return inCharge.today();
    }
}
