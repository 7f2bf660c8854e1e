package vn.hocvuso.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Period;
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
    /** A person with postings, as an import changes them. */
    public static final Bulk.Kept PERSON = new Bulk.Kept("person", "person", "person_id", List.of("person_word", "posting"));

    private static final int LONGEST_WORD = 60;

    private Sql sql;

    CareerRepository() {}

    @Inject
    public CareerRepository(Sql sql) {
        this.sql = sql;
    }

    /** Somebody known. */
    public record Known(UUID id, CareerChange.Names names, Career career) {}

    /** Somebody as an import leaves them. {@code known} null for somebody new. */
    public record Changed(UUID id, String serviceNumber, Known known, CareerChange.Names names, Career career) {}

    /** The known ones among these service numbers. */
    public Map<String, Known> known(Set<String> serviceNumbers) {
        Map<String, Known> people = new HashMap<>();
        Map<UUID, String> numbers = new HashMap<>();
        sql.list(
                "select id, service_number, full_name, birth_year from person where service_number in (" + Sql.marks(serviceNumbers) + ")",
                row -> {
                    UUID id = row.getObject(1, UUID.class);
                    Integer birthYear = row.getObject(4) == null ? null : row.getInt(4);
                    numbers.put(id, row.getString(2));
                    return people.put(row.getString(2), new Known(id, new CareerChange.Names(row.getString(3), birthYear), null));
                },
                serviceNumbers.toArray());
        if (people.isEmpty()) {
            return people;
        }
        Map<UUID, List<Posting>> postings = new HashMap<>();
        sql.list(
                "select * from posting where person_id in (" + Sql.marks(numbers.keySet()) + ")",
                row -> postings.computeIfAbsent(row.getObject("person_id", UUID.class), id -> new ArrayList<>()).add(posting(row)),
                numbers.keySet().toArray());
        people.replaceAll((number, one) -> new Known(one.id(), one.names(), Career.of(postings.getOrDefault(one.id(), List.of()))));
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

    public void save(List<Changed> people) {
        List<Object[]> persons = new ArrayList<>();
        List<Object[]> words = new ArrayList<>();
        List<Object[]> renamed = new ArrayList<>();
        List<Object[]> wordsGone = new ArrayList<>();
        for (Changed one : people) {
            if (one.known() == null) {
                persons.add(new Object[] {
                    one.id(), one.serviceNumber(), one.names().fullName(), one.names().birthYear(), searchKey(one), Vietnamese.nameKey(one.names().fullName()), 0
                });
                words(one.serviceNumber(), one.names().fullName()).forEach(word -> words.add(new Object[] {word, one.id()}));
            } else if (!one.names().equals(one.known().names())) {
                renamed.add(new Object[] {
                    one.names().fullName(), one.names().birthYear(), searchKey(one), Vietnamese.nameKey(one.names().fullName()), one.id()
                });
                words(one.serviceNumber(), one.known().names().fullName()).forEach(word -> wordsGone.add(new Object[] {word, one.id()}));
                words(one.serviceNumber(), one.names().fullName()).forEach(word -> words.add(new Object[] {word, one.id()}));
            }
        }
        sql.insert("person (id, service_number, full_name, birth_year, search_key, name_key, version)", persons);
        sql.batch(
                "update person set full_name = ?, birth_year = ?, search_key = ?, name_key = ?, version = version + 1 where id = ?", renamed);
        sql.batch("delete from person_word where word = ? and person_id = ?", wordsGone);
        sql.insert("person_word (word, person_id)", words);
        savePostings(people);
    }

    /** Postings that are no more as they were go, new ones come; all others stay untouched. */
    private void savePostings(List<Changed> people) {
        List<Object[]> gone = new ArrayList<>();
        List<Object[]> come = new ArrayList<>();
        for (Changed one : people) {
            List<Posting> old = one.known() == null ? List.of() : one.known().career().postings();
            List<Posting> now = one.career().postings();
            old.stream().filter(posting -> !now.contains(posting)).forEach(posting -> gone.add(new Object[] {one.id(), posting.days().from()}));
            now.stream().filter(posting -> !old.contains(posting)).forEach(posting -> come.add(columns(one.id(), posting)));
        }
        sql.batch("delete from posting where person_id = ? and from_day = ?", gone);
        sql.insert(
                "posting (person_id, from_day, until_day, unit_id, group_code, rank_level, rank_name, position_name, position_order, cohort)", come);
    }

    private static Object[] columns(UUID person, Posting posting) {
        Posting.Place place = posting.place();
        Rank rank = place.rank();
        return new Object[] {
            person, posting.days().from(), posting.days().until(), place.unit(), place.group(), rank == null ? Rank.NONE : rank.level(),
            rank == null ? null : rank.name(), place.position(), PositionOrder.of(place.position()), place.cohort()
        };
    }

    private static String searchKey(Changed one) {
        String key = String.join(" ", words(one.serviceNumber(), one.names().fullName()));
        return key.length() <= 200 ? key : key.substring(0, 200);
    }

    /** What somebody is found by: the words of the name, the parts of the service number and the number as one word. */
    public static Set<String> words(String serviceNumber, String fullName) {
        Set<String> words = new LinkedHashSet<>(Vietnamese.searchWords(fullName));
        List<String> parts = Vietnamese.searchWords(serviceNumber);
        words.addAll(parts);
        words.add(String.join("", parts));
        Set<String> cut = new LinkedHashSet<>();
        words.stream().filter(word -> !word.isEmpty()).forEach(word -> cut.add(word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD)));
        return cut;
    }

    /** People on the roll on or after the day whom an import's file does not name; by id after {@code last}. */
    public List<UUID> absent(UUID imported, LocalDate day, UUID last, int most) {
        return sql.list(
                "select distinct o.person_id from posting o join person p on p.id = o.person_id where o.until_day > ? and o.person_id > ?"
                        + " and not exists (select 1 from person_row r where r.import_id = ? and r.service_number = p.service_number)"
                        + " order by o.person_id limit " + most,
                row -> row.getObject(1, UUID.class), day, last, imported);
    }

    /** The day is the first one off the roll; a posting that was to begin later never takes place. */
    public void end(Collection<UUID> people, LocalDate day) {
        List<Object[]> both = people.stream().map(person -> new Object[] {person, day}).toList();
        sql.batch("delete from posting where person_id = ? and from_day >= ?", both);
        sql.batch(
                "update posting set until_day = ? where person_id = ? and until_day > ?",
                people.stream().map(person -> new Object[] {day, person, day}).toList());
    }

    /** Of units with their first day without, those where somebody is posted on or after it. */
    public List<UUID> occupied(Map<UUID, LocalDate> ends) {
        List<UUID> occupied = new ArrayList<>();
        ends.forEach((unit, day) -> occupied.addAll(sql.list(
                "select unit_id from posting where unit_id = ? and until_day > ? limit 1", row -> row.getObject(1, UUID.class), unit, day)));
        return occupied;
    }
}
