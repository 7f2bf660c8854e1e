package vn.hocvuso.classroom.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.classroom.PaperTestView;
import vn.hocvuso.classroom.Sheet;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.quiz.AskedQuestion;
import vn.hocvuso.quiz.SheetGrade;
import vn.hocvuso.store.Sql;

/** Paper tests, what was printed, and the sheets; within the scope of who asks, by the unit a test is held in. */
@ApplicationScoped
public class PaperRepository {
    private static final String TEST =
            """
            select t.*, q.slug, q.title, u.code, u.name,
              (select count(*) from paper_question k where k.paper_id = t.id and k.variant = 1) as questions,
              (select count(*) from paper_sheet s where s.paper_id = t.id) as sheets,
              (select count(*) from paper_sheet s where s.paper_id = t.id and s.passed = true) as passed
            from paper_test t join quiz_current q on q.quiz_id = t.quiz_id
            left join unit_as_of u on u.id = t.unit_id and u.from_day <= t.held_on and u.until_day > t.held_on where""" + " ";

    private Sql sql;

    PaperRepository() {}

    @Inject
    public PaperRepository(Sql sql) {
        this.sql = sql;
    }

    public long nextNumber() {
        return sql.first("select nextval('paper_test_number')", row -> row.getLong(1)).orElseThrow();
    }

