package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import vn.hocvuso.coverage.EffectPerson;
import vn.hocvuso.coverage.UnitName;
import vn.hocvuso.coverage.rule.EffectMarks;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.store.Sql;

/**
 * The names behind an effect. Whom it touches is packed, so a figure of a million is found by reading some megabytes; names are read
 * of those that are shown.
 */
@ApplicationScoped
public class EffectPeople {
    /** So many are put in the order of lists; more stand in the order in which they were recorded. */
    public static final int MOST_IN_ORDER = 20_000;

    private static final int AT_ONCE = 1_000;
    private static final int LAST = 999; // who has no position stands behind those who have one
    private static final int BYTES = Long.BYTES * 2 + Short.BYTES;
    private static final Comparator<Named> IN_ORDER = Comparator.comparingInt(Named::position)
            .thenComparing(Comparator.comparingInt(Named::rank).reversed())
            .thenComparing(Named::key)
            .thenComparing(named -> named.shown().serviceNumber());

    @Inject
    private Sql sql;

    public EffectPeople() {}

    public EffectPeople(Sql sql) {
        this.sql = sql;
    }

    /** @param marks see {@link EffectMarks} */
    public record Marked(UUID person, int marks) {}

    private record Named(int position, int rank, String key, EffectPerson shown) {}

    public void add(UUID draft, int ordinal, Collection<Marked> people) {
        ByteBuffer content = ByteBuffer.allocate(people.size() * BYTES);
        people.forEach(one -> content
                .putLong(one.person().getMostSignificantBits())
                .putLong(one.person().getLeastSignificantBits())
                .putShort((short) one.marks()));
        sql.update("insert into coverage_effect_people (draft_id, ordinal, content) values (?, ?, ?)", draft, ordinal, content.array());
    }

    /** A row at a time: some ten thousand bytes. */
    private void each(UUID draft, IntPredicate wanted, Consumer<Marked> taker) {
        Optional<byte[]> content = content(draft, 0);
        for (int ordinal = 1; content.isPresent(); content = content(draft, ordinal++)) {
            ByteBuffer people = ByteBuffer.wrap(content.get());
            while (people.hasRemaining()) {
                Marked one = new Marked(new UUID(people.getLong(), people.getLong()), people.getShort());
                if (wanted.test(one.marks())) {
                    taker.accept(one);
                }
            }
        }
    }

    private Optional<byte[]> content(UUID draft, int ordinal) {
        return sql.first("select content from coverage_effect_people where draft_id = ? and ordinal = ?", row -> row.getBytes(1), draft, ordinal);
    }

    /** @param day the effect is of */
    public Page<EffectPerson> list(UUID draft, IntPredicate wanted, LocalDate day, Page.Request page) {
        List<Marked> first = new ArrayList<>(); // all, while they are to be put in order
        List<Marked> slice = new ArrayList<>();
        long[] total = {0};
        each(draft, wanted, one -> {
            if (first.size() <= MOST_IN_ORDER) {
                first.add(one);
            }
            if (total[0] >= page.offset() && slice.size() < page.size()) {
                slice.add(one);
            }
            total[0]++;
        });
        List<EffectPerson> shown = total[0] > MOST_IN_ORDER
                ? shown(slice, day)
                : inOrder(first, day).skip(page.offset()).limit(page.size()).toList();
        return new Page<>(shown, total[0], page.page(), page.size());
    }

    /** Everybody for a file, one after the other; of those who are too many to be put in order a thousand are held at a time. */
    public void each(UUID draft, IntPredicate wanted, LocalDate day, Consumer<EffectPerson> taker) {
        boolean ordered = list(draft, wanted, day, new Page.Request(0, 1)).total() <= MOST_IN_ORDER;
        List<Marked> some = new ArrayList<>();
        each(draft, wanted, one -> {
            some.add(one);
            if (!ordered && some.size() == AT_ONCE) {
                shown(some, day).forEach(taker);
                some.clear();
            }
        });
        (ordered ? inOrder(some, day) : shown(some, day).stream()).forEach(taker);
    }

    private Stream<EffectPerson> inOrder(List<Marked> people, LocalDate day) {
        return named(people, day).values().stream().sorted(IN_ORDER).map(Named::shown);
    }

    private List<EffectPerson> shown(List<Marked> people, LocalDate day) {
        Map<UUID, Named> names = named(people, day);
        return people.stream().flatMap(one -> Optional.ofNullable(names.get(one.person())).stream()).map(Named::shown).toList();
    }

    private Map<UUID, Named> named(List<Marked> people, LocalDate day) {
        Map<UUID, Named> names = new HashMap<>();
        for (List<Marked> piece : Pieces.of(people)) {
            Map<UUID, Integer> marks = new HashMap<>();
            piece.forEach(one -> marks.put(one.person(), one.marks()));
            sql.each(
                    "select n.id, n.service_number, n.full_name, n.name_key, p.rank_name, p.rank_level, p.group_code, p.position_name, p.position_order,"
                            + " u.code, u.name, u.type_name, u.tier from person_named n"
                            + " left join person_posting p on p.person_id = n.id and p.from_day <= ? and p.until_day > ?"
                            + " left join unit_as_of u on u.id = p.unit_id and u.from_day <= ? and u.until_day > ?"
                            + " where n.id in (" + Sql.marks(piece) + ")",
                    row -> {
                        UUID person = row.getObject("id", UUID.class);
                        names.put(person, named(row, marks.get(person)));
                    },
                    Pieces.flat(day, day, day, day, marks.keySet()));
        }
        return names;
    }

    private static Named named(ResultSet row, int marks) throws SQLException {
        Integer position = Sql.integer(row, "position_order");
        EffectPerson shown = new EffectPerson(
                row.getString("service_number"), row.getString("full_name"), row.getString("rank_name"), row.getString("group_code"),
                row.getString("position_name"), row.getString("code") == null ? null : unit(row), EffectMarks.before(marks), EffectMarks.after(marks),
                EffectMarks.named("late").orElseThrow().test(marks));
        return new Named(position == null ? LAST : position, row.getInt("rank_level"), row.getString("name_key"), shown);
    }

    private static UnitName unit(ResultSet row) throws SQLException {
        return new UnitName(row.getString("code"), row.getString("name"), row.getString("type_name"), Sql.integer(row, "tier"));
    }
}
