package vn.hocvuso.questionbank.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import vn.hocvuso.questionbank.DrawSpec;
import vn.hocvuso.questionbank.DrawnQuestion;
import vn.hocvuso.questionbank.Question;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.QuestionType;
import vn.hocvuso.questionbank.Rendering;
import vn.hocvuso.questionbank.Shelf;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.store.Sql;

/**
 * Finds questions. Versions never change, so those read once are kept at hand: on test day everybody asks for the same ones. Only
 * their bank may: when questions have moved, on whichever node, they are read anew within seconds.
 */
@ApplicationScoped
public class QuestionQueries implements Shelf.Source {
    /** Versions kept in memory, a few kilobytes each. */
    private static final int KEPT = 5_000;

    /** Versions asked of the database at once. */
    private static final int AT_ONCE = 500;

    /** How often a node looks whether questions have moved. */
    private static final long LOOK_NANOS = 5_000_000_000L;

    private static final String VERSION =
            """
            select v.id, v.question_id, b.slug, q.name, v.number, v.title, v.body, v.difficulty, v.source, v.review_on
            from question_version v join question q on q.id = v.question_id join question_bank b on b.id = q.bank_id""";

    private static final Rendering HTML = new QuestionHtml();

    private final Map<UUID, StoredQuestion> kept = new ConcurrentHashMap<>();
    private final AtomicLong lookAt = new AtomicLong(System.nanoTime());
    private volatile long moves = -1;
    private volatile Shelf shelf;
    private Sql sql;

    QuestionQueries() {}

    @Inject
    public QuestionQueries(Sql sql) {
        this.sql = sql;
    }

    /** What the banks ask at this moment, for one paper or one check: one look at the stamps. */
    public Shelf shelf() {
        Map<String, UUID> stamps = new HashMap<>();
        sql.each("select slug, stamp from question_bank where stamp is not null", row -> stamps.put(row.getString("slug"), Sql.id(row, "stamp")));
        Shelf last = shelf;
        if (last == null || !last.stands(stamps)) {
            last = new Shelf(stamps, this);
            shelf = last;
        }
        return last;
    }

    /** In the order of their names, so that the same seed draws the same paper. */
    @Override
    public List<DrawnQuestion> candidates(DrawSpec spec) {
        StringBuilder where = new StringBuilder(
                """
                b.slug = ? and q.retired = false
                  and not exists (select 1 from question_tag t where t.version_id = v.id and t.tag = ?)""");
        List<Object> parameters = new ArrayList<>(List.of(spec.bank(), QuestionDraft.CHECK));
        if (!spec.difficulty().isEmpty()) {
            where.append(" and v.difficulty in (").append(Sql.marks(spec.difficulty())).append(')');
            parameters.addAll(spec.difficulty());
        }
        for (String tag : spec.tags()) {
            where.append(" and exists (select 1 from question_tag t where t.version_id = v.id and t.tag = ?)");
            parameters.add(tag);
        }
        if (!spec.skills().isEmpty()) {
            where.append(" and exists (select 1 from question_tag t where t.version_id = v.id and t.skill = true and t.tag in (")
                    .append(Sql.marks(spec.skills()))
                    .append("))");
            parameters.addAll(spec.skills());
        }
        return drawn(where.toString(), parameters);
    }

    public Map<String, Map<String, Integer>> countBySkill() {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        sql.list(
                """
                select b.slug, t.tag, count(*) as n
                from question_version v join question q on q.id = v.question_id join question_bank b on b.id = q.bank_id
                join question_tag t on t.version_id = v.id and t.skill = true
                where v.asked = true and q.retired = false
                  and not exists (select 1 from question_tag c where c.version_id = v.id and c.tag = ?)
                group by b.slug, t.tag""",
                row -> counts.computeIfAbsent(row.getString("slug"), slug -> new HashMap<>()).put(row.getString("tag"), row.getInt("n")),
                QuestionDraft.CHECK);
        return counts;
    }

