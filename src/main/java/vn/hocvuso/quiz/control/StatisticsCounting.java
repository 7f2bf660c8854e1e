package vn.hocvuso.quiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hocvuso.questionbank.AnswerParts;
import vn.hocvuso.questionbank.AnswerParts.Part;
import vn.hocvuso.questionbank.Questions;
import vn.hocvuso.questionbank.StoredQuestion;
import vn.hocvuso.quiz.rule.TestCount;
import vn.hocvuso.quiz.rule.TestCount.Counted;
import vn.hocvuso.store.Sql;

/**
 * Reads all attempts at a test once, paper by paper, and all answers to its questions once, each different answer with how often it
 * was given: what is held grows with the questions and not with the people.
 */
@ApplicationScoped
public class StatisticsCounting {
    /** Parts of answers kept of a question: all choices there can be, and the most frequent of what was typed. */
    private static final int PARTS = 60;

    private static final int QUESTIONS_AT_ONCE = 100;
    private static final Part NOTHING = new Part("", "", false);

    private Sql sql;
    private Questions questions;

    StatisticsCounting() {}

    @Inject
    public StatisticsCounting(Sql sql, Questions questions) {
        this.sql = sql;
        this.questions = questions;
    }

    /** @param first only everybody's first attempt */
    public TestCount papers(UUID quiz, boolean first) {
        TestCount count = new TestCount();
        UUID[] attempt = new UUID[1];
        List<Counted> paper = new ArrayList<>();
        sql.each(
                "select s.attempt_id, s.slot, s.question_version_id, s.points, s.weight" + from(first) + " and s.counted order by s.attempt_id, s.slot",
                row -> {
                    UUID next = Sql.id(row, "attempt_id");
                    if (!next.equals(attempt[0]) && !paper.isEmpty()) {
                        count.take(paper);
                        paper.clear();
                    }
                    attempt[0] = next;
                    paper.add(new Counted(row.getInt("slot"), Sql.id(row, "question_version_id"), row.getInt("points"), row.getInt("weight")));
                },
                quiz);
        if (!paper.isEmpty()) {
            count.take(paper);
        }
        return count;
    }

    private static String from(boolean first) {
        return " from attempt a join attempt_slot s on s.attempt_id = a.id where a.quiz_id = ? and a.state <> 'open'" + (first ? " and a.number = 1" : "");
    }

    /** How often something was answered, and how those did on their papers as a whole. */
    public static final class Answered {
        public final Part part;
        public long times;
        private long points;
        private long most;

        private Answered(Part part) {
            this.part = part;
        }

        private void take(long times, long points, long most) {
            this.times += times;
            this.points += points;
            this.most += most;
        }

        public Double meanShare() {
            return most == 0 ? null : Double.valueOf((double) points / most);
        }
    }

    /** By question; essays are left out. The parts of a question as a learner meets them, the most frequent first. */
    public Map<UUID, List<Answered>> answers(UUID quiz, boolean first, Collection<UUID> versions) {
        Map<UUID, List<Answered>> answers = new HashMap<>();
        List<StoredQuestion> asked = questions.versions(versions).stream().filter(question -> !question.rule().needsMarking()).toList();
        for (int from = 0; from < asked.size(); from += QUESTIONS_AT_ONCE) {
            List<StoredQuestion> some = asked.subList(from, Math.min(asked.size(), from + QUESTIONS_AT_ONCE));
            read(quiz, first, some).forEach((question, parts) -> answers.put(question, kept(parts.values())));
        }
        return answers;
    }

    private Map<UUID, Map<Part, Answered>> read(UUID quiz, boolean first, List<StoredQuestion> some) {
        Map<UUID, StoredQuestion> asked = new HashMap<>();
        Map<UUID, Map<Part, Answered>> answers = new HashMap<>();
        for (StoredQuestion question : some) {
            asked.put(question.version(), question);
            Map<Part, Answered> parts = new HashMap<>();
            AnswerParts.all(question).forEach(part -> parts.put(part, new Answered(part)));
            answers.put(question.version(), parts);
        }
        sql.each(
                "select s.question_version_id, s.response, count(*) as times, sum(a.points) as points, sum(a.full_points) as most" + from(first)
                        + " and s.question_version_id in (" + Sql.marks(asked.keySet()) + ") group by s.question_version_id, s.response",
                row -> {
                    StoredQuestion question = asked.get(Sql.id(row, "question_version_id"));
                    take(row, question, answers.get(question.version()));
                },
                Stream.concat(Stream.of(quiz), asked.keySet().stream()).toArray());
        return answers;
    }

    private void take(ResultSet row, StoredQuestion question, Map<Part, Answered> parts) throws SQLException {
        String response = row.getString("response");
        List<Part> said = response == null ? List.of(NOTHING) : AnswerParts.of(question, questions.response(question, response));
        for (Part part : said.isEmpty() ? List.of(NOTHING) : said) {
            parts.computeIfAbsent(part, Answered::new).take(row.getLong("times"), row.getLong("points"), row.getLong("most"));
        }
    }

    private static List<Answered> kept(Collection<Answered> parts) {
        return parts.stream()
                .sorted(Comparator.comparingLong((Answered one) -> -one.times).thenComparing(one -> one.part.said()))
                .limit(PARTS)
                .sorted(Comparator.comparing((Answered one) -> one.part.of()).thenComparing(one -> -one.times).thenComparing(one -> one.part.said()))
                .toList();
    }
}
