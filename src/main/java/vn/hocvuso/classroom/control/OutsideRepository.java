package vn.hocvuso.classroom.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.classroom.EvidenceFile;
import vn.hocvuso.classroom.OutsideBatch;
import vn.hocvuso.classroom.OutsideView;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.store.Sql;

/** Batches of results from elsewhere with what they rest on, within the scope by the unit that runs their class. */
@ApplicationScoped
public class OutsideRepository {
    private static final String BATCH =
            """
            select b.*, k.number as class_number, k.name as class_name, k.unit_id, u.name as unit_name, coalesce(c.slug, q.slug) as slug,
              coalesce(c.title, q.title) as title, (select count(*) from outside_line l where l.batch_id = b.id) as lines,
              (select count(*) from outside_reversal v where v.batch_id = b.id and v.state = 'waiting') as reversals
            from outside_batch b join study_class k on k.id = b.class_id
            left join unit_as_of u on u.id = k.unit_id and u.from_day <= ? and u.until_day > ?
            left join course_current c on c.course_id = b.item_id left join quiz_current q on q.quiz_id = b.item_id where""" + " ";

    private Sql sql;

    OutsideRepository() {}

    @Inject
    public OutsideRepository(Sql sql) {
        this.sql = sql;
    }

    public long nextNumber() {
        return sql.first("select nextval('outside_number')", row -> row.getLong(1)).orElseThrow();
    }

    /** A batch as it is typed in. */
    public record Fresh(UUID id, String number, UUID ofClass, String kind, UUID item, String source, String note, Instant typedAt, String typedBy) {}

    public void add(Fresh batch, List<OutsideView.Line> lines) {
        sql.update(
                """
                insert into outside_batch (id, number, class_id, kind, item_id, source, note, state, typed_at, typed_by)
                values (?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?)""",
                batch.id(), batch.number(), batch.ofClass(), batch.kind(), batch.item(), batch.source(), batch.note(), batch.typedAt(), batch.typedBy());
        sql.insert(
                "outside_line (batch_id, person_id, earned_on, outcome, score, max_score)",
                lines.stream().map(line -> new Object[] {batch.id(), line.person(), line.earnedOn(), line.outcome(), line.score(), line.maxScore()}).toList());
    }

    public Optional<OutsideBatch> find(String number, Caller.Scope scope, LocalDate today) {
        List<Object> parameters = new ArrayList<>(List.of(today, today, number));
        String within = WithinScope.and("k.unit_id", scope, today, parameters);
        return sql.first(BATCH + "b.number = ?" + within, OutsideRepository::batch, parameters.toArray());
    }

    /** What waits for somebody first, also to be taken back, then the latest typed in. */
    public Page<OutsideBatch> list(Caller.Scope scope, Page.Request page, LocalDate today) {
        List<Object> counted = new ArrayList<>();
        String within = WithinScope.and("k.unit_id", scope, today, counted);
        long total = sql.first(
                        "select count(*) from outside_batch b join study_class k on k.id = b.class_id where true" + within, row -> row.getLong(1),
                        counted.toArray())
                .orElseThrow();
        List<Object> parameters = new ArrayList<>(List.of(today, today));
        parameters.addAll(counted);
        parameters.addAll(List.of(page.size(), page.offset()));
        List<OutsideBatch> items = sql.list(
                BATCH + "true" + within + " order by case when b.state = 'waiting' or exists (select 1 from outside_reversal v where v.batch_id = b.id"
                        + " and v.state = 'waiting') then 0 else 1 end, b.typed_at desc, b.number limit ? offset ?",
                OutsideRepository::batch, parameters.toArray());
        return new Page<>(items, total, page.page(), page.size());
    }

    /** In the order of names. */
    public List<OutsideView.Line> lines(UUID batch) {
        return sql.list(
                """
                select l.*, n.service_number, n.full_name from outside_line l join person_named n on n.id = l.person_id
                where l.batch_id = ? order by n.name_key, n.service_number""",
                row -> new OutsideView.Line(
                        Sql.id(row, "person_id"), row.getString("service_number"), row.getString("full_name"), Sql.day(row, "earned_on"),
                        row.getString("outcome"), row.getBigDecimal("score"), row.getBigDecimal("max_score")),
                batch);
    }

    /** Whoever decides about it waits here for whoever else does. @return whether it is in the state */
    public boolean hold(UUID batch, String state) {
        return sql.first("select state from outside_batch where id = ? for update", row -> row.getString("state"), batch).filter(state::equals).isPresent();
    }

    /** Only one that waits can be decided, only one that is confirmed be revoked; of two at once the second finds it otherwise. */
    public boolean decide(UUID batch, String from, String to, String reason, Instant now, String by) {
        return sql.update(
                        "update outside_batch set state = ?, reason = ?, decided_at = ?, decided_by = ? where id = ? and state = ?",
                        to, reason, now, by, batch, from)
                == 1;
    }

    public void attach(UUID id, UUID batch, EvidenceFile file, Instant now, String by) {
        sql.update(
                "insert into outside_evidence (id, batch_id, name, content_type, content, added_at, added_by) values (?, ?, ?, ?, ?, ?, ?)",
                id, batch, file.name(), file.contentType(), file.content(), now, by);
    }

    public List<OutsideView.Evidence> evidence(UUID batch) {
        return sql.list(
                """
                select id, name, content_type, octet_length(content) as bytes, added_at, added_by from outside_evidence
                where batch_id = ? order by added_at, id""",
                row -> new OutsideView.Evidence(
                        Sql.id(row, "id"), row.getString("name"), row.getString("content_type"), row.getLong("bytes"), Sql.instant(row, "added_at"),
                        row.getString("added_by")),
                batch);
    }

    public Optional<EvidenceFile> file(UUID batch, UUID evidence) {
        return sql.first(
                "select name, content_type, content from outside_evidence where batch_id = ? and id = ?",
                row -> new EvidenceFile(row.getString("name"), row.getString("content_type"), row.getBytes("content")),
                batch, evidence);
    }

    private static OutsideBatch batch(ResultSet row) throws SQLException {
        return new OutsideBatch(
                Sql.id(row, "id"), row.getString("number"), row.getString("class_number"), row.getString("class_name"), Sql.id(row, "unit_id"),
                row.getString("unit_name"), row.getString("kind"), Sql.id(row, "item_id"), row.getString("slug"), row.getString("title"),
                row.getString("source"), row.getString("note"), row.getString("state"), Sql.instant(row, "typed_at"), row.getString("typed_by"),
                Sql.instant(row, "decided_at"), row.getString("decided_by"), row.getString("reason"), row.getInt("lines"), row.getInt("reversals"));
    }
}
