package vn.hocvuso.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.hocvuso.store.Sql;

/** Who has read what the data are for: once, at the first page after signing in. */
@ApplicationScoped
@Transactional
public class Notice {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    public boolean isRead(UUID person) {
        return sql.first("select 1 from notice_reading where person_id = ?", row -> true, person).isPresent();
    }

    public void acknowledge(UUID person) {
        sql.update("insert into notice_reading (person_id, read_at) values (?, ?) on conflict do nothing", person, clock.instant());
    }
}
