package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import vn.hocvuso.publishing.DraftReview.Approval;
import vn.hocvuso.publishing.control.ReviewRecords.Review;
import vn.hocvuso.store.Sql;

/** Every draft that lies before its reviewers, with how it stands: as many statements for a hundred as for one. */
@ApplicationScoped
public class OpenReviews {
    /** Far more than an installation's reviewers have before them; those that have waited longest come first. */
    private static final int MOST = 200;

    private Sql sql;
    private DraftApproval approval;

    OpenReviews() {}

    @Inject
    public OpenReviews(Sql sql, DraftApproval approval) {
        this.sql = sql;
        this.approval = approval;
    }

    public record Open(String slug, String title, DraftApproval.Standing standing) {}

    private record Head(UUID course, String slug, String title, Review review) {}

    /** Those that have waited longest first, 200 at most. */
    public List<Open> all() {
        List<Head> heads = sql.list(
                """
                select d.course_id, d.slug, d.title, r.id, r.note, r.asked_at, r.asked_by, r.ended_at, r.ended_by, r.ending, r.reason
                from draft_review r join course_draft d on d.course_id = r.course_id
                where r.ended_at is null order by r.asked_at, r.id limit ?""",
                row -> new Head(Sql.id(row, "course_id"), row.getString("slug"), row.getString("title"), ReviewRecords.review(row)), MOST);
        if (heads.isEmpty()) {
            return List.of();
        }
        Object[] courses = heads.stream().map(Head::course).toArray();
        Map<UUID, SortedMap<String, String>> hashes = hashes(courses);
        Map<UUID, Set<String>> writers = writers(courses);
        Map<UUID, List<Approval>> given = approvals(heads.stream().map(head -> head.review().id()).toArray());
        return heads.stream()
                .map(head -> new Open(head.slug(), head.title(), approval.standing(
                        hashes.getOrDefault(head.course(), new TreeMap<>()),
                        Optional.of(head.review()),
                        given.getOrDefault(head.review().id(), List.of()),
                        writers.getOrDefault(head.course(), Set.of()))))
                .toList();
    }

    private Map<UUID, SortedMap<String, String>> hashes(Object[] courses) {
        Map<UUID, SortedMap<String, String>> hashes = new HashMap<>();
        sql.each(
                "select course_id, path, hash from draft_file where course_id in (" + Sql.marks(List.of(courses)) + ")",
                row -> hashes.computeIfAbsent(Sql.id(row, "course_id"), course -> new TreeMap<>()).put(row.getString("path"), row.getString("hash")),
                courses);
        return hashes;
    }

    private Map<UUID, Set<String>> writers(Object[] courses) {
        Map<UUID, Set<String>> writers = new HashMap<>();
        sql.each(
                "select course_id, service_number from draft_writer where course_id in (" + Sql.marks(List.of(courses)) + ")",
                row -> writers.computeIfAbsent(Sql.id(row, "course_id"), course -> new TreeSet<>()).add(row.getString("service_number")),
                courses);
        return writers;
    }

    private Map<UUID, List<Approval>> approvals(Object[] reviews) {
        Map<UUID, List<Approval>> approvals = new HashMap<>();
        sql.each(
                "select review_id, kind, digest, approved_at, approved_by from draft_approval where review_id in (" + Sql.marks(List.of(reviews))
                        + ") order by approved_at, approved_by",
                row -> approvals.computeIfAbsent(Sql.id(row, "review_id"), review -> new ArrayList<>()).add(ReviewRecords.approval(row)),
                reviews);
        return approvals;
    }
}
