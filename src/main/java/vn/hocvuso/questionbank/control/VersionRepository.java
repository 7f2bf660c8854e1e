package vn.hocvuso.questionbank.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.VersionStory;
import vn.hocvuso.questionbank.rule.QuestionState;
import vn.hocvuso.store.Sql;

/** Versions and their states; at most one version of a question is the one that tests ask. */
@ApplicationScoped
public class VersionRepository {
    private static final int AT_ONCE = 500;

    private Sql sql;

    VersionRepository() {}

    @Inject
    public VersionRepository(Sql sql) {
        this.sql = sql;
    }

    /** A version held by this transaction; of a question taken out as a whole the state is retired. */
    public record Held(UUID version, UUID question, String bank, String name, int number, QuestionState state, String author) {}

    /** The bank first, as everybody who stores in it. */
    public Optional<Held> lock(UUID version) {
        sql.list("select b.id from question_bank b where b.id = (select q.bank_id from question q join question_version v on v.question_id = q.id where v.id = ?) for update", row -> true, version);
        sql.list(
                "select q.id from question q where q.id = (select v.question_id from question_version v where v.id = ?) for update", row -> true, version);
        return sql.first(
                """
                select v.id, v.question_id, b.slug, q.name, v.number, v.author, case when q.retired then 'retired' else v.state end as state
                from question_version v join question q on q.id = v.question_id join question_bank b on b.id = q.bank_id where v.id = ?""",
                row -> new Held(
                        Sql.id(row, "id"), Sql.id(row, "question_id"), row.getString("slug"), row.getString("name"), row.getInt("number"),
                        QuestionState.of(row.getString("state")), row.getString("author")),
                version);
    }

    public void move(UUID step, Held held, QuestionState to, String by, Instant at, String note) {
        QuestionBanks.changed(sql, sql.first("select bank_id from question where id = ?", row -> Sql.id(row, "bank_id"), held.question()).orElseThrow());
        sql.update("update question_version set state = ? where id = ?", to.code(), held.version());
        sql.update("update question set retired = false where id = ? and retired", held.question());
        // The newest ready one is asked; whatever was asked before stays what old papers show.
        sql.update("update question_version set asked = false where question_id = ? and asked", held.question());
        sql.update(
                "update question_version set asked = true where id = (select v.id from question_version v where v.question_id = ? and v.state = 'ready'"
                        + " order by v.number desc limit 1)",
                held.question());
        sql.update(
                "insert into question_step (id, version_id, state, by_whom, at_moment, note) values (?, ?, ?, ?, ?, ?)", step, held.version(), to.code(),
                by, at, note);
    }

    public List<VersionStory> story(UUID version) {
        Map<UUID, List<VersionStory.Step>> steps = new HashMap<>();
        sql.each(
                """
                select s.* from question_step s join question_version v on v.id = s.version_id
                where v.question_id = (select w.question_id from question_version w where w.id = ?) order by s.at_moment, s.id""",
                row -> steps.computeIfAbsent(Sql.id(row, "version_id"), id -> new ArrayList<>()).add(new VersionStory.Step(
                        row.getString("state"), row.getString("by_whom"), Sql.instant(row, "at_moment"), row.getString("note"))),
                version);
        return sql.list(
                """
                select v.id, v.number, v.author, v.created_at, v.asked and not q.retired as asked,
                  case when q.retired and v.latest then 'retired' else v.state end as state
                from question_version v join question q on q.id = v.question_id
                where v.question_id = (select w.question_id from question_version w where w.id = ?) order by v.number desc""",
                row -> new VersionStory(
                        Sql.id(row, "id"), row.getInt("number"), row.getString("state"), row.getBoolean("asked"), row.getString("author"),
                        Sql.instant(row, "created_at"), QuestionState.of(row.getString("state")).next().stream().map(QuestionState::code).toList(),
                        steps.getOrDefault(Sql.id(row, "id"), List.of())),
                version);
    }

    /** Versions stored by a release that knew no search. */
    public void fillKeys() {
        List<Object[]> keys;
        do {
            keys = sql.list(
                    "select v.id, v.title, q.name, v.body from question_version v join question q on q.id = v.question_id where v.search_key is null limit "
                            + AT_ONCE,
                    row -> new Object[] {
                        key(row.getString("name"), row.getString("title"), QuestionJson.read(row.getString("body")).text().source()), Sql.id(row, "id")
                    });
            sql.batch("update question_version set search_key = ? where id = ?", keys);
        } while (keys.size() == AT_ONCE);
    }

    static String key(QuestionDraft draft) {
        return key(draft.name(), draft.title(), draft.question().text().source());
    }

    private static String key(String name, String title, String text) {
        return String.join(" ", Vietnamese.searchWords(name + " " + (title == null ? "" : title) + " " + text));
    }
}
