package vn.hocvuso.survey.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.store.Sql;
import vn.hocvuso.survey.Invitation;
import vn.hocvuso.survey.rule.Disclosure.Node;

/** Sheets and who has handed one in: two things that share nothing. */
@ApplicationScoped
public class SheetRepository {
    private Sql sql;

    SheetRepository() {}

    @Inject
    public SheetRepository(Sql sql) {
        this.sql = sql;
    }

    /** An answer: a number from 1, or 0 and words. */
    public record Given(UUID question, int number, String words) {}

    /** How often a number was given, or one text. {@code sheet} is of interest for the order of texts alone. */
    public record Told(UUID question, int number, int times, String words, UUID sheet) {}

    /** Courses completed since the day and not answered about, the latest first. */
    public List<Invitation> waiting(UUID person, LocalDate since, int most) {
        return sql.list(
                "select c.slug, c.title, max(r.earned_on) as last_on from result_fact r join course_current c on c.course_id = r.item_id and c.withdrawn = false"
                        + " where r.person_id = ? and r.kind = 'course' and r.outcome in ('completed', 'passed')"
                        + " and not exists (select 1 from survey_answered a where a.course_id = r.item_id and a.person_id = r.person_id)"
                        + " group by c.slug, c.title having max(r.earned_on) >= ? order by last_on desc, c.slug fetch first " + most + " rows only",
                row -> new Invitation(row.getString("slug"), row.getString("title")), person, since);
    }

    public boolean hasCompleted(UUID person, UUID course) {
        return !sql.list(
                        "select 1 from result_fact where person_id = ? and item_id = ? and kind = 'course' and outcome in ('completed', 'passed')", row -> 1,
                        person, course)
                .isEmpty();
    }

    public boolean hasAnswered(UUID person, UUID course) {
        return !sql.list("select 1 from survey_answered where person_id = ? and course_id = ?", row -> 1, person, course).isEmpty();
    }

    public List<String> answeredBy(UUID person) {
        return sql.list(
                "select c.title from survey_answered a join course_current c on c.course_id = a.course_id where a.person_id = ? order by c.title",
                row -> row.getString(1), person);
    }

    /** @return false: somebody has answered for them already */
    public boolean note(UUID person, UUID course) {
        return sql.update("insert into survey_answered (course_id, person_id) values (?, ?) on conflict do nothing", course, person) > 0;
    }

    public void forget(Collection<UUID> people) {
        sql.update("delete from survey_answered where person_id in (" + Sql.marks(people) + ")", people.toArray());
    }

    /** The id is drawn at random and not from the ids of the house: those tell the moment they were made. */
    public void add(UUID course, UUID unit, LocalDate month, List<Given> answers) {
        UUID sheet = UUID.randomUUID();
        sql.update("insert into survey_sheet (id, course_id, unit_id, in_month) values (?, ?, ?, ?)", sheet, course, unit, month);
        sql.batch(
                "insert into survey_answer (sheet_id, question_id, number, words) values (?, ?, ?, ?)",
                answers.stream().map(one -> new Object[] {sheet, one.question(), one.number(), one.words()}).toList());
    }

    /** Months with sheets before the day, the latest first. */
    public List<LocalDate> months(UUID course, LocalDate before, int most) {
        return sql.list(
                "select distinct in_month from survey_sheet where course_id = ? and in_month < ? order by in_month desc fetch first " + most + " rows only",
                row -> Sql.day(row, "in_month"), course, before);
    }

    /** The month's sheets in the tree as it stood on a day, from the roots down; of a unit that stood no more they are left out. */
    public List<Node<UUID>> tree(UUID course, LocalDate month, LocalDate day) {
        Map<UUID, Integer> own = new HashMap<>();
        Map<UUID, UUID> above = new HashMap<>();
        UUID[] last = new UUID[2];
        sql.each(
                "select s.unit_id, s.sheets, t.ancestor_id from (select unit_id, count(*) as sheets from survey_sheet where course_id = ? and in_month = ? group by unit_id) s"
                        + " join unit_subtree t on t.unit_id = s.unit_id and t.from_day <= ? and t.until_day > ? order by s.unit_id, t.depth",
                row -> {
                    UUID unit = Sql.id(row, "unit_id");
                    UUID ancestor = Sql.id(row, "ancestor_id");
                    own.put(unit, row.getInt("sheets"));
                    above.putIfAbsent(ancestor, null);
                    if (unit.equals(last[0])) {
                        above.put(last[1], ancestor);
                    }
                    last[0] = unit;
                    last[1] = ancestor;
                },
                course, month, day, day);
        Map<UUID, List<UUID>> below = new HashMap<>();
        above.forEach((unit, parent) -> below.computeIfAbsent(parent, anew -> new ArrayList<>()).add(unit));
        return nodes(null, own, below);
    }

    private static List<Node<UUID>> nodes(UUID parent, Map<UUID, Integer> own, Map<UUID, List<UUID>> below) {
        return below.getOrDefault(parent, List.of()).stream()
                .map(unit -> new Node<>(unit, own.getOrDefault(unit, 0), nodes(unit, own, below)))
                .toList();
    }

    /** What the unit's subtree of the day said in the month. */
    public List<Told> answers(UUID course, LocalDate month, UUID unit, LocalDate day) {
        String from = " from survey_sheet s join unit_subtree t on t.unit_id = s.unit_id and t.ancestor_id = ? and t.from_day <= ? and t.until_day > ?"
                + " join survey_answer a on a.sheet_id = s.id where s.course_id = ? and s.in_month = ?";
        List<Told> told = new ArrayList<>(sql.list(
                "select a.question_id, a.number, count(*) as times" + from + " and a.number > 0 group by a.question_id, a.number",
                row -> new Told(Sql.id(row, "question_id"), row.getInt("number"), row.getInt("times"), null, null), unit, day, day, course, month));
        told.addAll(sql.list(
                "select a.question_id, a.words, a.sheet_id" + from + " and a.number = 0 order by a.sheet_id fetch first 200 rows only",
                row -> new Told(Sql.id(row, "question_id"), 0, 1, row.getString("words"), Sql.id(row, "sheet_id")), unit, day, day, course, month));
        return told;
    }
}
