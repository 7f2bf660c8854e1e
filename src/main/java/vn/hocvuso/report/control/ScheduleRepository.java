package vn.hocvuso.report.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.report.ScheduleView;
import vn.hocvuso.report.rule.ReportPeriod;
import vn.hocvuso.store.Sql;

/** By which rules figures are frozen. */
@ApplicationScoped
public class ScheduleRepository {
    private static final String COLUMNS =
            "select s.id, u.code as unit, u.name as unit_name, c.code as campaign, c.name as campaign_name, s.days, s.since";
    private static final String FROM = " from report_schedule s join campaign c on c.id = s.campaign_id"
            + " join unit_as_of u on u.id = s.unit_id and u.from_day = (select max(r.from_day) from unit_as_of r where r.id = s.unit_id)";

    @Inject
    private Sql sql;

    public ScheduleRepository() {}

    public ScheduleRepository(Sql sql) {
        this.sql = sql;
    }

    public record Schedule(UUID unit, UUID campaign, List<MonthDay> days, LocalDate since) {}

    public boolean add(UUID id, Schedule schedule, String by) {
        return sql.update("insert into report_schedule (id, unit_id, campaign_id, days, since, created_by) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                id, schedule.unit(), schedule.campaign(), text(schedule.days()), schedule.since(), by) == 1;
    }

    private static String text(List<MonthDay> days) {
        return days.stream().map(day -> String.format("%02d-%02d", day.getMonthValue(), day.getDayOfMonth())).collect(Collectors.joining(","));
    }

    public boolean remove(UUID id) {
        return sql.update("delete from report_schedule where id = ?", id) == 1;
    }

    /** Of campaigns that are not closed: those get their last cut-off when they are. */
    public List<Schedule> running() {
        return sql.list("select s.unit_id, s.campaign_id, s.days, s.since from report_schedule s join campaign c on c.id = s.campaign_id"
                        + " where c.closed = false order by s.id",
                row -> new Schedule(Sql.id(row, "unit_id"), Sql.id(row, "campaign_id"), ReportPeriod.days(row.getString("days")), Sql.day(row, "since")));
    }

    public Page<ScheduleView> list(Page.Request page, Caller.Scope scope, LocalDate today) {
        List<Object> values = new ArrayList<>();
        String within = within(scope, today, values);
        long total = sql.first("select count(*)" + FROM + within, row -> row.getLong(1), values.toArray()).orElse(0L);
        values.add(page.size());
        values.add(page.offset());
        List<ScheduleView> items = sql.list(COLUMNS + FROM + within + " order by u.code, c.code limit ? offset ?", row -> view(row, today), values.toArray());
        return new Page<>(items, total, page.page(), page.size());
    }

    public Optional<ScheduleView> find(UUID id, Caller.Scope scope, LocalDate today) {
        List<Object> values = new ArrayList<>();
        String within = within(scope, today, values);
        values.add(id);
        return sql.first(COLUMNS + FROM + within + " and s.id = ?", row -> view(row, today), values.toArray());
    }

    private static String within(Caller.Scope scope, LocalDate today, List<Object> values) {
        if (scope.whole()) {
            return " where 1 = 1";
        }
        values.addAll(scope.roots());
        values.add(today);
        values.add(today);
        return " where exists (select 1 from unit_subtree t where t.unit_id = s.unit_id and t.ancestor_id in (" + Sql.marks(scope.roots())
                + ") and t.from_day <= ? and t.until_day > ?)";
    }

    private static ScheduleView view(ResultSet row, LocalDate today) throws SQLException {
        List<MonthDay> days = ReportPeriod.days(row.getString("days"));
        return new ScheduleView(
                Sql.id(row, "id"), row.getString("unit"), row.getString("unit_name"), row.getString("campaign"), row.getString("campaign_name"), days,
                Sql.day(row, "since"), ReportPeriod.holding(today, ReportPeriod.HALF, days).to());
    }
}
