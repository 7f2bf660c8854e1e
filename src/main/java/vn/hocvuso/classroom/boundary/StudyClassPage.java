package vn.hocvuso.classroom.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.classroom.AttendanceFiles;
import vn.hocvuso.classroom.AttendanceReport;
import vn.hocvuso.classroom.AttendanceSheet;
import vn.hocvuso.classroom.AttendanceSheets;
import vn.hocvuso.classroom.ClassTerms;
import vn.hocvuso.classroom.ClassView;
import vn.hocvuso.classroom.Classes;
import vn.hocvuso.classroom.Joining;
import vn.hocvuso.classroom.Rosters;
import vn.hocvuso.classroom.SessionPlan;
import vn.hocvuso.classroom.SessionView;
import vn.hocvuso.classroom.TableLine;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.personnel.PeopleSeen;

/** One class: its sessions, who belongs to it and how they stand, files, and what can be changed. */
@Named("studyClassPage")
@RequestScoped
public class StudyClassPage {
    @Inject
    Classes classes;

    @Inject
    Rosters rosters;

    @Inject
    AttendanceSheets sheets;

    @Inject
    AttendanceFiles files;

    @Inject
    Given given;

    @Inject
    InCharge inCharge;

    @Inject
    Event<PeopleSeen> seen;

    private ClassView view;
    private AttendanceSheet sheet;
    private AttendanceReport report;
    private Part file;

    public void open() {
        getView();
    }

    public String plan() {
        classes.plan(inCharge.number(), asked(), inCharge.scope(), inCharge.by());
        return here("planned");
    }

    public String reschedule() {
        classes.reschedule(inCharge.number(), session(), asked(), inCharge.scope(), inCharge.by());
        return here("rescheduled");
    }

    public String callOff() {
        classes.callOff(inCharge.number(), session(), given.text("reason"), inCharge.scope(), inCharge.by());
        return here("called-off");
    }

    private SessionPlan asked() {
        return new SessionPlan(given.day("heldOn"), given.text("startsAt"), given.text("venue"), given.text("kind"), given.text("instructor"));
    }

    private UUID session() {
        String id = String.valueOf(given.text("session"));
        return getSessions().stream().map(SessionView::id).filter(one -> one.toString().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("session " + id));
    }

    public String joinUnit() {
        return joined(new Joining(given.text("unit"), given.day("asOf"), null, given.day("from")));
    }

    public String joinPeople() {
        return joined(new Joining(null, null, given.words("people"), given.day("from")));
    }

    private String joined(Joining joining) {
        return here("joined&for=" + rosters.join(inCharge.number(), joining, inCharge.scope(), inCharge.by()));
    }

    public String leave() {
        rosters.leave(inCharge.number(), given.text("person"), given.day("lastDay"), inCharge.scope(), inCharge.by());
        return here("left");
    }

    public String change() {
        ClassTerms terms = new ClassTerms(
                given.text("name"), getView().course(), given.number("plannedSessions"), given.number("requiredPercent"), given.text("excused"));
        Integer version = given.number("version");
        classes.change(inCharge.number(), terms, version == null ? 0 : version, inCharge.scope(), inCharge.by());
        return here("changed");
    }

    public String upload() throws IOException {
        List<TableLine> table = TableFile.lines(Upload.bytes(file, "attendance-file-unreadable"), "attendance-file-unreadable");
        report = files.take(inCharge.number(), table, given.text("reason"), inCharge.attending(), inCharge.by());
        return report.faults().isEmpty() ? here("read&for=" + (report.created() + report.changed())) : null;
    }

    private String here(String done) {
        return "/classroom/study-class?faces-redirect=true&number=" + inCharge.number() + "&done=" + done;
    }

    /** Read at first need: a post asks before its action runs. */
    public ClassView getView() {
        if (view == null) {
            view = classes.view(inCharge.number(), inCharge.scope());
        }
        return view;
    }

    public List<SessionView> getSessions() {
        return classes.sessions(inCharge.number(), inCharge.scope());
    }

    /** Everybody's rate, over all sessions. */
    public AttendanceSheet getSheet() {
        if (sheet == null) {
            sheet = sheets.sheet(inCharge.number(), Set.of(), inCharge.scope());
            seen.fire(new PeopleSeen("class-roster", null, sheet.of().unit(), inCharge.number(), sheet.rows().size()));
        }
        return sheet;
    }

    /** How many have reached the required rate. */
    public long getReached() {
        return getSheet().rows().stream().filter(row -> row.standing().reachedOn() != null).count();
    }

    /** Of the file sent; null when none was, or all was well. */
    public AttendanceReport getReport() {
        return report;
    }

    public boolean isAttendant() {
        return inCharge.isAttendant();
    }

    public LocalDate getToday() {
        return inCharge.today();
    }

    public String getMe() {
        return inCharge.by();
    }

    public Part getFile() {
        return null;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
