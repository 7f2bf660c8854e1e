package vn.hocvuso.mentoring.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.quiz.SkillMark;
import vn.hocvuso.quiz.Skills;
import vn.hocvuso.mentoring.rule.Mastery;
import vn.hocvuso.store.Sql;

/** The people of a unit who have sat a test: what it showed of their skills, and where they are at home. */
@ApplicationScoped
public class Circle {
    private Sql sql;
    private Skills skills;

    Circle() {}

    @Inject
    public Circle(Sql sql, Skills skills) {
        this.sql = sql;
        this.skills = skills;
    }

    /** @param chain the home unit first, then its superiors up to the root */
    public record Member(UUID person, List<UUID> chain, Mastery mastery) {}

    /** In the order of lists of people; {@code quiz} is a slug. */
    public List<Member> of(String quiz, UUID unit, LocalDate day) {
        Map<UUID, Mastery> mastery = mastery(quiz, unit, day);
        Map<UUID, UUID> homes = new HashMap<>();
        List<UUID> order = sql.list(
                "select p.person_id, p.unit_id from unit_subtree s join person_posting p on p.unit_id = s.unit_id and p.from_day <= ? and p.until_day > ?"
                        + " join person_named n on n.id = p.person_id where s.ancestor_id = ? and s.from_day <= ? and s.until_day > ?"
                        + " order by p.position_order, p.rank_level desc, n.name_key, n.service_number",
                row -> {
                    homes.put(Sql.id(row, "person_id"), Sql.id(row, "unit_id"));
                    return Sql.id(row, "person_id");
                },
                day, day, unit, day, day);
        Map<UUID, List<UUID>> chains = chains(unit, day);
        return order.stream().filter(mastery::containsKey).map(person -> new Member(person, chains.get(homes.get(person)), mastery.get(person))).toList();
    }

    public Map<UUID, Mastery> mastery(String quiz, UUID unit, LocalDate day) {
        Map<UUID, Mastery> mastery = new HashMap<>();
        skills.latest(quiz, unit, day).forEach((person, marks) -> mastery.put(person, Mastery.of(marks.stream().map(Circle::mark).toList())));
        return mastery;
    }

    private static Mastery.Mark mark(SkillMark mark) {
        return new Mastery.Mark(mark.skill(), mark.asked(), mark.points());
    }

    /** Of every unit of the subtree, itself first. */
    public Map<UUID, List<UUID>> chains(UUID unit, LocalDate day) {
        Map<UUID, List<UUID>> chains = new HashMap<>();
        sql.each(
                "select a.unit_id, a.ancestor_id from unit_subtree s join unit_subtree a on a.unit_id = s.unit_id and a.from_day <= ? and a.until_day > ?"
                        + " where s.ancestor_id = ? and s.from_day <= ? and s.until_day > ? order by a.unit_id, a.depth",
                row -> chains.computeIfAbsent(Sql.id(row, "unit_id"), anew -> new ArrayList<>()).add(Sql.id(row, "ancestor_id")),
                day, day, unit, day, day);
        return chains;
    }
}
