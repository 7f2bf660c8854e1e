package vn.hocvuso.classroom;

import java.util.List;

/** What became of results handed in: {@code batch} is null when a line was wrong, and then none is kept. */
public record OutsideReport(OutsideBatch batch, List<SheetFault> faults) {}
