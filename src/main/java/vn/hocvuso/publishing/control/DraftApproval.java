package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.publishing.DraftReview.Approval;
import vn.hocvuso.publishing.control.ReviewRecords.Review;

/**
 * Whether a draft may be published. An approval is of files, named by one hash over all of them: with the next change it no longer
 * holds, and when the change is taken back it does again, unless whoever gave it has written meanwhile.
 */
@ApplicationScoped
public class DraftApproval {
    private DraftFiles files;
    private ReviewRecords records;
    private Reviewers reviewers;

    DraftApproval() {}

    @Inject
    public DraftApproval(DraftFiles files, ReviewRecords records, Reviewers reviewers) {
        this.files = files;
        this.records = records;
        this.reviewers = reviewers;
    }

    /** @param review the latest, open or not */
    public record Standing(String digest, Optional<Review> review, List<Approval> approvals, Set<String> writers, Map<String, Integer> missing) {
        public boolean isOpen() {
            return review.filter(one -> one.endedAt() == null).isPresent();
        }

        public boolean isApproved() {
            return missing.isEmpty();
        }

        /** Of these kinds those somebody may still approve of: nothing of what they wrote, and nothing twice. */
        public List<String> left(List<String> kinds, String who) {
            boolean done = approvals.stream().anyMatch(one -> one.holds() && one.by().equals(who));
            return !isOpen() || done || writers.contains(who) ? List.of() : kinds.stream().filter(missing::containsKey).toList();
        }
    }

    public Standing of(UUID course) {
        return of(course, files.hashes(course));
    }

    /** @param contents the files to be published: it is these that have to be approved of, whatever is saved meanwhile */
    public Standing ofFiles(UUID course, SortedMap<String, byte[]> contents) {
        SortedMap<String, String> hashes = new TreeMap<>();
        contents.forEach((path, content) -> hashes.put(path, Fingerprint.of(content)));
        return of(course, hashes);
    }

    private Standing of(UUID course, SortedMap<String, String> hashes) {
        Optional<Review> review = records.latest(course);
        return standing(hashes, review, review.map(Review::id).map(records::approvals).orElse(List.of()), files.writers(course));
    }

    Standing standing(SortedMap<String, String> hashes, Optional<Review> review, List<Approval> given, Set<String> writers) {
        String digest = digest(hashes);
        List<Approval> approvals = given.stream()
                .map(one -> new Approval(
                        one.kind(), one.digest(), one.at(), one.by(), one.digest().equals(digest) && !writers.contains(one.by())))
                .toList();
        List<String> holding = review.filter(one -> one.endedAt() == null).isEmpty()
                ? List.of()
                : approvals.stream().filter(Approval::holds).map(Approval::kind).toList();
        return new Standing(digest, review, approvals, writers, reviewers.terms().missing(holding));
    }

    private static String digest(SortedMap<String, String> hashes) {
        return Fingerprint.of(hashes.entrySet().stream()
                .map(file -> file.getKey() + " " + file.getValue() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
    }
}