    /** @param questions by variant from 1, in the order asked */
    public void add(PaperTestView test, UUID unit, List<List<AskedQuestion>> questions) {
        sql.update(
                """
                insert into paper_test (id, number, quiz_id, version_id, unit_id, held_on, variants, seed, made_at, made_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                test.id(), test.number(), test.quizId(), test.versionId(), unit, test.heldOn(), test.variants(), test.seed(), test.madeAt(), test.madeBy());
        List<Object[]> rows = new ArrayList<>();
        for (int variant = 1; variant <= questions.size(); variant++) {
            for (int slot = 1; slot <= questions.get(variant - 1).size(); slot++) {
                AskedQuestion asked = questions.get(variant - 1).get(slot - 1);
                rows.add(new Object[] {test.id(), variant, slot, asked.version(), asked.weight()});
            }
        }
        sql.insert("paper_question (paper_id, variant, slot, question_version_id, weight)", rows);
    }

    public Optional<PaperTestView> find(String number, Caller.Scope scope, LocalDate today) {
        List<Object> parameters = new ArrayList<>(List.of(number));
        String within = WithinScope.and("t.unit_id", scope, today, parameters);
        return sql.first(TEST + "t.number = ?" + within, PaperRepository::test, parameters.toArray());
    }

    /** The latest first. */
    public Page<PaperTestView> list(Caller.Scope scope, Page.Request page, LocalDate today) {
        List<Object> parameters = new ArrayList<>();
        String within = WithinScope.and("t.unit_id", scope, today, parameters);
        long total = sql.first("select count(*) from paper_test t where true" + within, row -> row.getLong(1), parameters.toArray()).orElseThrow();
        parameters.addAll(List.of(page.size(), (long) page.page() * page.size()));
        List<PaperTestView> items = sql.list(
                TEST + "true" + within + " order by t.held_on desc, t.made_at desc limit ? offset ?", PaperRepository::test, parameters.toArray());
        return new Page<>(items, total, page.page(), page.size());
    }

    private static PaperTestView test(ResultSet row) throws SQLException {
        return new PaperTestView(
                Sql.id(row, "id"), row.getString("number"), Sql.id(row, "quiz_id"), Sql.id(row, "version_id"), row.getString("slug"), row.getString("title"),
                row.getString("code"), row.getString("name"), Sql.day(row, "held_on"), row.getInt("variants"), row.getLong("seed"), row.getInt("questions"),
                row.getInt("sheets"), row.getInt("passed"), Sql.instant(row, "made_at"), row.getString("made_by"));
    }

    /** Until the transaction ends: who types sheets in and who grades them anew come one after the other. */
    public void hold(UUID test) {
        sql.list("select id from paper_test where id = ? for update", row -> true, test);
    }

    public UUID unitOf(UUID test) {
        return sql.first("select unit_id from paper_test where id = ?", row -> Sql.id(row, "unit_id"), test).orElseThrow();
    }

    public List<AskedQuestion> questions(UUID test, int variant) {
        return sql.list(
                "select question_version_id, weight from paper_question where paper_id = ? and variant = ? order by slot",
                row -> new AskedQuestion(Sql.id(row, "question_version_id"), row.getInt("weight")),
                test,
                variant);
    }

    /** Of whom a sheet may come: people who were posted to the unit or below it on the day; with their sheets, by name. */
    public Page<Sheet> sheets(UUID test, UUID unit, LocalDate day, Page.Request page) {
        Object[] people = {day, day, unit, day, day};
        String posted =
                """
                 from person_posting p join unit_subtree b on b.unit_id = p.unit_id and b.from_day <= ? and b.until_day > ? and b.ancestor_id = ?
                where p.from_day <= ? and p.until_day > ?""";
        long total = sql.first("select count(*)" + posted, row -> row.getLong(1), people).orElseThrow();
        List<Object> parameters = new ArrayList<>(List.of(people));
        parameters.addAll(List.of(test, day, day, page.size(), (long) page.page() * page.size()));
        List<Sheet> items = sql.list(
                """
                select n.service_number, n.full_name, w.rank_name, u.name as unit_name, s.variant, s.answers, s.correct, s.total, s.passed, s.typed_at, s.typed_by
                from (select p.person_id, p.unit_id, p.rank_name""" + posted + ") w join person_named n on n.id = w.person_id"
                        + " left join paper_sheet s on s.paper_id = ? and s.person_id = w.person_id"
                        + " join unit_as_of u on u.id = w.unit_id and u.from_day <= ? and u.until_day > ? order by n.name_key, n.service_number limit ? offset ?",
                row -> new Sheet(
                        row.getString("service_number"), row.getString("full_name"), row.getString("rank_name"), row.getString("unit_name"),
                        Sql.integer(row, "variant"), row.getString("answers"), Sql.integer(row, "correct"), Sql.integer(row, "total"),
                        row.getObject("passed") == null ? null : Boolean.valueOf(row.getBoolean("passed")), Sql.instant(row, "typed_at"), row.getString("typed_by")),
                parameters.toArray());
        return new Page<>(items, total, page.page(), page.size());
    }

    /** Of these service numbers the people who were posted to the unit or below it on the day. */
    public Map<String, UUID> people(List<String> serviceNumbers, UUID unit, LocalDate day) {
        Map<String, UUID> people = new HashMap<>();
        if (serviceNumbers.isEmpty()) {
            return people;
        }
        List<Object> parameters = new ArrayList<>(List.of(day, day, unit, day, day));
        parameters.addAll(serviceNumbers);
        sql.each(
                """
                select n.service_number, n.id from person_named n join person_posting p on p.person_id = n.id
                join unit_subtree b on b.unit_id = p.unit_id and b.from_day <= ? and b.until_day > ? and b.ancestor_id = ?
                where p.from_day <= ? and p.until_day > ? and n.service_number in (""" + Sql.marks(serviceNumbers) + ")",
                row -> people.put(row.getString("service_number"), Sql.id(row, "id")),
                parameters.toArray());
        return people;
    }

    /** @param answers null: taken away once the person had left; {@code passed} as it counts now */
    public record Kept(int variant, String answers, boolean passed) {}

    public Optional<Kept> kept(UUID test, UUID person) {
        return sql.first(
                "select variant, answers, passed from paper_sheet where paper_id = ? and person_id = ? for update",
                row -> new Kept(row.getInt("variant"), row.getString("answers"), row.getBoolean("passed")),
                test,
                person);
    }

    /** @return false when somebody has just typed this person's sheet */
    public boolean keep(UUID test, UUID person, int variant, String answers, SheetGrade grade, Instant now, String by) {
        return sql.update(
                        """
                        insert into paper_sheet (paper_id, person_id, variant, answers, correct, total, points, full_points, passed, typed_at, typed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        test, person, variant, answers, grade.correct(), grade.total(), grade.points(), grade.full(), grade.passed(), now, by)
                == 1;
    }

    public void replace(UUID test, UUID person, int variant, String answers, SheetGrade grade, Instant now, String by) {
        sql.update(
                """
                update paper_sheet set variant = ?, answers = ?, correct = ?, total = ?, points = ?, full_points = ?, passed = ?, typed_at = ?, typed_by = ?
                where paper_id = ? and person_id = ?""",
                variant, answers, grade.correct(), grade.total(), grade.points(), grade.full(), grade.passed(), now, by, test, person);
    }
}
