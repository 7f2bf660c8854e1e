package vn.hocvuso.privacy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.privacy.DataRequest;
import vn.hocvuso.privacy.RequestAnswer;
import vn.hocvuso.privacy.RequestWish;
import vn.hocvuso.privacy.rule.RequestState;
import vn.hocvuso.privacy.rule.WorkingDays;
import vn.hocvuso.store.Sql;

/** Requests about personal data. A unit's administrators answer for who is in its subtree today, and for who was when they asked and has left. */
@ApplicationScoped
public class RequestRepository {
    private static final String FROM = """
             from data_request r
            join person_named n on n.id = r.person_id
            left join person_named b on b.id = r.asked_by and r.asked_by <> r.person_id
            left join person_named a on a.id = r.answered_by
            left join person_posting o on o.person_id = r.person_id and o.from_day <= ? and o.until_day > ?
            left join unit_as_of u on u.id = coalesce(o.unit_id, r.unit_id) and u.from_day <= ? and u.until_day > ?""";
    private static final String COLUMNS = """
            select r.id, n.service_number, n.full_name, u.name, r.kind, r.field, r.wish, r.asked_at, b.service_number, r.due_on, r.state, r.answer,
              a.full_name, r.answered_at, r.version""";
    private static final String WAITING = "('open', 'forwarded')";

    private Sql sql;

    RequestRepository() {}

    @Inject
    public RequestRepository(Sql sql) {
        this.sql = sql;
    }

    /** With what a request is read: its clock depends on the day and the holidays. */
    public record Reading(LocalDate today, WorkingDays workingDays) {}

    public record Asked(UUID id, UUID person, UUID unit, RequestWish wish, Instant at, LocalDate on, UUID by, LocalDate due) {}

    public record Owner(UUID person, UUID unit) {}

    public void add(Asked asked) {
        sql.insert(
                "data_request (id, person_id, unit_id, kind, field, wish, asked_at, asked_on, asked_by, due_on, state, version)",
                List.<Object[]>of(new Object[] {
                    asked.id(), asked.person(), asked.unit(), asked.wish().kind(), asked.wish().field(), asked.wish().text().strip(), asked.at(), asked.on(),
                    asked.by(), asked.due(), RequestState.OPEN.code(), 0
                }));
    }

    public long waiting(UUID person) {
        return sql.first("select count(*) from data_request where person_id = ? and state in " + WAITING, row -> row.getLong(1), person).orElse(0L);
    }

    /** Where somebody off the roll was posted last; the whole installation for who never was. */
    public UUID lastUnit(UUID person) {
        return sql.first("select unit_id from person_posting where person_id = ? order by until_day desc limit 1", row -> Sql.id(row, "unit_id"), person)
                .orElse(Caller.WHOLE);
    }

    public Page<DataRequest> of(UUID person, Page.Request page, Reading reading) {
        return page(" where r.person_id = ?", List.of(person), " order by r.asked_at desc, r.id desc", page, reading);
    }

    public Page<DataRequest> queue(RequestState state, Page.Request page, Caller.Scope scope, Reading reading) {
        List<Object> values = new ArrayList<>();
        String where = within(scope, reading.today(), values);
        if (state != null) {
            where += " and r.state = ?";
            values.add(state.code());
        }
        String order = " order by case when r.state in " + WAITING + " then 0 else 1 end, case when r.state in " + WAITING
                + " then r.due_on end, r.asked_at desc, r.id desc";
        return page(where, values, order, page, reading);
    }

    public long overdue(Caller.Scope scope, LocalDate today) {
        List<Object> values = new ArrayList<>(List.of(today, today, today, today));
        String where = within(scope, today, values) + " and r.state in " + WAITING + " and r.due_on < ?";
        values.add(today);
        return sql.first("select count(*)" + FROM + where, row -> row.getLong(1), values.toArray()).orElse(0L);
    }

    public Optional<DataRequest> find(UUID request, Caller.Scope scope, Reading reading) {
        List<Object> values = new ArrayList<>();
        String where = within(scope, reading.today(), values) + " and r.id = ?";
        values.add(request);
        return page(where, values, "", new Page.Request(0, 1), reading).items().stream().findFirst();
    }

    public Owner owner(UUID request) {
        return sql.first(
                        "select person_id, unit_id from data_request where id = ?", row -> new Owner(Sql.id(row, "person_id"), Sql.id(row, "unit_id")), request)
                .orElseThrow();
    }

    /** @return false when somebody else has answered meanwhile */
    public boolean answer(UUID request, RequestState state, RequestAnswer answer, UUID by, Instant at) {
        return sql.update(
                        "update data_request set state = ?, answer = ?, answered_by = ?, answered_at = ?, version = version + 1 where id = ? and version = ?",
                        state.code(), answer.text().strip(), by, at, request, answer.version())
                == 1;
    }

    public void redate(UnaryOperator<LocalDate> due) {
        List<Object[]> days = sql.list(
                "select distinct asked_on from data_request where state in " + WAITING, row -> Sql.day(row, "asked_on")).stream()
                .map(asked -> new Object[] {due.apply(asked), asked})
                .toList();
        sql.batch("update data_request set due_on = ? where asked_on = ? and state in " + WAITING, days);
    }

    private static String within(Caller.Scope scope, LocalDate today, List<Object> values) {
        if (scope.whole()) {
            return " where 1 = 1";
        }
        values.addAll(scope.roots());
        values.add(today);
        values.add(today);
        return " where coalesce(o.unit_id, r.unit_id) in (select t.unit_id from unit_subtree t where t.ancestor_id in (" + Sql.marks(scope.roots())
                + ") and t.from_day <= ? and t.until_day > ?)";
    }

    private Page<DataRequest> page(String where, List<Object> conditions, String order, Page.Request page, Reading reading) {
        List<Object> values = new ArrayList<>(List.of(reading.today(), reading.today(), reading.today(), reading.today()));
        values.addAll(conditions);
        long total = sql.first("select count(*)" + FROM + where, row -> row.getLong(1), values.toArray()).orElse(0L);
        values.add(page.size());
        values.add(page.offset());
        List<DataRequest> items = sql.list(COLUMNS + FROM + where + order + " limit ? offset ?", row -> view(row, reading), values.toArray());
        return new Page<>(items, total, page.page(), page.size());
    }

    private static DataRequest view(ResultSet row, Reading reading) throws SQLException {
        LocalDate due = Sql.day(row, "due_on");
        boolean settled = RequestState.named(row.getString("state")).orElseThrow().isSettled();
        return new DataRequest(
                Sql.id(row, "id"), row.getString(2), row.getString(3), row.getString(4), row.getString("kind"), row.getString("field"), row.getString("wish"),
                Sql.instant(row, "asked_at"), row.getString(9), due, settled ? null : reading.workingDays().left(reading.today(), due),
                !settled && due.isBefore(reading.today()), row.getString("state"), row.getString("answer"), row.getString(13), Sql.instant(row, "answered_at"),
                row.getInt("version"));
    }
}
