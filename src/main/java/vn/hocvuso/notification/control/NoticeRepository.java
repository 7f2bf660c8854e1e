package vn.hocvuso.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.store.Sql;

/** Messages as rows: what a person finds in the inbox. */
@ApplicationScoped
public class NoticeRepository {
    public static final UUID NONE = new UUID(0, 0);
    static final String COLUMNS = "n.id, n.person_id, n.kind, c.code, c.name, w.title, w.body, p.full_name as writer, n.on_day, n.due_on, n.stage, n.sent_at,"
            + " n.read_at, coalesce(g.attempt_id, e.attempt_id) as attempt_id, coalesce(g.title, s.title, e.title) as test,"
            + " coalesce(g.was_points, s.was_points) as was_points, coalesce(g.was_full, s.was_full) as was_full,"
            + " coalesce(g.was_passed, s.was_passed) as was_passed, coalesce(g.is_points, s.is_points) as is_points,"
            + " coalesce(g.is_full, s.is_full) as is_full, coalesce(g.is_passed, s.is_passed) as is_passed, coalesce(g.reason, s.reason) as reason,"
            + " v.slug as course, v.title as course_title, v.to_number";
    static final String JOINED = " from notice n left join campaign_named c on c.id = n.campaign_id left join written_message w on w.id = n.subject_id"
            + " left join person_named p on p.id = w.writer_id left join attempt_regraded g on n.kind = 'regraded' and g.id = n.subject_id"
            + " left join sheet_regraded s on n.kind = 'regraded' and s.id = n.subject_id left join essay_marked e on n.kind = 'marked' and e.id = n.subject_id"
            + " left join course_moved v on n.kind = 'moved' and v.id = n.subject_id";
    private static final int COUNTED = 100;

    private Sql sql;

    NoticeRepository() {}

    @Inject
    public NoticeRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * A message to be. {@code stage} is 0 for what is no reminder, or how many lessons are to be learnt again; {@code dueOn} the due day a reminder tells of, or the day of the
     * attempt that was graded anew; else null.
     */
    public record Fresh(UUID id, UUID person, String kind, UUID campaign, UUID subject, LocalDate day, LocalDate dueOn, int stage) {}

