package vn.hocvuso.publishing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.DomainEvent;

/** A draft became a version: declared to hold nothing secret, approved of by these, its files named by one hash. */
public record DraftPublished(String slug, int version, String digest, String approvedBy) implements DomainEvent {
    static DraftPublished of(String slug, int version, String digest, List<DraftReview.Approval> approvals) {
        return new DraftPublished(slug, version, digest, approvals.stream()
                .filter(DraftReview.Approval::holds)
                .map(one -> one.kind() + " " + one.by())
                .collect(Collectors.joining(", ")));
    }

    @Override
    public String action() {
        return "draft-published";
    }

    @Override
    public String subject() {
        return slug;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("version", version, "digest", digest, "approvedBy", approvedBy, "nothingSecret", true);
    }
}
