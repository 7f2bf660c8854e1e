package vn.hocvuso.classroom.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.classroom.AttendanceSheet;
import vn.hocvuso.classroom.AttendanceSheets;
import vn.hocvuso.classroom.Classes;
import vn.hocvuso.classroom.MarkChange;
import vn.hocvuso.classroom.SessionView;
import vn.hocvuso.classroom.rule.Attendance;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.PeopleSeen;

/**
 * The attendance sheet: one session with a tap for each exception, or several side by side. Its script keeps what is chosen and sends
 * it as one statement.
 */
@Named("attendancePage")
@RequestScoped
public class AttendancePage {
    /** Sessions that stand side by side when none is named. */
    private static final int SIDE_BY_SIDE = 6;
    private static final int SIZE = 20;

    @Inject
    AttendanceSheets sheets;

    @Inject
    Classes classes;

    @Inject
    Given given;

    @Inject
    InCharge inCharge;

    @Inject
    Event<PeopleSeen> seen;

    private AttendanceSheet sheet;
    private List<SessionView> all;
    private Page<MarkChange> changes;

    public void open() {
        getSheet();
    }

    public AttendanceSheet getSheet() {
        if (sheet == null) {
            sheet = sheets.sheet(inCharge.number(), wanted(), inCharge.scope());
            seen.fire(new PeopleSeen("attendance", null, sheet.of().unit(), inCharge.number(), sheet.rows().size()));
        }
        return sheet;
    }

    /** What the address names; else the latest sessions that have come. */
    private Set<UUID> wanted() {
        List<String> named = given.all("session");
        Set<UUID> known = getAll().stream().map(SessionView::id).filter(id -> named.contains(id.toString())).collect(Collectors.toSet());
        return known.isEmpty() ? latest() : known;
    }

    private Set<UUID> latest() {
        List<SessionView> come = getAll().stream().filter(session -> !session.heldOn().isAfter(getToday())).toList();
        Stream<SessionView> shown = come.isEmpty() ? getAll().stream().limit(1) : come.stream().skip(Math.max(0, come.size() - SIDE_BY_SIDE));
        return shown.map(SessionView::id).collect(Collectors.toSet());
    }

    /** Those that take place. */
    public List<SessionView> getAll() {
        if (all == null) {
            all = classes.sessions(inCharge.number(), inCharge.scope()).stream()
                    .filter(SessionView::takesPlace)
                    .sorted(Comparator.comparing(SessionView::heldOn).thenComparing(SessionView::startsAt))
                    .toList();
        }
        return all;
    }

    public boolean shown(SessionView session) {
        return getSheet().sessions().stream().anyMatch(one -> one.id().equals(session.id()));
    }

    /** One session takes the whole width and a tap a state; several stand side by side. */
    public boolean isOne() {
        return getSheet().sessions().size() == 1;
    }

    /** Of the reader's own presence somebody else tells. */
    public boolean open(AttendanceSheet.Row row, AttendanceSheet.Cell cell) {
        return isAttendant() && cell.open(getToday()) && !row.member().serviceNumber().equals(inCharge.by());
    }

    public boolean isAttendant() {
        return inCharge.isAttendant();
    }

    /** Something can be written down. */
    public boolean isWritable() {
        return getSheet().rows().stream().anyMatch(row -> row.cells().stream().anyMatch(cell -> open(row, cell)));
    }

    public List<String> getStates() {
        return Stream.of(Attendance.values()).map(Attendance::code).toList();
    }

    public Page<MarkChange> getChanges() {
        if (changes == null) {
            changes = sheets.changes(inCharge.number(), new Page.Request(given.page(), SIZE), inCharge.scope());
        }
        return changes;
    }

    public LocalDate getToday() {
        return inCharge.today();
    }
}
