package vn.hocvuso.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.personnel.rule.Career;
import vn.hocvuso.personnel.rule.CareerChange;
import vn.hocvuso.personnel.rule.PositionOrder;
import vn.hocvuso.personnel.rule.Posting;
import vn.hocvuso.personnel.rule.Rank;
import vn.hocvuso.store.Sql;

/** People with their names and postings, many at a time. */
@ApplicationScoped
public class CareerRepository {
    /** A person with postings, and what is on record of either, as an import changes them. */
    public static final Bulk.Kept PERSON =
            new Bulk.Kept("person", "person", "person_id", Stream.concat(ActRepository.TABLES.stream(), Stream.of("posting")).toList());

    private static final int LONGEST_KEY = 200;
    private static final int FEW = 1000;
    private static final String UNIQUE_VIOLATION = "23505";
    /** PostgreSQL's and H2's word for two who wait for each other, of whom one has to give way. */
    private static final Set<String> DEADLOCK = Set.of("40P01", "40001");

    private Sql sql;
    private ActRepository acts;
    private Ids ids;

    CareerRepository() {}

    @Inject
    public CareerRepository(Sql sql, ActRepository acts, Ids ids) {
        this.sql = sql;
        this.acts = acts;
        this.ids = ids;
    }

    /** Somebody known. @param version grows with every change of names or postings, whoever makes it */
    public record Known(UUID id, int version, CareerChange.Names names, Career career) {}

    /** Somebody as an import leaves them. {@code known} null for somebody new. */
    public record Changed(UUID id, String serviceNumber, Known known, CareerChange.Names names, Career career) {
        /** Postings on record that are no more as they were. */
        List<Posting> gone() {
            List<Posting> now = career.postings();
            return known == null ? List.of() : known.career().postings().stream().filter(posting -> !now.contains(posting)).toList();
        }

        List<Posting> come() {
            List<Posting> old = known == null ? List.of() : known.career().postings();
            return career.postings().stream().filter(posting -> !old.contains(posting)).toList();
        }

        boolean renamed() {
            return known != null && !names.equals(known.names());
        }
    }

    /** All service numbers, or null when there are more than a few: then {@link #known} has to be asked. */
    public Set<String> everybodyIfFew() {
        List<String> numbers = sql.list("select service_number from person limit " + (FEW + 1), row -> row.getString(1));
        return numbers.size() > FEW ? null : Set.copyOf(numbers);
    }

    /** The known ones among these service numbers. */
    public Map<String, Known> known(Set<String> serviceNumbers) {
        return known("service_number", serviceNumbers);
    }

