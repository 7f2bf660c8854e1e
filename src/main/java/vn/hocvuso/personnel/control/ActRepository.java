package vn.hocvuso.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.personnel.ActView;
import vn.hocvuso.personnel.PostingView;
import vn.hocvuso.personnel.StatusView;
import vn.hocvuso.personnel.rule.CareerChange;
import vn.hocvuso.store.Sql;

/**
 * The record of acts: who changed what is known about somebody, when and why, with the facts as they stood before. Nothing here
 * changes or deletes a row.
 */
@ApplicationScoped
public class ActRepository {
    /** What is kept of a person's acts, by {@code person_id}; a table that refers to another stands before it. */
    static final List<String> TABLES = List.of("posting_former", "person_status_former", "person_name_former", "career_act");

    private static final String POSTING = "p.from_day, p.until_day, u.code, u.name, p.rank_name, p.group_code, p.position_name, p.cohort";
    private static final String NAMED_UNIT = " left join unit_as_of u on u.id = p.unit_id and u.from_day <= p.from_day and u.until_day > p.from_day";

    private Sql sql;

    ActRepository() {}

    @Inject
    public ActRepository(Sql sql) {
        this.sql = sql;
    }

    /** One act on one person; {@code onDay} is the first day that is otherwise, {@code detail} and {@code reason} may be null. */
    public record Act(
            UUID id, UUID person, String kind, LocalDate onDay, String detail, String reason, String by, Instant at, String file, Integer row) {
        /** By hand. */
        public Act(UUID id, UUID person, String kind, LocalDate onDay, String detail, String reason, String by, Instant at) {
            this(id, person, kind, onDay, detail, reason, by, at, null, null);
        }
    }

    /**
     * What all acts of one file have in common.
     *
     * @param id   under which those it brings remember it
     * @param file its name; null: rows at hand, which nobody remembers
     */
    public record Importing(UUID id, LocalDate day, String by, Instant at, String file) {
        public Importing(UUID id, Bulk.Options options, Instant at) {
            this(id, options.today(), options.actor(), at, options.file());
        }

        /** @param row the person's first one; null: the file lacks the person */
        Act act(UUID id, UUID person, Integer row) {
            return new Act(id, person, "imported", day, null, null, by, at, file, file == null ? null : row);
        }
    }

    /** A posting or a status by what makes it the same row. */
    public record Row(UUID act, UUID person, LocalDate from, String status) {}

    public void add(Collection<Act> acts) {
        sql.insert(
                "career_act (id, person_id, kind, on_day, detail, reason, acted_by, acted_at, file_name, file_row)",
                acts.stream()
                        .map(act -> new Object[] {
                            act.id(), act.person(), act.kind(), act.onDay(), act.detail(), act.reason(), act.by(), act.at(), act.file(), act.row()
                        })
                        .toList());
    }

    /** A file that brings people. */
    public void add(Importing file) {
        sql.update("insert into person_file (id, file_name, brought_by, brought_at) values (?, ?, ?, ?)", file.id(), file.file(), file.by(), file.at());
    }

    /** Before the rows go. */
    public void keepPostings(Collection<Row> rows) {
        sql.batch(
                "insert into posting_former (act_id, person_id, from_day, until_day, unit_id, group_code, rank_level, rank_name, position_name, cohort,"
                        + " recorded_at) select cast(? as uuid), person_id, from_day, until_day, unit_id, group_code, rank_level, rank_name, position_name,"
                        + " cohort, recorded_at from posting where person_id = ? and from_day = ?",
                rows.stream().map(row -> new Object[] {row.act(), row.person(), row.from()}).toList());
    }

    /** Before the rows go. */
    public void keepStatuses(Collection<Row> rows) {
        sql.batch(
                "insert into person_status_former (act_id, person_id, from_day, until_day, status, recorded_at) select cast(? as uuid), person_id, from_day,"
                        + " until_day, status, recorded_at from person_status where person_id = ? and from_day = ? and status = ?",
                rows.stream().map(row -> new Object[] {row.act(), row.person(), row.from(), row.status()}).toList());
    }

