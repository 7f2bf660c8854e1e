package vn.hocvuso.classroom.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.classroom.ClassView;
import vn.hocvuso.classroom.Classes;
import vn.hocvuso.classroom.Member;
import vn.hocvuso.classroom.OutsideLine;
import vn.hocvuso.classroom.OutsideReport;
import vn.hocvuso.classroom.OutsideResults;
import vn.hocvuso.classroom.OutsideTyping;
import vn.hocvuso.classroom.Rosters;
import vn.hocvuso.personnel.PeopleSeen;
import vn.hocvuso.progress.Progress;
import vn.hocvuso.progress.ResultItem;

/** Typing in what people of a class brought from elsewhere: a row each, or a file. */
@Named("outsideTypingPage")
@RequestScoped
public class OutsideTypingPage {
    private static final String KIND_AND_CODE = "(course|quiz):.+";

    @Inject
    OutsideResults outside;

    @Inject
    Classes classes;

    @Inject
    Rosters rosters;

    @Inject
    Progress progress;

    @Inject
    Given given;

    @Inject
    InCharge inCharge;

    @Inject
    Event<PeopleSeen> seen;

    private ClassView view;
    private List<Member> members;
    private OutsideReport report;
    private Part file;

    public void open() {
        getMembers();
    }

    /** The rows in which something was chosen. */
    public String type() {
        List<OutsideLine> lines = new ArrayList<>();
        for (String number : given.all("person")) {
            String outcome = given.text("outcome:" + number);
            if (outcome != null) {
                BigDecimal score = OutsideFile.points(given.text("score:" + number));
                BigDecimal most = score == null ? null : OutsideFile.points(given.text("maxScore"));
                lines.add(new OutsideLine(number, given.day("earnedOn"), outcome(outcome), score, most));
            }
        }
        return typed(lines);
    }

    public String upload() throws IOException {
        return typed(OutsideFile.read(Upload.bytes(file, "outside-file-unreadable"), kind(), given.day("earnedOn")));
    }

    private String typed(List<OutsideLine> lines) {
        OutsideTyping typing = new OutsideTyping(kind(), code(), given.text("source"), given.text("note"), lines);
        report = outside.type(inCharge.number(), typing, inCharge.scope(), inCharge.by());
        return report.batch() == null ? null : "/classroom/outside-result?faces-redirect=true&number=" + report.batch().number() + "&done=typed";
    }

    /** What passed is called of a course completed. */
    private String outcome(String chosen) {
        return chosen.equals("passed") && "course".equals(kind()) ? "completed" : chosen;
    }

    private String kind() {
        return item() == null ? null : item().substring(0, item().indexOf(':'));
    }

    private String code() {
        return item() == null ? null : item().substring(item().indexOf(':') + 1);
    }

    private String item() {
        String item = given.text("item");
        return item != null && item.matches(KIND_AND_CODE) ? item : null;
    }

    public ClassView getView() {
        if (view == null) {
            view = classes.view(inCharge.number(), inCharge.scope());
        }
        return view;
    }

    /** All but the reader. */
    public List<Member> getMembers() {
        if (members == null) {
            members = rosters.of(inCharge.number(), inCharge.scope()).stream().filter(member -> !member.serviceNumber().equals(inCharge.by())).toList();
            seen.fire(new PeopleSeen("class-roster", null, getView().unit(), inCharge.number(), members.size()));
        }
        return members;
    }

    public List<ResultItem> getItems() {
        return progress.items();
    }

    /** What is chosen at first: the course of the class. */
    public String getFirstItem() {
        return getView().course() == null ? "" : "course:" + getView().course();
    }

    public LocalDate getToday() {
        return inCharge.today();
    }

    /** Of what was sent; null when nothing was. */
    public OutsideReport getReport() {
        return report;
    }

    public Part getFile() {
        return null;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
