package vn.hocvuso.publishing;

/** Something in the content was wrong, or it was only to be tried: the transaction is rolled back, the report tells. */
public final class ContentRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ContentReport report;

    public ContentRejected(ContentReport report) {
        super("content not taken: " + report.errors().size() + " errors", null, false, false);
        this.report = report;
    }

    public ContentReport report() {
        return report;
    }
}
