package vn.hocvuso.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import vn.hocvuso.notification.Letter;
import vn.hocvuso.notification.MessageWish;
import vn.hocvuso.store.Sql;

/** Messages that somebody wrote. */
@ApplicationScoped
public class WrittenRepository {
    private Sql sql;

    WrittenRepository() {}

    @Inject
    public WrittenRepository(Sql sql) {
        this.sql = sql;
    }

    /** @return false: it is there already, written by whoever wrote it; waits for one that is being written at this moment */
    public boolean add(MessageWish wish, UUID writer, UUID campaign, UUID unit, LocalDate asOf, Instant at) {
        return sql.update(
                        "insert into written_message (id, writer_id, campaign_id, unit_id, state, group_code, cohort, as_of, title, body, recipients, written_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?) on conflict do nothing",
                        wish.id(), writer, campaign, unit, wish.state(), wish.filter().group(), wish.filter().cohort(), asOf, wish.title().strip(), wish.text().strip(), at)
                > 0;
    }

    /** As above, to people chosen by other means. */
    public boolean add(Letter letter, UUID writer, UUID unit, LocalDate day, Instant at) {
        return sql.update(
                        "insert into written_message (id, writer_id, unit_id, state, as_of, title, body, recipients, written_at)"
                                + " values (?, ?, ?, 'chosen', ?, ?, ?, 0, ?) on conflict do nothing",
                        letter.id(), writer, unit, day, letter.title().strip(), letter.text().strip(), at)
                > 0;
    }

    /** Who of them is posted to the unit or below it on the day. */
    public List<UUID> atHome(Collection<UUID> people, UUID unit, LocalDate day) {
        List<UUID> home = new ArrayList<>();
        for (List<UUID> piece : Pieces.of(people)) {
            List<Object> values = new ArrayList<>(List.of(unit, day, day, day, day));
            values.addAll(piece);
            home.addAll(sql.list(
                    "select p.person_id from person_posting p join unit_subtree s on s.unit_id = p.unit_id and s.ancestor_id = ? and s.from_day <= ? and s.until_day > ?"
                            + " where p.from_day <= ? and p.until_day > ? and p.person_id in (" + Sql.marks(piece) + ")",
                    row -> Sql.id(row, "person_id"), values.toArray()));
        }
        return home;
    }

    public void reached(UUID message, int recipients) {
        sql.update("update written_message set recipients = ? where id = ?", recipients, message);
    }

    /** Empty: this writer has written no such message. */
    public OptionalInt recipients(UUID message, UUID writer) {
        return sql.list("select recipients from written_message where id = ? and writer_id = ?", row -> row.getInt(1), message, writer).stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    public int writtenSince(UUID writer, Instant moment) {
        return sql.list("select count(*) from written_message where writer_id = ? and written_at > ?", row -> row.getInt(1), writer, moment).get(0);
    }

    public List<UUID> people(Collection<String> serviceNumbers) {
        List<UUID> ids = new ArrayList<>();
        for (List<String> piece : Pieces.of(serviceNumbers)) {
            ids.addAll(sql.list(
                    "select id from person_named where service_number in (" + Sql.marks(piece) + ")", row -> Sql.id(row, "id"), piece.toArray()));
        }
        return ids;
    }
}