    /** A message as it is stored. {@code regraded}: of a message about an attempt or a sheet, {@code moved}: about another version; else null. */
    public record Row(
            UUID id, UUID person, String kind, String campaign, String campaignName, String title, String body, String writer, LocalDate day, LocalDate dueOn,
            int stage, Instant sentAt, Instant readAt, Regraded regraded, Moved moved) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    Sql.id(row, "id"), Sql.id(row, "person_id"), row.getString("kind"), row.getString("code"), row.getString("name"),
                    row.getString("title"), row.getString("body"), row.getString("writer"), Sql.day(row, "on_day"), Sql.day(row, "due_on"),
                    row.getInt("stage"), Sql.instant(row, "sent_at"), Sql.instant(row, "read_at"),
                    row.getString("test") == null ? null : Regraded.read(row),
                    row.getString("course") == null ? null : new Moved(row.getString("course"), row.getString("course_title"), row.getInt("to_number")));
        }
    }

    /** Another version of a course, where its learner goes on. */
    public record Moved(String course, String title, int version) {}

    /**
     * An attempt that was graded anew, as it was and as it is; points are thousandths, of those there were. One whose essays were read has no
     * more than its name.
     *
     * @param attempt null: it was sat on paper
     */
    public record Regraded(
            UUID attempt, String test, long wasPoints, long wasFull, boolean wasPassed, long isPoints, long isFull, boolean isPassed,
            String reason) {
        static Regraded read(ResultSet row) throws SQLException {
            return new Regraded(
                    Sql.id(row, "attempt_id"), row.getString("test"), row.getLong("was_points"), row.getLong("was_full"),
                    row.getBoolean("was_passed"), row.getLong("is_points"), row.getLong("is_full"), row.getBoolean("is_passed"), row.getString("reason"));
        }
    }

    public record DigestRow(
            UUID notice, String campaign, String campaignName, String unit, String unitName, int level, int units, long overdue, LocalDate asOf) {}

    /** The id of a message that may exist only once. */
    public static UUID idOf(Object... what) {
        StringBuilder name = new StringBuilder();
        for (Object part : what) {
            name.append(part).append('|');
        }
        return UUID.nameUUIDFromBytes(name.toString().getBytes(StandardCharsets.UTF_8));
    }

    public void add(Collection<Fresh> notices, Instant at) {
        sql.insert(
                "notice (id, person_id, kind, campaign_id, subject_id, on_day, due_on, stage, sent_at)",
                notices.stream()
                        .map(one -> new Object[] {
                            one.id(), one.person(), one.kind(), one.campaign(), one.subject(), one.day(), one.dueOn(), one.stage(), at
                        })
                        .toList());
    }

    /** The latest first. */
    public Page<Row> inbox(UUID person, boolean unreadOnly, Page.Request page) {
        String which = " where n.person_id = ?" + (unreadOnly ? " and n.read_at is null" : "");
        List<Row> items = sql.list(
                "select " + COLUMNS + JOINED + which + " order by n.sent_at desc, n.id offset " + page.offset() + " rows fetch next " + page.size()
                        + " rows only",
                Row::read, person);
        long total = sql.list("select count(*) from notice n" + which, row -> row.getLong(1), person).get(0);
        return new Page<>(items, total, page.page(), page.size());
    }

    public List<Row> byId(Collection<UUID> notices) {
        List<Row> rows = new ArrayList<>();
        for (List<UUID> piece : Pieces.of(notices)) {
            rows.addAll(sql.list("select " + COLUMNS + JOINED + " where n.id in (" + Sql.marks(piece) + ")", Row::read, piece.toArray()));
        }
        return rows;
    }

    /** At most {@value #COUNTED}: it stands on every page. */
    public int unread(UUID person) {
        return sql.list(
                        "select count(*) from (select 1 as one from notice where person_id = ? and read_at is null limit " + COUNTED + ") u",
                        row -> row.getInt(1), person)
                .get(0);
    }

    /** @param at null: unread again; {@code false}: the person has no such message */
    public boolean mark(UUID person, UUID notice, Instant at) {
        return sql.update(
                        "update notice set read_at = case when cast(? as boolean) then coalesce(read_at, cast(? as timestamp with time zone)) end"
                                + " where id = ? and person_id = ?",
                        at != null, at, notice, person)
                > 0;
    }

    public int markAll(UUID person, Instant at) {
        return sql.update("update notice set read_at = ? where person_id = ? and read_at is null", at, person);
    }

    /** By message, those with the most people first. */
    public Map<UUID, List<DigestRow>> digestLines(Collection<UUID> notices) {
        Map<UUID, List<DigestRow>> lines = new HashMap<>();
        for (List<UUID> piece : Pieces.of(notices)) {
            sql.each(
                    "select l.notice_id, c.code as campaign, c.name as campaign_name, u.code as unit, u.name as unit_name, l.level, l.units, l.overdue,"
                            + " l.as_of from digest_line l join campaign_named c on c.id = l.campaign_id"
                            + " join unit_as_of u on u.id = l.unit_id and u.from_day <= l.as_of and u.until_day > l.as_of"
                            + " where l.notice_id in (" + Sql.marks(piece) + ") order by l.notice_id, c.code, l.overdue desc, u.code",
                    row -> lines.computeIfAbsent(Sql.id(row, "notice_id"), id -> new ArrayList<>()).add(digestRow(row)),
                    piece.toArray());
        }
        return lines;
    }

    private static DigestRow digestRow(ResultSet row) throws SQLException {
        return new DigestRow(
                Sql.id(row, "notice_id"), row.getString("campaign"), row.getString("campaign_name"), row.getString("unit"), row.getString("unit_name"),
                row.getInt("level"), row.getInt("units"), row.getLong("overdue"), Sql.day(row, "as_of"));
    }

    /** Of people whose traces go. */
    public int forget(Collection<UUID> people) {
        return sql.update("delete from notice where person_id in (" + Sql.marks(people) + ")", people.toArray());
    }
}
