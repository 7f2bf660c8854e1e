package vn.hocvuso.classroom;

import java.util.List;

/** What became of lines typed in: all of them or, when one is wrong, none. */
public record SheetReport(int total, int created, int unchanged, List<SheetFault> faults) {}