    private Map<String, Known> known(String column, Collection<?> values) {
        Map<String, Known> people = new HashMap<>();
        if (values.isEmpty()) {
            return people;
        }
        Map<UUID, String> numbers = new HashMap<>();
        sql.list(
                "select id, service_number, full_name, birth_year, version from person where " + column + " in (" + Sql.marks(values) + ")",
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    Integer birthYear = row.getObject(4) == null ? null : row.getInt(4);
                    numbers.put(id, row.getString(2));
                    return people.put(row.getString(2), new Known(id, row.getInt(5), new CareerChange.Names(row.getString(3), birthYear), null));
                },
                values.toArray());
        if (people.isEmpty()) {
            return people;
        }
        Map<UUID, List<Posting>> postings = new HashMap<>();
        sql.list(
                "select * from posting where person_id in (" + Sql.marks(numbers.keySet()) + ")",
                row -> postings.computeIfAbsent(row.getObject("person_id", UUID.class), id -> new ArrayList<>()).add(posting(row)),
                numbers.keySet().toArray());
        people.replaceAll((number, one) -> new Known(one.id(), one.version(), one.names(), Career.of(postings.getOrDefault(one.id(), List.of()))));
        return people;
    }

    private static Posting posting(ResultSet row) throws SQLException {
        return new Posting(new Period(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class)), place(row));
    }

    static Posting.Place place(ResultSet row) throws SQLException {
        int level = row.getInt("rank_level");
        Rank rank = level == Rank.NONE ? null : new Rank(level, row.getString("rank_name"));
        return new Posting.Place(
                row.getObject("unit_id", UUID.class), row.getString("group_code"), rank, row.getString("position_name"), row.getString("cohort"));
    }

    /**
     * What an import leaves behind: of those who were known one act each, that keeps what it replaced; whoever is new remembers the file.
     *
     * @param rows of each their first in the file
     * @throws Bulk.Outdated somebody else has changed one of them meanwhile
     */
    public void saveImported(List<Changed> people, ActRepository.Importing file, Map<UUID, Integer> rows) {
        Map<UUID, ActRepository.Act> replacing = new HashMap<>();
        people.stream().filter(one -> one.known() != null).forEach(one -> replacing.put(one.id(), file.act(ids.next(), one.id(), rows.get(one.id()))));
        try {
            save(people, file.at(), replacing, file.file() == null ? null : file.id(), rows);
        } catch (IllegalStateException e) {
            throw failedFor(e, DEADLOCK) || failedFor(e, Set.of(UNIQUE_VIOLATION)) ? new Bulk.Outdated("people whom the file names") : e;
        }
    }

    /** Before the first people whom the file brings. */
    public void remember(ActRepository.Importing file) {
        acts.add(file);
    }

    /** Until the transaction ends nobody else changes the person. */
    public void lock(UUID person) {
        sql.first("select id from person where id = ? for update", row -> true, person);
    }

    private static boolean failedFor(IllegalStateException failure, Set<String> states) {
        return failure.getCause() instanceof SQLException sql && states.contains(sql.getSQLState());
    }

    /**
     * Somebody new.
     *
     * @throws Refused 409 {@code service-number-taken} by somebody who was faster
     */
    public void enlist(Changed newcomer, ActRepository.Act act) {
        try {
            save(newcomer, act);
        } catch (IllegalStateException e) {
            throw failedFor(e, Set.of(UNIQUE_VIOLATION)) ? new Refused(Refused.Kind.CONFLICT, "service-number-taken", newcomer.serviceNumber()) : e;
        }
    }

    /** One person as an act leaves them. */
    public void save(Changed person, ActRepository.Act act) {
        save(List.of(person), act.at(), Map.of(person.id(), act), null, Map.of());
    }

    /** @param file in which newcomers came, each in their row; null: in none */
    private void save(List<Changed> people, Instant at, Map<UUID, ActRepository.Act> replacing, UUID file, Map<UUID, Integer> rows) {
        List<Object[]> persons = new ArrayList<>();
        List<Object[]> renamed = new ArrayList<>();
        List<Object[]> former = new ArrayList<>();
        for (Changed one : people) {
            CareerChange.Names names = one.names();
            if (one.known() == null) {
                persons.add(new Object[] {
                    one.id(), one.serviceNumber(), names.fullName(), names.birthYear(), searchKey(one.serviceNumber(), names.fullName()), Vietnamese.nameKey(names.fullName()), 0,
                    file, file == null ? null : rows.get(one.id())
                });
            } else if (one.renamed()) {
                former.add(new Object[] {replacing.get(one.id()).id(), one.id(), one.known().names().fullName(), one.known().names().birthYear()});
                renamed.add(new Object[] {names.fullName(), names.birthYear(), searchKey(one.serviceNumber(), names.fullName()), Vietnamese.nameKey(names.fullName()), one.id()});
            }
        }
        grow(people);
        sql.insert("person (id, service_number, full_name, birth_year, search_key, name_key, version, file_id, file_row)", persons);
        sql.batch(
                "update person set full_name = ?, birth_year = ?, search_key = ?, name_key = ? where id = ?", renamed);
        acts.add(replacing.values());
        acts.keepNames(former);
        savePostings(people, at, replacing);
    }

    /** @throws Bulk.Outdated somebody has changed one of them since they were read, and would be overwritten */
    private void grow(List<Changed> people) {
        List<Object[]> known = people.stream()
                .filter(one -> one.known() != null)
                .map(one -> new Object[] {one.id(), one.known().version()})
                .toList();
        int[] touched = sql.batch("update person set version = version + 1 where id = ? and version = ?", known);
        if (Arrays.stream(touched).anyMatch(count -> count == 0)) {
            throw new Bulk.Outdated("people whom the file changes");
        }
    }

    /** Postings that are no more as they were go on record with the act that replaced them, new ones come; all others stay untouched. */
    private void savePostings(List<Changed> people, Instant at, Map<UUID, ActRepository.Act> replacing) {
        List<ActRepository.Row> gone = new ArrayList<>();
        List<Object[]> come = new ArrayList<>();
        for (Changed one : people) {
            one.gone().forEach(posting -> gone.add(new ActRepository.Row(replacing.get(one.id()).id(), one.id(), posting.days().from(), null)));
            one.come().forEach(posting -> come.add(columns(one.id(), posting, at)));
        }
        acts.keepPostings(gone);
        sql.batch("delete from posting where person_id = ? and from_day = ?", gone.stream().map(row -> new Object[] {row.person(), row.from()}).toList());
        sql.insert(
                "posting (person_id, from_day, until_day, unit_id, group_code, rank_level, rank_name, position_name, position_order, cohort, recorded_at)",
                come);
    }

    private static Object[] columns(UUID person, Posting posting, Instant at) {
        Posting.Place place = posting.place();
        Rank rank = place.rank();
        return new Object[] {
            person, posting.days().from(), posting.days().until(), place.unit(), place.group(), rank == null ? Rank.NONE : rank.level(),
            rank == null ? null : rank.name(), place.position(), PositionOrder.of(place.position()), place.cohort(), at
        };
    }

    /** The words of the name, the parts of the service number and the number as one word, folded. */
    public static String searchKey(String serviceNumber, String fullName) {
        Set<String> words = new LinkedHashSet<>(Vietnamese.searchWords(fullName));
        List<String> parts = Vietnamese.searchWords(serviceNumber);
        words.addAll(parts);
        words.add(String.join("", parts));
        String key = String.join(" ", words).strip();
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }

    /** People on the roll on or after the day whom an import's file does not name; by id after {@code last}. */
    public List<UUID> absent(UUID imported, LocalDate day, UUID last, int most) {
        return sql.list(
                "select distinct o.person_id from posting o join person p on p.id = o.person_id where o.until_day > ? and o.person_id > ?"
                        + " and not exists (select 1 from person_row r where r.import_id = ? and r.service_number = p.service_number)"
                        + " order by o.person_id limit " + most,
                row -> row.getObject(1, UUID.class), day, last, imported);
    }

    /** Whom a full file did not name; the day is the first one off the roll, and a posting that was to begin later never takes place. */
    public void endImported(Collection<UUID> people, ActRepository.Importing file) {
        List<Changed> ended = new ArrayList<>();
        known("id", people).forEach((number, one) -> ended.add(new Changed(one.id(), number, one, one.names(), one.career().endedBefore(file.day()))));
        saveImported(ended, file, Map.of());
    }

    /** Whether one of these people is posted somewhere on a day when the unit does not stand. */
    public boolean isAnyStranded(Collection<UUID> people) {
        return sql.first(
                        "select 1 from posting o where o.person_id in (" + Sql.marks(people) + ") and not exists (select 1 from unit_as_of u"
                                + " where u.id = o.unit_id and u.founded_day <= o.from_day and o.until_day <= u.dissolved_day) limit 1",
                        row -> true, people.toArray())
                .isPresent();
    }

    /** Of units with their first day without, those where somebody is posted on or after it. */
    public List<UUID> occupied(Map<UUID, LocalDate> ends) {
        List<UUID> occupied = new ArrayList<>();
        ends.forEach((unit, day) -> occupied.addAll(sql.list(
                "select unit_id from posting where unit_id = ? and until_day > ? limit 1", row -> row.getObject(1, UUID.class), unit, day)));
        return occupied;
    }
}
