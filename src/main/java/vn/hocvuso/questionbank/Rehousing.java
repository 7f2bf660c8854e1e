package vn.hocvuso.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.questionbank.control.QuestionQueries;
import vn.hocvuso.store.Sql;

/** Takes questions from one bank into another, with all their versions and what was answered to them. */
@ApplicationScoped
@Transactional
public class Rehousing {
    private static final String IN_BANK = "from question where bank_id = (select id from question_bank where slug = ?) and name in (";

    private Sql sql;
    private QuestionQueries queries;
    private Questions questions;
    private Ids ids;
    private Clock clock;

    Rehousing() {}

    @Inject
    public Rehousing(Sql sql, QuestionQueries queries, Questions questions, Ids ids, Clock clock) {
        this.sql = sql;
        this.queries = queries;
        this.questions = questions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws NotFound there is no such bank, or a question is not in it
     * @throws Refused  409 {@code question-name-taken} (name, bank): the other bank has one of this name
     */
    public void move(String from, Collection<String> names, String to) {
        questions.requireBank(from);
        questions.requireBank(to);
        List<Object> there = new ArrayList<>(List.of(to));
        there.addAll(names);
        sql.first("select name " + IN_BANK + Sql.marks(names) + ") order by name", row -> row.getString("name"), there.toArray()).ifPresent(name -> {
            throw new Refused(Refused.Kind.CONFLICT, "question-name-taken", name, to);
        });
        List<Object> moved = new ArrayList<>(List.of(to, from));
        moved.addAll(names);
        sql.update("update question_bank set stamp = ? where slug in (?, ?)", ids.next(), from, to);
        int touched = sql.update(
                "update question set bank_id = (select id from question_bank where slug = ?) where id in (select id " + IN_BANK + Sql.marks(names) + "))",
                moved.toArray());
        if (touched != names.size()) {
            throw new NotFound("questions of bank " + from);
        }
        sql.update("insert into question_move (id, from_bank, to_bank, moved_at) values (?, ?, ?, ?)", ids.next(), from, to, clock.instant());
        queries.forget();
    }
}
