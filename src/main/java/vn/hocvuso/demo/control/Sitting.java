package vn.hocvuso.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.Attempts;
import vn.hocvuso.quiz.Paper;
import vn.hocvuso.store.Sql;

/** Somebody sits a test, and can all but some skills. */
@ApplicationScoped
public class Sitting {
    @Inject
    Attempts attempts;

    @Inject
    Questions questions;

    @Inject
    Sql sql;

    /** @param weak full codes; their questions stay empty */
    public void sit(UUID person, String quiz, Set<String> weak) {
        Paper paper = attempts.start(person, quiz);
        List<UUID> versions = sql.list("select version_id from question_version_used where attempt_id = ?", row -> Sql.id(row, "version_id"), paper.id());
        Map<String, StoredQuestion> asked = questions.versions(versions).stream()
                .collect(Collectors.toMap(question -> question.face().html(), Function.identity()));
        for (Paper.Asked one : paper.questions()) {
            StoredQuestion question = asked.get(one.face().html());
            JsonObject right = questions.solution(question);
            if (right != null && Collections.disjoint(question.draft().skills(), weak)) {
                attempts.save(person, paper.id(), one.slot(), 1, right);
            }
        }
        attempts.submit(person, paper.id());
    }
}
