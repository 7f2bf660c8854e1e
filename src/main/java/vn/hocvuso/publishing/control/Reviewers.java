package vn.hocvuso.publishing.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.publishing.CourseReviewer;
import vn.hocvuso.publishing.rule.ReviewTerms;
import vn.hocvuso.store.Sql;

/** Who reviews drafts, and of which kind: those named; of a kind nobody is named for, who teaches or administers the whole installation. */
@ApplicationScoped
public class Reviewers {
    private Sql sql;
    private ReviewTerms terms;

    Reviewers() {}

    /** @param reviews how many approvals of which kind, {@code content,security:2}; {@code none} */
    @Inject
    public Reviewers(Sql sql, @ConfigProperty(name = "hocvuso.publishing.reviews", defaultValue = "content,security") String reviews) {
        this.sql = sql;
        this.terms = ReviewTerms.of(reviews);
    }

    public ReviewTerms terms() {
        return terms;
    }

    /** By kind, then service number. */
    public List<CourseReviewer> all() {
        return sql.list(
                "select kind, service_number, named_at, named_by from course_reviewer order by kind, service_number",
                row -> new CourseReviewer(
                        row.getString("kind"), row.getString("service_number"), Sql.instant(row, "named_at"), row.getString("named_by")));
    }

    /** False when they are already. */
    public boolean name(String kind, String serviceNumber, String by, Instant now) {
        return sql.update(
                        "insert into course_reviewer (kind, service_number, named_at, named_by) values (?, ?, ?, ?) on conflict do nothing",
                        kind, serviceNumber, now, by)
                > 0;
    }

    /** False when they were not. */
    public boolean release(String kind, String serviceNumber) {
        return sql.update("delete from course_reviewer where kind = ? and service_number = ?", kind, serviceNumber) > 0;
    }

    /** The kinds this person may approve of, among those that are asked for. */
    public List<String> kinds(Caller caller) {
        Map<String, Set<String>> named = all().stream().collect(groupingBy(CourseReviewer::kind, mapping(CourseReviewer::serviceNumber, toSet())));
        boolean whole = caller.scopeOf(Caller.Role.INSTRUCTOR, Caller.Role.ADMINISTRATOR).whole();
        return terms.wanted().keySet().stream()
                .filter(kind -> named.containsKey(kind) ? named.get(kind).contains(caller.serviceNumber()) : whole)
                .toList();
    }

    /** @throws Refused 403 for whoever neither writes courses nor is named to review them */
    public void requireReader(Caller caller) {
        if (!isNamed(caller.serviceNumber())) {
            Authors.require(caller);
        }
    }

    public boolean isNamed(String serviceNumber) {
        return sql.first("select 1 as named from course_reviewer where service_number = ? limit 1", row -> true, serviceNumber).isPresent();
    }
}
