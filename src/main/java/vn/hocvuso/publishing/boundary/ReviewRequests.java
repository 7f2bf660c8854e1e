package vn.hocvuso.publishing.boundary;

/** What authors and reviewers send. */
final class ReviewRequests {
    private ReviewRequests() {}

    /** {@code digest}: of the files as the reviewer saw them. */
    public record Approve(String digest, String kind) {}

    public record Reason(String reason) {}

    public record Note(String note) {}

    public record Explain(String path, Integer line, String word, String reason) {}

    /** {@code revision}: of the file the line was seen in. */
    public record Say(String path, Integer revision, Integer line, String said) {}
}
