package vn.hocvuso.report;

import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.coverage.CutoffVersion;
import vn.hocvuso.coverage.CutoffView;

/**
 * A report whole: the frozen figures, what the unit wrote, how it is headed, and the tables that follow from them.
 *
 * @param kind       {@code half} or {@code year}
 * @param ordinal    which half of the year, from 1
 * @param from       first day of the period
 * @param to         its last day
 * @param previous   the cut-off it is compared with; null: none
 * @param comparable the unit's other cut-offs up to this one's day, the latest first, to choose another to compare with
 * @param candidates units that reached the target, like with like
 */
public record ReportView(
        String kind,
        int ordinal,
        LocalDate from,
        LocalDate to,
        CutoffView cutoff,
        CutoffVersion previous,
        List<CutoffVersion> comparable,
        ReportSetting setting,
        ReportDraft draft,
        ReportTable table,
        List<ReportTable> groups,
        List<List<Candidate>> candidates) {}
