package vn.hocvuso.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.notification.QueuedMail;
import vn.hocvuso.notification.control.MailServer.Mail;
import vn.hocvuso.store.Sql;

/** Addresses, and the mails that wait for the mail server. */
@ApplicationScoped
public class OutboxRepository {
    /** A node that took a mail and died gives it back after so long. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final int LONGEST_PROBLEM = 400;

    private Sql sql;

    OutboxRepository() {}

    @Inject
    public OutboxRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param tries this one included */
    public record Taken(Mail mail, int tries) {}

    public Map<UUID, String> addresses(Collection<UUID> people) {
        Map<UUID, String> found = new HashMap<>();
        for (List<UUID> piece : Pieces.of(people)) {
            sql.each(
                    "select person_id, address from mail_address where person_id in (" + Sql.marks(piece) + ")",
                    row -> found.put(Sql.id(row, "person_id"), row.getString("address")), piece.toArray());
        }
        return found;
    }

    public Optional<String> address(UUID person) {
        return Optional.ofNullable(addresses(List.of(person)).get(person));
    }

    /** @param address null: none any more */
    public void setAddress(UUID person, String address, String by, Instant at) {
        sql.update("delete from mail_address where person_id = ?", person);
        if (address != null) {
            sql.update("insert into mail_address (person_id, address, set_by, set_at) values (?, ?, ?, ?)", person, address, by, at);
        }
    }

    /** @param mails by the person they go to */
    public void queue(Map<UUID, Mail> mails, Instant at) {
        List<Object[]> rows = new ArrayList<>();
        mails.forEach((person, mail) -> rows.add(new Object[] {mail.id(), person, mail.to(), mail.subject(), mail.text(), at, at, 0, "waiting"}));
        sql.insert("mail_outbox (id, person_id, address, subject, body, queued_at, try_after, tries, state)", rows);
    }

    /** Takes some for delivery, each in a statement of its own; nobody else gets them for the time of a lease. */
    public List<Taken> take(int most, Instant now) {
        List<Taken> due = sql.list(
                "select id, address, subject, body, tries from mail_outbox where state = 'waiting' and try_after <= ? order by try_after limit " + most,
                row -> new Taken(
                        new Mail(Sql.id(row, "id"), row.getString("address"), row.getString("subject"), row.getString("body")), row.getInt("tries") + 1),
                now);
        return due.stream().filter(one -> claim(one, now)).toList();
    }

    private boolean claim(Taken one, Instant now) {
        return sql.update(
                        "update mail_outbox set try_after = ?, tries = ? where id = ? and state = 'waiting' and tries = ?",
                        now.plus(LEASE), one.tries(), one.mail().id(), one.tries() - 1)
                > 0;
    }

    public void sent(UUID mail, Instant at) {
        sql.update("update mail_outbox set state = 'sent', done_at = ?, problem = null, body = '' where id = ?", at, mail);
    }

    public void tryLater(UUID mail, Instant after, String problem) {
        sql.update("update mail_outbox set try_after = ?, problem = ? where id = ?", after, shortened(problem), mail);
    }

    /** Given back untried. */
    public void giveBack(UUID mail, Instant after, String problem) {
        sql.update("update mail_outbox set try_after = ?, tries = tries - 1, problem = ? where id = ?", after, shortened(problem), mail);
    }

    public void park(UUID mail, Instant at, String problem) {
        sql.update("update mail_outbox set state = 'parked', done_at = ?, problem = ? where id = ?", at, shortened(problem), mail);
    }

    private static String shortened(String problem) {
        String text = String.valueOf(problem);
        return text.substring(0, Math.min(LONGEST_PROBLEM, text.length()));
    }

    /** A parked mail is tried again from the start, to the address the person has now. */
    public boolean again(UUID mail, Instant now) {
        return sql.update(
                        "update mail_outbox set state = 'waiting', tries = 0, try_after = ?, done_at = null,"
                                + " address = coalesce((select a.address from mail_address a where a.person_id = mail_outbox.person_id), address)"
                                + " where id = ? and state = 'parked'",
                        now, mail)
                > 0;
    }

    public boolean drop(UUID mail, Instant now) {
        return sql.update("update mail_outbox set state = 'dropped', done_at = ?, body = '' where id = ? and state = 'parked'", now, mail) > 0;
    }

    /** In a state, the longest waiting first; of what is over the latest first. */
    public Page<QueuedMail> list(String state, Page.Request page) {
        String order = state.equals("waiting") ? "m.try_after" : "m.done_at desc";
        List<QueuedMail> items = sql.list(
                "select m.id, n.service_number, n.full_name, m.address, m.subject, m.queued_at, m.try_after, m.tries, m.state, m.problem, m.done_at"
                        + " from mail_outbox m left join person_named n on n.id = m.person_id where m.state = ? order by " + order + ", m.id offset "
                        + page.offset() + " rows fetch next " + page.size() + " rows only",
                OutboxRepository::queued, state);
        return new Page<>(items, counts().getOrDefault(state, 0L), page.page(), page.size());
    }

    private static QueuedMail queued(ResultSet row) throws SQLException {
        return new QueuedMail(
                Sql.id(row, "id"), row.getString("service_number"), row.getString("full_name"), row.getString("address"), row.getString("subject"),
                Sql.instant(row, "queued_at"), Sql.instant(row, "try_after"), row.getInt("tries"), row.getString("state"), row.getString("problem"),
                Sql.instant(row, "done_at"));
    }

    public Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        sql.each("select state, count(*) as mails from mail_outbox group by state", row -> counts.put(row.getString("state"), row.getLong("mails")));
        return counts;
    }

    /** Of people whose traces go. */
    public void forget(Collection<UUID> people) {
        sql.update("delete from mail_outbox where person_id in (" + Sql.marks(people) + ")", people.toArray());
        sql.update("delete from mail_address where person_id in (" + Sql.marks(people) + ")", people.toArray());
    }
}
