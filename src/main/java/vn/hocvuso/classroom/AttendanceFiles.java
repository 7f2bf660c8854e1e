package vn.hocvuso.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocvuso.classroom.control.ClassRepository;
import vn.hocvuso.classroom.rule.Attendance;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;

/** Attendance sheets that come as a table: the one that was handed out, filled in. An empty cell says nothing. */
@ApplicationScoped
@Transactional
public class AttendanceFiles {
    private static final String NUMBER = Vietnamese.fold("Số hiệu");
    private static final String NAME = Vietnamese.fold("Họ tên");

    private AttendanceSheets sheets;
    private ClassRepository classes;
    private Ids ids;
    private Clock clock;

    AttendanceFiles() {}

    @Inject
    public AttendanceFiles(AttendanceSheets sheets, ClassRepository classes, Ids ids, Clock clock) {
        this.sheets = sheets;
        this.classes = classes;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Cells that say something else than what is written already are taken only with a reason.
     *
     * @param table  the first row names the columns: {@code Số hiệu}, {@code Họ tên} if at hand, and sessions by day and hour
     * @param reason null: nothing written may be changed
     * @throws vn.hocvuso.kernel.NotFound no such class within the scope
     * @throws Refused 422 {@code attendance-columns} without a column of service numbers or of any session
     */
    public AttendanceReport take(String number, List<TableLine> table, String reason, Caller.Scope scope, String by) {
        AttendanceSheet sheet = sheets.sheet(number, Set.of(), scope);
        classes.hold(sheet.of().id());
        Reading reading = new Reading(sheets.sheet(number, Set.of(), scope), table.isEmpty() ? List.of() : table.get(0).cells(), reason, by);
        int total = 0;
        for (TableLine line : table.stream().skip(1).filter(one -> !one.isEmpty()).toList()) {
            reading.take(line);
            total++;
        }
        if (!reading.faults.isEmpty()) {
            return new AttendanceReport(total, 0, 0, reading.faults);
        }
        StatementReport taken = sheets.state(number, ids.next(), reading.marks, reason, scope, by);
        return new AttendanceReport(total, taken.created(), taken.changed(), List.of());
    }

    /** One go through a table. */
    private final class Reading {
        private final AttendanceSheet sheet;
        private final boolean mayChange;
        private final String by;
        private final Map<String, AttendanceSheet.Row> rows;
        private final int numbers;
        private final int names;
        /** By column of the table the place of its session on the sheet. */
        private final Map<Integer, Integer> columns = new HashMap<>();
        private final Set<String> seen = new HashSet<>();
        private final List<Mark> marks = new ArrayList<>();
        private final List<SheetFault> faults = new ArrayList<>();

        private Reading(AttendanceSheet sheet, List<String> header, String reason, String by) {
            this.sheet = sheet;
            this.by = by;
            mayChange = reason != null && !reason.isBlank();
            rows = sheet.rows().stream().collect(Collectors.toMap(row -> row.member().serviceNumber(), Function.identity()));
            numbers = column(header, NUMBER);
            names = column(header, NAME);
            IntStream.range(0, header.size())
                    .forEach(place -> session(header.get(place)).ifPresent(session -> columns.put(place, session)));
            if (numbers < 0 || columns.isEmpty()) {
                throw new Refused("attendance-columns");
            }
        }

        private static int column(List<String> header, String folded) {
            return IntStream.range(0, header.size()).filter(place -> Vietnamese.fold(header.get(place).strip()).equals(folded)).findFirst().orElse(-1);
        }

        private Optional<Integer> session(String head) {
            return IntStream.range(0, sheet.sessions().size())
                    .filter(place -> sheet.sessions().get(place).heading().equals(head.strip()))
                    .boxed()
                    .findFirst();
        }

        private void take(TableLine cells) {
            int line = cells.row();
            String number = cells.cell(numbers);
            AttendanceSheet.Row row = rows.get(number);
            if (row == null) {
                fault(line, number, "attendance-person", number);
            } else if (!seen.add(number)) {
                fault(line, number, "attendance-twice", number);
            } else if (differs(row.member().fullName(), names < 0 ? "" : cells.cell(names))) {
                fault(line, number, "attendance-name", row.member().fullName());
            } else {
                columns.forEach((column, session) -> mark(line, row, row.cells().get(session), cells.cell(column)));
            }
        }

        /** A name that is not this person's tells of rows that have slipped. */
        private boolean differs(String name, String written) {
            return !written.isBlank() && !Vietnamese.fold(name).equals(Vietnamese.fold(Vietnamese.clean(written)));
        }

        private void mark(int line, AttendanceSheet.Row row, AttendanceSheet.Cell cell, String written) {
            String number = row.member().serviceNumber();
            String state = Attendance.read(written).map(Attendance::code).orElse(null);
            if (written.isBlank() || state != null && state.equals(cell.state())) {
                return;
            }
            String where = cell.session().heading() + ": " + written;
            if (state == null) {
                fault(line, number, "attendance-state", where);
            } else if (!cell.open(LocalDate.now(clock))) {
                fault(line, number, cell.asked() ? "attendance-to-come" : "attendance-not-asked", where);
            } else if (number.equals(by)) {
                fault(line, number, "own-attendance", number);
            } else if (cell.state() != null && !mayChange) {
                fault(line, number, "attendance-differs", where);
            } else {
                marks.add(new Mark(cell.session().id(), number, cell.state(), state));
            }
        }

        private void fault(int line, String number, String code, String value) {
            faults.add(new SheetFault(line, number, code, value));
        }
    }
}