    /** Act, person, full name and birth year of each. */
    void keepNames(List<Object[]> names) {
        sql.insert("person_name_former (act_id, person_id, full_name, birth_year)", names);
    }

    /** The latest first, each with what stood before; at most {@code most}, and the file in which the person came. */
    public List<ActView> of(UUID person, int most) {
        return Stream.concat(written(person, most).stream(), came(person).stream()).toList();
    }

    private Optional<ActView> came(UUID person) {
        return sql.first(
                "select f.*, p.file_row from person p join person_file f on f.id = p.file_id where p.id = ?",
                row -> new ActView(
                        Sql.id(row, "id"), "came", null, null, null, row.getString("brought_by"), Sql.instant(row, "brought_at"), null, null, List.of(),
                        List.of(), row.getString("file_name"), Sql.integer(row, "file_row")),
                person);
    }

    private List<ActView> written(UUID person, int most) {
        List<ActView> acts = sql.list(
                "select a.*, n.full_name, n.birth_year from career_act a left join person_name_former n on n.act_id = a.id where a.person_id = ?"
                        + " order by a.acted_at desc, a.id desc limit " + most,
                ActRepository::act, person);
        if (acts.isEmpty()) {
            return acts;
        }
        record Of<T>(UUID act, T fact) {}
        Object[] ids = acts.stream().map(ActView::id).toArray();
        String these = " where p.act_id in (" + Sql.marks(acts) + ") order by p.from_day";
        var postings = sql.list("select " + POSTING + ", p.act_id from posting_former p" + NAMED_UNIT + these,
                        row -> new Of<>(Sql.id(row, "act_id"), PeopleQueries.posting(row)), ids)
                .stream().collect(Collectors.groupingBy(Of::act, Collectors.mapping(Of::fact, Collectors.toList())));
        var statuses = sql.list("select p.status, p.from_day, p.until_day, p.act_id from person_status_former p" + these,
                        row -> new Of<>(Sql.id(row, "act_id"), PeopleQueries.status(row)), ids)
                .stream().collect(Collectors.groupingBy(Of::act, Collectors.mapping(Of::fact, Collectors.toList())));
        return acts.stream()
                .map(act -> act.replacing(postings.getOrDefault(act.id(), List.of()), statuses.getOrDefault(act.id(), List.of())))
                .toList();
    }

    private static ActView act(ResultSet row) throws SQLException {
        return new ActView(
                Sql.id(row, "id"), row.getString("kind"), Sql.day(row, "on_day"), row.getString("detail"), row.getString("reason"),
                row.getString("acted_by"), Sql.instant(row, "acted_at"), row.getString("full_name"), Sql.integer(row, "birth_year"), List.of(), List.of(),
                row.getString("file_name"), Sql.integer(row, "file_row"));
    }

    /** The postings as they stood on record at a moment, whatever has been corrected since; the latest first. */
    public List<PostingView> postingsKnownAt(UUID person, Instant moment) {
        return known(
                "select " + POSTING + " from posting p" + NAMED_UNIT + " where p.person_id = ? and p.recorded_at <= ?",
                "select " + POSTING + " from posting_former p join career_act a on a.id = p.act_id" + NAMED_UNIT
                        + " where p.person_id = ? and p.recorded_at <= ? and a.acted_at > ?",
                person, moment, PeopleQueries::posting, PostingView::from);
    }

    /** The statuses as they stood on record at a moment. */
    public List<StatusView> statusesKnownAt(UUID person, Instant moment) {
        return known(
                "select p.status, p.from_day, p.until_day from person_status p where p.person_id = ? and p.recorded_at <= ?",
                "select p.status, p.from_day, p.until_day from person_status_former p join career_act a on a.id = p.act_id"
                        + " where p.person_id = ? and p.recorded_at <= ? and a.acted_at > ?",
                person, moment, PeopleQueries::status, StatusView::from);
    }

    private <T> List<T> known(
            String still, String former, UUID person, Instant moment, Sql.Reader<T> reader, Function<T, LocalDate> from) {
        return Stream.concat(sql.list(still, reader, person, moment).stream(), sql.list(former, reader, person, moment, moment).stream())
                .sorted(Comparator.comparing(from).reversed())
                .toList();
    }
}
