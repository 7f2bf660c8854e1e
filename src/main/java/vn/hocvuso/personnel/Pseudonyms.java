package vn.hocvuso.personnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.personnel.control.CareerRepository;
import vn.hocvuso.store.Sql;

/** Takes the name off a person who has left and asked for it. Postings and statuses stay: the figures of past days need them. */
@ApplicationScoped
@Transactional
public class Pseudonyms {
    /** What stands where the name stood. */
    public static final String NAME = "Đã xóa theo đề nghị";

    private Sql sql;
    private Ids ids;

    Pseudonyms() {}

    @Inject
    public Pseudonyms(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /**
     * The service number becomes one that says nothing; should the person come back, a file makes a new person. Whose name is gone
     * already keeps the number.
     */
    public void take(UUID person) {
        String number = "X-" + ids.next().toString().replace("-", "").substring(16).toUpperCase(Locale.ROOT);
        sql.update(
                "update person set service_number = ?, full_name = ?, birth_year = null, search_key = ?, name_key = ?, version = version + 1"
                        + " where id = ? and full_name <> ?",
                number, NAME, CareerRepository.searchKey(number, NAME), Vietnamese.nameKey(NAME), person, NAME);
        sql.update("delete from person_name_former where person_id = ?", person);
        sql.update("update career_act set reason = null where person_id = ?", person); // free text may name its person
    }
}
