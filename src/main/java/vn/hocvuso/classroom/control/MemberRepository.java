package vn.hocvuso.classroom.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.classroom.Candidate;
import vn.hocvuso.classroom.Member;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.store.Sql;

/** Who belongs to a class on which days, and whom somebody may put into one. */
@ApplicationScoped
public class MemberRepository {
    /** The army's order of lists, for {@code p} a posting and {@code n} a name; who is off the roll stands last. */
    private static final String LIST_ORDER = " order by coalesce(p.position_order, 1000), coalesce(p.rank_level, -1) desc, n.name_key, n.service_number";

    private Sql sql;

    MemberRepository() {}

    @Inject
    public MemberRepository(Sql sql) {
        this.sql = sql;
    }

    /** In the order of lists. */
    public List<Member> of(UUID ofClass, LocalDate today) {
        Map<UUID, Member> members = new LinkedHashMap<>();
        sql.each(
                """
                select m.person_id, m.from_day, m.until_day, n.service_number, n.full_name, p.rank_name, u.name as unit_name
                from class_member m join person_named n on n.id = m.person_id
                left join person_posting p on p.person_id = m.person_id and p.from_day <= ? and p.until_day > ?
                left join unit_as_of u on u.id = p.unit_id and u.from_day <= ? and u.until_day > ?
                where m.class_id = ?""" + LIST_ORDER + ", m.from_day",
                row -> {
                    Member stretch = member(row);
                    members.merge(stretch.id(), stretch, MemberRepository::joined);
                },
                today, today, today, today, ofClass);
        return List.copyOf(members.values());
    }

    private static Member member(ResultSet row) throws SQLException {
        Period days = new Period(Sql.day(row, "from_day"), Sql.day(row, "until_day"));
        return new Member(
                Sql.id(row, "person_id"), row.getString("service_number"), row.getString("full_name"), row.getString("rank_name"), row.getString("unit_name"),
                List.of(days));
    }

    private static Member joined(Member earlier, Member later) {
        List<Period> days = new ArrayList<>(earlier.days());
        days.addAll(later.days());
        return new Member(earlier.id(), earlier.serviceNumber(), earlier.fullName(), earlier.rank(), earlier.unitName(), days);
    }

    /** Everybody posted to the unit or below it on the day, in the order of lists. */
    public List<Candidate> below(UUID unit, LocalDate day, int most) {
        return sql.list(
                """
                select n.id, n.service_number, n.full_name, p.rank_name, u.name as unit_name
                from person_posting p join person_named n on n.id = p.person_id
                join unit_as_of u on u.id = p.unit_id and u.from_day <= ? and u.until_day > ?
                join unit_subtree b on b.unit_id = p.unit_id and b.from_day <= ? and b.until_day > ? and b.ancestor_id = ?
                where p.from_day <= ? and p.until_day > ?""" + LIST_ORDER + " limit ?",
                MemberRepository::candidate, day, day, day, day, unit, day, day, most);
    }

    /** Of these service numbers those at home within the scope today, in the order of lists. */
    public List<Candidate> named(List<String> serviceNumbers, Caller.Scope scope, LocalDate today) {
        if (serviceNumbers.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(today, today, today, today));
        parameters.addAll(serviceNumbers);
        String within = WithinScope.and("p.unit_id", scope, today, parameters);
        return sql.list(
                """
                select n.id, n.service_number, n.full_name, p.rank_name, u.name as unit_name
                from person_named n join person_posting p on p.person_id = n.id and p.from_day <= ? and p.until_day > ?
                join unit_as_of u on u.id = p.unit_id and u.from_day <= ? and u.until_day > ?
                where n.service_number in (""" + Sql.marks(serviceNumbers) + ")" + within + LIST_ORDER,
                MemberRepository::candidate, parameters.toArray());
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                Sql.id(row, "id"), row.getString("service_number"), row.getString("full_name"), row.getString("rank_name"), row.getString("unit_name"));
    }

    /** People who ever belonged or are to belong to it. */
    public long count(UUID ofClass) {
        return sql.first("select count(distinct person_id) from class_member where class_id = ?", row -> row.getLong(1), ofClass).orElseThrow();
    }

    public void add(UUID ofClass, UUID person, Period days, Instant now, String by) {
        sql.update(
                "insert into class_member (class_id, person_id, from_day, until_day, added_at, added_by) values (?, ?, ?, ?, ?, ?)",
                ofClass, person, days.from(), days.until(), now, by);
    }

    public void move(UUID ofClass, UUID person, Period was, Period days) {
        sql.update(
                "update class_member set from_day = ?, until_day = ? where class_id = ? and person_id = ? and from_day = ?",
                days.from(), days.until(), ofClass, person, was.from());
    }

    public void remove(UUID ofClass, UUID person, Period was) {
        sql.update("delete from class_member where class_id = ? and person_id = ? and from_day = ?", ofClass, person, was.from());
    }

    /** The last day on which something is written down of somebody. */
    public Optional<LocalDate> lastMarked(UUID ofClass, UUID person) {
        return sql.first(
                """
                select s.held_on as last_day from attendance a join class_session s on s.id = a.session_id
                where s.class_id = ? and a.person_id = ? order by s.held_on desc limit 1""",
                row -> Sql.day(row, "last_day"), ofClass, person);
    }
}
