package vn.hocvuso.classroom;

import java.util.List;

/** What became of an attendance sheet that came as a file: all of it or, when one cell is wrong, nothing. {@code total} counts people. */
public record AttendanceReport(int total, int created, int changed, List<SheetFault> faults) {}
