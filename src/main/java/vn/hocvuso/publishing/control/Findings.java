package vn.hocvuso.publishing.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.publishing.ContentReport;
import vn.hocvuso.publishing.ContentReport.Finding;

/** Gathers what is wrong with a content tree; everything, so that an author mends it in one go. */
final class Findings {
    /** Beyond this a report helps nobody. */
    private static final int MOST = 1_000;

    private final Bulk.Sentences sentences;
    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    Findings(Bulk.Sentences sentences) {
        this.sentences = sentences;
    }

    void error(String file, int line, String code, Object... parameters) {
        add(errors, file, line, code, parameters);
    }

    void warning(String file, int line, String code, Object... parameters) {
        add(warnings, file, line, code, parameters);
    }

    private void add(List<Finding> to, String file, int line, String code, Object... parameters) {
        if (to.size() < MOST) {
            to.add(new Finding(file, line, code, sentences.of(code, parameters)));
        }
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    ContentReport report() {
        return ContentReport.of(sorted(errors), sorted(warnings));
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::file).thenComparing(Finding::line))
                .toList();
    }
}
