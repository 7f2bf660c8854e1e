package vn.hocvuso.classroom.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;
import static vn.hocvuso.kernel.Caller.Role.INSTRUCTOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.hocvuso.classroom.PaperTestView;
import vn.hocvuso.classroom.PaperTests;
import vn.hocvuso.classroom.Sheet;
import vn.hocvuso.classroom.SheetLine;
import vn.hocvuso.classroom.SheetReport;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.PeopleSeen;

/** One paper test: what to print, names with a place for variant and answers each, and files. */
@Named("paperTestPage")
@RequestScoped
public class PaperTestPage {
    private static final int SIZE = 50;

    @Inject
    PaperTests papers;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    @Inject
    Event<PeopleSeen> seen;

    private PaperTestView test;
    private Page<Sheet> sheets;
    private SheetReport report;
    private Part file;
    private String reason;

    public void open() {
        getTest();
    }

    /** The rows of the page in which something was typed. */
    public String type() {
        List<SheetLine> lines = new ArrayList<>();
        for (String number : values("person")) {
            String variant = typed(number, "variant");
            if (!typed(number, "answers").isBlank() || !variant.isBlank() && getTest().variants() > 1) {
                lines.add(new SheetLine(number, variant.matches("\\d{1,2}") ? Integer.valueOf(variant) : null, typed(number, "answers")));
            }
        }
        return entered(lines);
    }

    public String upload() throws IOException {
        return entered(SheetFile.read(Upload.bytes(file, "sheet-file-unreadable")));
    }

    private String entered(List<SheetLine> lines) {
        report = papers.enter(getTest().number(), lines, scope(), caller.serviceNumber());
        return report.faults().isEmpty() ? here("typed&for=" + report.created() + "&known=" + report.unchanged()) : null;
    }

    public String correct() {
        String variant = String.valueOf(parameter("variant"));
        papers.correct(
                getTest().number(), new SheetLine(parameter("whose"), variant.matches("\\d{1,2}") ? Integer.valueOf(variant) : null, parameter("answers")), reason,
                scope(), caller.serviceNumber());
        return here("corrected");
    }

    private String here(String done) {
        return "/classroom/paper-test?faces-redirect=true&number=" + getTest().number() + "&page=" + page() + "&done=" + done;
    }

    /** What stands in a row's place; empty at first, and as it was typed when something is to be mended. */
    public String typed(String serviceNumber, String place) {
        String value = parameter(place + ":" + serviceNumber);
        return value == null ? "" : value.strip();
    }

    private String[] values(String name) {
        String[] given = external.getRequestParameterValuesMap().get(name);
        return given == null ? new String[0] : given;
    }

    private String parameter(String name) {
        return external.getRequestParameterMap().get(name);
    }

    private int page() {
        return number("page");
    }

    private int number(String name) {
        String value = parameter(name);
        return value != null && value.matches("\\d{1,5}") ? Integer.parseInt(value) : 0;
    }

    /** Read at first need: a post asks before its action runs. */
    public PaperTestView getTest() {
        if (test == null) {
            test = papers.view(String.valueOf(parameter("number")), scope());
        }
        return test;
    }

    public Page<Sheet> getSheets() {
        if (sheets == null) {
            sheets = papers.sheets(getTest().number(), new Page.Request(page(), SIZE), scope());
            seen.fire(PeopleSeen.list("paper-sheets", test.unit(), sheets, test.number()));
        }
        return sheets;
    }

    /** Sheets of this page that are typed in, of others than the reader. */
    public List<Sheet> getCorrectable() {
        return getSheets().items().stream().filter(sheet -> sheet.typedAt() != null && !sheet.serviceNumber().equals(caller.serviceNumber())).toList();
    }

    public List<Integer> getVariants() {
        return IntStream.rangeClosed(1, getTest().variants()).boxed().toList();
    }

    /** What was wrong with the lines sent; null when nothing was sent, or all was well. */
    public SheetReport getReport() {
        return report;
    }

    public int getDoneFor() {
        return number("for");
    }

    public int getKnown() {
        return number("known");
    }

    public Part getFile() {
        return null;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    private Caller.Scope scope() {
        return caller.require(INSTRUCTOR, ADMINISTRATOR);
    }
}
