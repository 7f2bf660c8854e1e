package vn.hocvuso.survey.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.store.Sql;
import vn.hocvuso.survey.Question;

/** What is asked. */
@ApplicationScoped
public class QuestionRepository {
    private static final String COLUMNS = "select id, kind, words, choices from survey_question";

    private Sql sql;

    QuestionRepository() {}

    @Inject
    public QuestionRepository(Sql sql) {
        this.sql = sql;
    }

    /** Of the course itself; empty: the default set is asked. */
    public List<Question> own(UUID course) {
        return sql.list(COLUMNS + " where course_id = ? and retired = false order by ordinal", QuestionRepository::question, course);
    }

    public List<Question> asked(UUID course) {
        List<Question> own = own(course);
        return own.isEmpty() ? own(Caller.WHOLE) : own;
    }

    /** Also retired ones, in the order of asking. */
    public List<Question> named(Collection<UUID> questions) {
        return sql.list(COLUMNS + " where id in (" + Sql.marks(questions) + ") order by retired, ordinal, id", QuestionRepository::question, questions.toArray());
    }

    private static Question question(ResultSet row) throws SQLException {
        String choices = row.getString("choices");
        return new Question(Sql.id(row, "id"), row.getString("kind"), row.getString("words"), choices.isEmpty() ? List.of() : List.of(choices.split("\r?\n")));
    }

    public void retireAll(UUID course) {
        sql.update("update survey_question set retired = true where course_id = ? and retired = false", course);
    }

    /** Asked at this place from now on: one that had been retired, or a new one. */
    public void put(UUID course, int ordinal, Question question) {
        int again = sql.update("update survey_question set retired = false, ordinal = ? where id = ? and course_id = ?", ordinal, question.id(), course);
        if (again == 0) {
            sql.update(
                    "insert into survey_question (id, course_id, ordinal, kind, words, choices, retired) values (?, ?, ?, ?, ?, ?, false)",
                    question.id(), course, ordinal, question.kind(), question.words(), String.join("\n", question.choices()));
        }
    }
}
