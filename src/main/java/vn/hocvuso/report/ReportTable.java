package vn.hocvuso.report;

import java.util.List;

/**
 * A report's table: the direct children, agencies before units, then those posted to the unit itself where there are any.
 *
 * @param group the report group it is of; null: everybody
 * @param sum   the unit with all of them
 */
public record ReportTable(String group, List<ReportRow> rows, ReportRow sum) {}
