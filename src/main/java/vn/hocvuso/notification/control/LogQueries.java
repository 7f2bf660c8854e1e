package vn.hocvuso.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.notification.LogLine;
import vn.hocvuso.notification.LogQuery;
import vn.hocvuso.notification.control.NoticeRepository.DigestRow;
import vn.hocvuso.notification.control.NoticeRepository.Row;
import vn.hocvuso.store.Sql;

/** What was sent: who, what, when, why; within the units of whoever asks. */
@ApplicationScoped
public class LogQueries {
    private static final int COUNTED = 10_000;

    private Sql sql;
    private NoticeRepository notices;

    LogQueries() {}

    @Inject
    public LogQueries(Sql sql, NoticeRepository notices) {
        this.sql = sql;
        this.notices = notices;
    }

    private record Line(Row row, String serviceNumber, String fullName, String unit, String mail) {}

    /** One day's, the latest first; the total is null beyond 10 000. */
    public Page<LogLine> list(LogQuery query, Page.Request page, Caller.Scope scope, LocalDate today, Locale reader) {
        List<Object> values = new ArrayList<>();
        String which = which(query, scope, today, values);
        List<Line> lines = sql.list(
                "select " + NoticeRepository.COLUMNS + ", who.service_number, who.full_name as whom, m.state as mail,"
                        + " (select u.name from person_posting h join unit_as_of u on u.id = h.unit_id and u.from_day <= n.on_day and u.until_day > n.on_day"
                        + " where h.person_id = n.person_id and h.from_day <= n.on_day and h.until_day > n.on_day) as home" + NoticeRepository.JOINED
                        + " left join person_named who on who.id = n.person_id left join mail_outbox m on m.id = n.id" + which
                        + " order by n.sent_at desc, n.id offset " + page.offset() + " rows fetch next " + page.size() + " rows only",
                row -> new Line(Row.read(row), row.getString("service_number"), row.getString("whom"), row.getString("home"), row.getString("mail")),
                values.toArray());
        long total = sql.list(
                        "select count(*) from (select 1 as one" + NoticeRepository.JOINED + " left join person_named who on who.id = n.person_id" + which
                                + " limit " + (COUNTED + 1) + ") counted",
                        row -> row.getLong(1), values.toArray())
                .get(0);
        return new Page<>(told(lines, reader), total > COUNTED ? null : total, page.page(), page.size());
    }

    private List<LogLine> told(List<Line> lines, Locale reader) {
        NoticeWords words = NoticeWords.in(reader);
        Map<UUID, List<DigestRow>> digests =
                notices.digestLines(lines.stream().map(Line::row).filter(row -> row.kind().equals("digest")).map(Row::id).toList());
        return lines.stream().map(line -> {
            Row row = line.row();
            List<DigestRow> digest = digests.getOrDefault(row.id(), List.of());
            return new LogLine(
                    row.id(), row.sentAt(), row.kind(), line.serviceNumber(), line.fullName(), line.unit(), row.campaign(), row.campaignName(),
                    words.notice(row, digest).title(), words.why(row, digest), row.readAt(), line.mail());
        }).toList();
    }

    private static String which(LogQuery query, Caller.Scope scope, LocalDate today, List<Object> values) {
        StringBuilder which = new StringBuilder(" where n.on_day = ?");
        values.add(query.day());
        if (query.campaign() != null) {
            which.append(" and c.code = ?");
            values.add(query.campaign());
        }
        if (query.kind() != null) {
            which.append(" and n.kind = ?");
            values.add(query.kind());
        }
        if (query.serviceNumber() != null) {
            which.append(" and who.service_number = ?");
            values.add(query.serviceNumber());
        }
        if (!scope.whole()) {
            which.append(" and exists (select 1 from person_posting o join unit_subtree s on s.unit_id = o.unit_id and s.from_day <= ? and s.until_day > ?"
                            + " where o.person_id = n.person_id and o.from_day <= ? and o.until_day > ? and s.ancestor_id in (")
                    .append(Sql.marks(scope.roots()))
                    .append("))");
            values.addAll(List.of(today, today, today, today));
            values.addAll(scope.roots());
        }
        return which.toString();
    }
}
