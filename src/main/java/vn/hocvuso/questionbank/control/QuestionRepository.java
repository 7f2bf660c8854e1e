package vn.hocvuso.questionbank.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.questionbank.QuestionDraft;
import vn.hocvuso.questionbank.StoreReport;
import vn.hocvuso.store.Sql;

/** Writes versions: only what differs from the newest version becomes a new one. */
@ApplicationScoped
public class QuestionRepository {
    private Sql sql;
    private Ids ids;

    QuestionRepository() {}

    @Inject
    public QuestionRepository(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    private record Newest(UUID question, UUID version, int number, String hash, boolean retired, boolean asked) {}

    /** @param ready it is asked at once; else it is a draft, and what was asked before goes on being asked */
    public record By(String author, boolean ready) {}

    /** Rows gathered for one batch each: a bank of five thousand questions is a handful of round trips. */
    private static final class Batches {
        final List<Object[]> questions = new ArrayList<>();
        final List<Object[]> outdated = new ArrayList<>();
        final List<Object[]> versions = new ArrayList<>();
        final List<Object[]> tags = new ArrayList<>();
        final List<Object[]> retirement = new ArrayList<>();
        final List<Object[]> replaced = new ArrayList<>();
        final List<Object[]> released = new ArrayList<>();
    }

    /** What {@link #store} would do, without retiring anything. */
    public StoreReport compare(UUID bank, List<QuestionDraft> drafts) {
        Map<String, Newest> there = newest(bank);
        int created = 0;
        int unchanged = 0;
        for (QuestionDraft draft : drafts) {
            Newest old = there.get(draft.name());
            String hash = QuestionHash.of(draft, QuestionJson.write(draft.question()).toString());
            created += old == null ? 1 : 0;
            unchanged += old != null && old.hash().equals(hash) && !old.retired() ? 1 : 0;
        }
        return new StoreReport(created, drafts.size() - created - unchanged, unchanged, 0);
    }

    /** @param retireOthers what the bank holds besides is no longer asked; attempts that drew it keep it */
    public StoreReport store(UUID bank, List<QuestionDraft> drafts, boolean retireOthers, By by, Instant now) {
        Map<String, Newest> there = newest(bank);
        Batches batches = new Batches();
        int created = 0;
        int updated = 0;
        int unchanged = 0;
        for (QuestionDraft draft : drafts) {
            String body = QuestionJson.write(draft.question()).toString();
            String hash = QuestionHash.of(draft, body);
            Newest old = there.remove(draft.name());
            if (old == null) {
                created++;
                UUID question = ids.next();
                batches.questions.add(new Object[] {question, bank, draft.name(), false});
                version(batches, question, 1, draft, body, hash, by, now);
            } else if (old.hash().equals(hash) && !old.retired()) {
                unchanged++;
                release(batches, old, by);
            } else {
                updated++;
                revive(batches, old);
                change(batches, old, draft, body, hash, by, now);
            }
        }
        int retired = retireOthers ? retire(batches, there) : 0;
        QuestionBanks.changed(sql, bank);
        write(batches);
        return new StoreReport(created, updated, unchanged, retired);
    }

    private void change(Batches batches, Newest old, QuestionDraft draft, String body, String hash, By by, Instant now) {
        if (old.hash().equals(hash)) {
            release(batches, old, by);
        } else {
            batches.outdated.add(new Object[] {old.version()});
            if (by.ready()) {
                batches.replaced.add(new Object[] {old.question()});
            }
            version(batches, old.question(), old.number() + 1, draft, body, hash, by, now);
        }
    }

    /** What was a draft comes again as ready. */
    private static void release(Batches batches, Newest old, By by) {
        if (by.ready() && !old.asked()) {
            batches.replaced.add(new Object[] {old.question()});
            batches.released.add(new Object[] {old.version()});
        }
    }

    private static void revive(Batches batches, Newest old) {
        if (old.retired()) {
            batches.retirement.add(new Object[] {false, old.question()});
        }
    }

    private static int retire(Batches batches, Map<String, Newest> others) {
        List<Newest> asked = others.values().stream().filter(other -> !other.retired()).toList();
        asked.forEach(other -> batches.retirement.add(new Object[] {true, other.question()}));
        return asked.size();
    }

    private void version(
            Batches batches, UUID question, int number, QuestionDraft draft, String body, String hash, By by, Instant now) {
        UUID version = ids.next();
        batches.versions.add(new Object[] {
            version,
            question,
            number,
            draft.title(),
            draft.question().type().code(),
            body,
            hash,
            draft.difficulty(),
            draft.source(),
            draft.reviewOn(),
            true,
            now,
            by.ready() ? "ready" : "draft",
            by.ready(),
            by.author(),
            VersionRepository.key(draft)
        });
        draft.tags().forEach(tag -> batches.tags.add(new Object[] {version, tag, false}));
        draft.skills().forEach(skill -> batches.tags.add(new Object[] {version, skill, true}));
    }

    private void write(Batches batches) {
        sql.batch("insert into question (id, bank_id, name, retired) values (?, ?, ?, ?)", batches.questions);
        sql.batch("update question_version set latest = false where id = ?", batches.outdated);
        sql.batch("update question_version set asked = false where question_id = ? and asked", batches.replaced);
        sql.batch("update question_version set asked = true, state = 'ready' where id = ?", batches.released);
        sql.batch(
                """
                insert into question_version (id, question_id, number, title, type, body, content_hash, difficulty, source, review_on, latest,
                  created_at, state, asked, author, search_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                batches.versions);
        sql.batch("insert into question_tag (version_id, tag, skill) values (?, ?, ?)", batches.tags);
        sql.batch("update question set retired = ? where id = ?", batches.retirement);
    }

    private Map<String, Newest> newest(UUID bank) {
        String select =
                """
                select q.id, q.name, q.retired, v.id as version, v.number, v.content_hash, v.asked
                from question q join question_version v on v.question_id = q.id and v.latest = true
                where q.bank_id = ?""";
        Map<String, Newest> found = new HashMap<>();
        sql.list(select, row -> found.put(row.getString("name"), new Newest(
                Sql.id(row, "id"),
                Sql.id(row, "version"),
                row.getInt("number"),
                row.getString("content_hash"),
                row.getBoolean("retired"),
                row.getBoolean("asked"))), bank);
        return found;
    }
}
