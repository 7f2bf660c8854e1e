package vn.hocvuso.mentoring.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.mentoring.rule.Mastery;
import vn.hocvuso.quiz.SkillMark;
import vn.hocvuso.quiz.Skills;
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

    /** How many of the unit and below have sat the test. */
    public int sat(String quiz, UUID unit, LocalDate day) {
        return skills.sat(quiz, unit, day);
    }

    /** In the order of lists of people; {@code quiz} is a slug. Whoever asks has made sure that they are not too many. */
    public List<Member> of(String quiz, UUID unit, LocalDate day) {
        Map<UUID, Mastery> mastery = mastery(skills.latest(quiz, unit, day));
        Map<UUID, UUID> homes = new LinkedHashMap<>();
        List<Object> values = new ArrayList<>(List.of(day, day));
        values.addAll(mastery.keySet());
        sql.each(
                "select p.person_id, p.unit_id from person_posting p join person_named n on n.id = p.person_id where p.from_day <= ? and p.until_day > ?"
                        + " and p.person_id in (" + Sql.marks(mastery.keySet()) + ") order by p.position_order, p.rank_level desc, n.name_key, n.service_number",
                row -> homes.put(Sql.id(row, "person_id"), Sql.id(row, "unit_id")),
                values.toArray());
        Map<UUID, List<UUID>> chains = chains(Set.copyOf(homes.values()), day);
        return homes.entrySet().stream().map(one -> new Member(one.getKey(), chains.get(one.getValue()), mastery.get(one.getKey()))).toList();
    }

    /** Of each the latest sitting begun after the moment; who has not sat it since is absent. */
    public Map<UUID, Mastery> since(String quiz, Map<UUID, Instant> moments) {
        return mastery(skills.latest(quiz, moments));
    }

    private static Map<UUID, Mastery> mastery(Map<UUID, List<SkillMark>> marks) {
        Map<UUID, Mastery> mastery = new HashMap<>();
        marks.forEach((person, own) -> mastery.put(person, Mastery.of(own.stream().map(Circle::mark).toList())));
        return mastery;
    }

    private static Mastery.Mark mark(SkillMark mark) {
        return new Mastery.Mark(mark.skill(), mark.asked(), mark.points());
    }

    /** Of each unit, itself first. */
    public Map<UUID, List<UUID>> chains(Collection<UUID> units, LocalDate day) {
        Map<UUID, List<UUID>> chains = new HashMap<>();
        List<Object> values = new ArrayList<>(List.of(day, day));
        values.addAll(units);
        sql.each(
                "select a.unit_id, a.ancestor_id from unit_subtree a where a.from_day <= ? and a.until_day > ? and a.unit_id in (" + Sql.marks(units)
                        + ") order by a.unit_id, a.depth",
                row -> chains.computeIfAbsent(Sql.id(row, "unit_id"), anew -> new ArrayList<>()).add(Sql.id(row, "ancestor_id")),
                values.toArray());
        return chains;
    }
}
