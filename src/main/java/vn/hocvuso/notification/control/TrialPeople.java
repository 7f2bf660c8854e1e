package vn.hocvuso.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.notification.TrialPerson;
import vn.hocvuso.notification.control.TrialRepository.Told;
import vn.hocvuso.store.Sql;

/** The names behind the counts of a trial: a thousand people a row, so that any page of a million names reads one row or two. */
@ApplicationScoped
public class TrialPeople {
    private static final int A_ROW = 1_000;
    private static final int BYTES = 2 * Long.BYTES + Integer.BYTES;

    private Sql sql;

    TrialPeople() {}

    @Inject
    public TrialPeople(Sql sql) {
        this.sql = sql;
    }

    private record Packed(UUID person, LocalDate counted) {}

    /** Takes people in the order of their ids. */
    Writer writer(UUID trial) {
        return new Writer(trial);
    }

    final class Writer {
        private final UUID trial;
        private final Map<Told, ByteBuffer> open = new HashMap<>();
        private final Map<Told, Integer> rows = new HashMap<>();

        private Writer(UUID trial) {
            this.trial = trial;
        }

        void add(Told told, UUID person, LocalDate counted) {
            ByteBuffer row = open.computeIfAbsent(told, anew -> ByteBuffer.allocate(A_ROW * BYTES));
            row.putLong(person.getMostSignificantBits()).putLong(person.getLeastSignificantBits()).putInt((int) counted.toEpochDay());
            if (!row.hasRemaining()) {
                write(told, row);
            }
        }

        private void write(Told told, ByteBuffer row) {
            byte[] content = new byte[row.position()];
            row.flip().get(content);
            row.clear();
            int ordinal = rows.merge(told, 1, Integer::sum) - 1;
            sql.update(
                    "insert into reminder_trial_people (trial_id, kind, stage, ordinal, content) values (?, ?, ?, ?, ?)",
                    trial, told.kind(), told.stage(), ordinal, content);
        }

        void flush() {
            open.forEach((told, row) -> {
                if (row.position() > 0) {
                    write(told, row);
                }
            });
        }
    }

    /**
     * @param total as it was counted
     * @param name  of the campaign
     */
    public Page<TrialPerson> list(UUID trial, Told told, long total, String name, LocalDate day, Page.Request page, Locale reader) {
        List<Packed> packed = packed(trial, told, page);
        NoticeWords words = NoticeWords.in(reader);
        Map<UUID, TrialPerson> people = new HashMap<>();
        Map<UUID, LocalDate> counted = new HashMap<>();
        packed.forEach(one -> counted.put(one.person(), one.counted()));
        List<Object> values = new ArrayList<>(List.of(day, day, day, day));
        values.addAll(counted.keySet());
        sql.each(
                "select n.id, n.service_number, n.full_name, p.rank_name, u.name from person_named n"
                        + " left join person_posting p on p.person_id = n.id and p.from_day <= ? and p.until_day > ?"
                        + " left join unit_as_of u on u.id = p.unit_id and u.from_day <= ? and u.until_day > ?"
                        + " where n.id in (" + Sql.marks(counted.keySet()) + ")",
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    LocalDate due = counted.get(id);
                    people.put(id, new TrialPerson(
                            row.getString(2), row.getString(3), row.getString(4), row.getString(5), due, words.reminderTitle(told.kind(), name, due, day)));
                },
                values.toArray());
        return new Page<>(
                packed.stream().flatMap(one -> Optional.ofNullable(people.get(one.person())).stream()).toList(), total, page.page(), page.size());
    }

    private List<Packed> packed(UUID trial, Told told, Page.Request page) {
        int first = page.offset() / A_ROW;
        List<Packed> packed = new ArrayList<>();
        sql.each(
                "select content from reminder_trial_people where trial_id = ? and kind = ? and stage = ? and ordinal between ? and ? order by ordinal",
                row -> {
                    ByteBuffer content = ByteBuffer.wrap(row.getBytes(1));
                    while (content.hasRemaining()) {
                        packed.add(new Packed(new UUID(content.getLong(), content.getLong()), LocalDate.ofEpochDay(content.getInt())));
                    }
                },
                trial, told.kind(), told.stage(), first, first + 1);
        int from = Math.min(packed.size(), page.offset() - first * A_ROW);
        return packed.subList(from, Math.min(packed.size(), from + page.size()));
    }
}
