/**
 * Reports (báo cáo): the six-month and yearly report of a unit, made of a frozen cut-off and of what the unit writes, as DOCX, PDF
 * and XLSX; and the schedules by which cut-offs are frozen by themselves.
 *
 * <p>Not here: counting and freezing (coverage), how paper is printed (document).
 */
@Feature(mayCall = {"unit", "personnel", "catalog", "campaign", "progress", "coverage", "certificate"})
package vn.hocvuso.report;

import vn.hocvuso.kernel.Feature;
