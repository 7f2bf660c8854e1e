package vn.hocvuso.questionbank.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.questionbank.BankView;
import vn.hocvuso.store.Sql;

/** The banks themselves. */
@ApplicationScoped
public class QuestionBanks {
    private Sql sql;

    QuestionBanks() {}

    @Inject
    public QuestionBanks(Sql sql) {
        this.sql = sql;
    }

    /** @return whether it is new */
    public boolean put(UUID idIfNew, String slug, String title) {
        if (sql.update("update question_bank set title = ? where slug = ?", title, slug) > 0) {
            return false;
        }
        sql.update("insert into question_bank (id, slug, title) values (?, ?, ?)", idIfNew, slug, title);
        return true;
    }

    /** Takes the bank for this transaction: two who store in it at once stand in line. */
    public UUID locked(String slug) {
        return sql.first("select id from question_bank where slug = ? for update", row -> Sql.id(row, "id"), slug)
                .orElseThrow(() -> new NotFound("question bank " + slug));
    }

    /**
     * What the bank asks changes in this transaction: whatever is kept of it in memory is not asked for again. A stamp that was never
     * committed does not come again. Taken before any question of the bank, so that two who write never wait for each other.
     */
    static void changed(Sql sql, UUID bank) {
        sql.update("update question_bank set stamp = ? where id = ?", UUID.randomUUID(), bank);
    }

    public List<BankView> all() {
        String select =
                """
                select b.slug, b.title, count(q.id) as questions
                from question_bank b left join question q on q.bank_id = b.id and q.retired = false
                group by b.slug, b.title order by b.slug""";
        return sql.list(select, row -> new BankView(row.getString("slug"), row.getString("title"), row.getInt("questions")));
    }
}
