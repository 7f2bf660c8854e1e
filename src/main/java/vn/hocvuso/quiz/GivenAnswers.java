package vn.hocvuso.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.questionbank.AnswerParts;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.store.Sql;

/** What somebody answered in tests, in words, for that person alone. Neither the question nor whether it was right: that is the review's to show. */
@ApplicationScoped
@Transactional
public class GivenAnswers {
    private Sql sql;
    private Questions questions;

    GivenAnswers() {}

    @Inject
    public GivenAnswers(Sql sql, Questions questions) {
        this.sql = sql;
        this.questions = questions;
    }

    /** {@code number} of the attempt, {@code slot} of the question in it, both from 1. */
    public record GivenAnswer(String quiz, int number, int slot, Instant savedAt, String answer) {}

    private record Row(String quiz, int number, int slot, Instant savedAt, UUID question, String response) {}

    /** Those still kept, in the order of the attempts. */
    public List<GivenAnswer> of(UUID person) {
        List<Row> rows = sql.list("""
                select q.slug, a.number, s.slot, s.saved_at, s.question_version_id, s.response
                from attempt a join quiz q on q.id = a.quiz_id join attempt_slot s on s.attempt_id = a.id
                where a.person_id = ? and s.response is not null order by a.started_at, s.slot""",
                row -> new Row(
                        row.getString("slug"), row.getInt("number"), row.getInt("slot"), Sql.instant(row, "saved_at"), Sql.id(row, "question_version_id"),
                        row.getString("response")),
                person);
        Map<UUID, StoredQuestion> asked = new HashMap<>();
        questions.versions(rows.stream().map(Row::question).distinct().toList()).forEach(question -> asked.put(question.version(), question));
        return rows.stream()
                .map(row -> new GivenAnswer(row.quiz(), row.number(), row.slot(), row.savedAt(), words(asked.get(row.question()), row.response())))
                .toList();
    }

    private String words(StoredQuestion question, String response) {
        return AnswerParts.inWords(question, questions.response(question, response));
    }
}
