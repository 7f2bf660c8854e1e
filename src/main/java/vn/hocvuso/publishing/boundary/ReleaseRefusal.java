package vn.hocvuso.publishing.boundary;

import vn.hocvuso.publishing.ContentReport;
import vn.hocvuso.publishing.ReleaseReport;

/** Problem+json of a draft that cannot be published yet, with every finding. */
public record ReleaseRefusal(String type, String title, int status, String detail, ContentReport findings) {
    static ReleaseRefusal of(ReleaseReport report, String detail) {
        return new ReleaseRefusal("/problems/draft-not-ready", "draft-not-ready", 422, detail, report.findings());
    }
}
