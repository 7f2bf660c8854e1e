package vn.hocvuso.publishing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.publishing.DraftCard;
import vn.hocvuso.store.Sql;

/** Courses with their drafts: published ones, drafted ones, both. */
@ApplicationScoped
public class DraftQueries {
    private static final String COURSES =
            """
            select coalesce(d.slug, c.slug) as slug, coalesce(d.title, c.title) as title, c.number, c.version_id, d.course_id, d.base_id
            from course_current c left join course_draft d on d.course_id = c.course_id
            where not c.withdrawn or d.course_id is not null
            union all
            select d.slug, d.title, null, null, d.course_id, d.base_id
            from course_draft d where not exists (select 1 from course_current c where c.course_id = d.course_id)""";

    private static final String CARDS =
            """
            select k.slug, k.title, k.number, k.course_id,
              case when k.base_id <> k.version_id then 1 else 0 end as behind,
              (select count(*) from draft_file f left join course_source s on s.version_id = k.base_id and s.path = f.path
               where f.course_id = k.course_id and (s.hash is null or s.hash <> f.hash)) as changes,
              f.changed_at, f.changed_by,
              case when exists (select 1 from draft_review r where r.course_id = k.course_id and r.ended_at is null) then 1 else 0 end as in_review
            from (%s) k
            left join draft_file f on f.course_id = k.course_id and f.path = (select g.path from draft_file g
              where g.course_id = k.course_id order by g.changed_at desc, g.path limit 1)
            """
                    .formatted(COURSES);

    private Sql sql;

    DraftQueries() {}

    @Inject
    public DraftQueries(Sql sql) {
        this.sql = sql;
    }

    public Page<DraftCard> list(Page.Request page) {
        long total = sql.first("select count(*) as n from (" + COURSES + ") k", row -> row.getLong("n")).orElse(0L);
        return new Page<>(
                sql.list(CARDS + " order by k.title, k.slug limit ? offset ?", DraftQueries::card, page.size(), page.offset()),
                total,
                page.page(),
                page.size());
    }

    public Optional<DraftCard> card(String slug) {
        return sql.first(CARDS + " where k.slug = ?", DraftQueries::card, slug);
    }

    private static DraftCard card(ResultSet row) throws SQLException {
        Integer version = Sql.integer(row, "number");
        int changes = row.getInt("changes");
        return new DraftCard(
                row.getString("slug"),
                row.getString("title"),
                version,
                DraftCard.state(version, Sql.id(row, "course_id") != null, row.getInt("behind") == 1, changes),
                changes,
                Sql.instant(row, "changed_at"),
                row.getString("changed_by"),
                row.getInt("in_review") == 1);
    }

    /** The slug wanted, with a number behind when it is taken. */
    public String free(String wanted) {
        String slug = wanted;
        for (int i = 2; isTaken(slug); i++) {
            slug = wanted + "-" + i;
        }
        return slug;
    }

    /** Whether a course or a draft of another identity has the slug. */
    private boolean isTaken(String slug) {
        return sql.first(
                        "select 1 as taken from course where slug = ? union all select 1 from course_draft where slug = ?",
                        row -> true, slug, slug)
                .isPresent();
    }
}