    /** Those of these names that are asked; the check questions too. */
    @Override
    public List<DrawnQuestion> named(String bank, List<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(bank));
        parameters.addAll(names);
        return drawn("b.slug = ? and q.retired = false and q.name in (" + Sql.marks(names) + ")", parameters);
    }

    private List<DrawnQuestion> drawn(String where, List<Object> parameters) {
        String select =
                """
                select v.id, q.id as question_id, q.name, v.type
                from question q join question_bank b on b.id = q.bank_id
                join question_version v on v.question_id = q.id and v.asked = true
                where %s order by q.name""";
        return sql.list(
                select.formatted(where),
                row -> new DrawnQuestion(
                        Sql.id(row, "id"),
                        Sql.id(row, "question_id"),
                        row.getString("name"),
                        QuestionType.of(row.getString("type"))),
                parameters.toArray());
    }

    /** In no order; what is not there is left out. */
    public Map<UUID, StoredQuestion> versions(Collection<UUID> ids) {
        forgetMoved();
        Map<UUID, StoredQuestion> found = new HashMap<>();
        List<UUID> missing = new ArrayList<>();
        for (UUID id : ids) {
            StoredQuestion at = kept.get(id);
            if (at == null) {
                missing.add(id);
            } else {
                found.put(id, at);
            }
        }
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            read(missing.subList(from, Math.min(missing.size(), from + AT_ONCE)), found);
        }
        return found;
    }

    private void forgetMoved() {
        long due = lookAt.get();
        if (System.nanoTime() - due >= 0 && lookAt.compareAndSet(due, System.nanoTime() + LOOK_NANOS)) {
            long now = sql.first("select count(*) as n from question_move", row -> row.getLong("n")).orElse(0L);
            if (now != moves) {
                kept.clear();
                moves = now;
            }
        }
    }

    /** Questions move in this transaction; what others read until it has committed goes with the next look. */
    public void forget() {
        kept.clear();
        moves = -1;
    }

    private void read(List<UUID> ids, Map<UUID, StoredQuestion> found) {
        Object[] parameters = ids.toArray();
        Map<UUID, Set<String>> plain = new HashMap<>();
        Map<UUID, Set<String>> skills = new HashMap<>();
        sql.list(
                "select version_id, tag, skill from question_tag where version_id in (" + Sql.marks(ids) + ")",
                row -> (row.getBoolean("skill") ? skills : plain)
                        .computeIfAbsent(Sql.id(row, "version_id"), id -> new HashSet<>())
                        .add(row.getString("tag")),
                parameters);
        sql.list(VERSION + " where v.id in (" + Sql.marks(ids) + ")", row -> stored(row, plain, skills), parameters)
                .forEach(question -> found.put(question.version(), question));
        if (kept.size() > KEPT) {
            kept.clear();
        }
        ids.forEach(id -> found.computeIfPresent(id, (same, question) -> {
            kept.put(id, question);
            return question;
        }));
    }

    private static StoredQuestion stored(ResultSet row, Map<UUID, Set<String>> plain, Map<UUID, Set<String>> skills)
            throws SQLException {
        UUID version = Sql.id(row, "id");
        Question question = QuestionJson.read(row.getString("body"));
        QuestionDraft draft = new QuestionDraft(
                row.getString("name"),
                row.getString("title"),
                question,
                plain.getOrDefault(version, Set.of()),
                skills.getOrDefault(version, Set.of()),
                row.getInt("difficulty"),
                row.getString("source"),
                row.getObject("review_on", LocalDate.class));
        return new StoredQuestion(
                version, Sql.id(row, "question_id"), row.getString("slug"), row.getInt("number"), question.face(HTML), draft);
    }

    /** @param number null: the newest */
    public Optional<UUID> versionOf(String bank, String name, Integer number) {
        String which = number == null ? "v.latest" : "v.number = " + number;
        return sql.first(
                """
                select v.id from question q join question_bank b on b.id = q.bank_id join question_version v on v.question_id = q.id
                where b.slug = ? and q.name = ? and """ + " " + which,
                row -> Sql.id(row, "id"), bank, name);
    }

    /** Every question the bank asks, by name. */
    public List<UUID> newestOf(String bank) {
        return sql.list(
                """
                select v.id from question q join question_bank b on b.id = q.bank_id
                join question_version v on v.question_id = q.id and v.latest = true
                where b.slug = ? and q.retired = false order by q.name""",
                row -> Sql.id(row, "id"),
                bank);
    }
}
