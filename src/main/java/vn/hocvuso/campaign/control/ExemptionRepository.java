package vn.hocvuso.campaign.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.campaign.ExemptionOf;
import vn.hocvuso.campaign.ExemptionView;
import vn.hocvuso.campaign.ExemptionWish;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.store.Sql;

/** Exemptions one by one; files of them go through {@link ExemptionImport}. */
@ApplicationScoped
public class ExemptionRepository {
    /** A row of a person who is off the roll today has no home unit: only the whole installation sees it. */
    private static final String HOME =
            """
             from exemption e join person_named n on n.id = e.person_id
             left join person_posting p on p.person_id = e.person_id and p.from_day <= ? and ? < p.until_day
             left join unit_as_of u on u.id = p.unit_id and u.from_day <= ? and ? < u.until_day
            """;

    @Inject
    private Sql sql;

    public ExemptionRepository() {}

    public ExemptionRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param unit home unit of today */
    public record Whom(UUID id, String serviceNumber, UUID unit) {}

    /** @param campaign its code */
    public record Standing(String campaign, Whom person, LocalDate from, LocalDate until) {}

    /** Those of them who are at home in the scope on the day. */
    public List<Whom> people(Collection<String> numbers, Caller.Scope scope, LocalDate day) {
        List<Object> values = new ArrayList<>(List.of(day, day));
        values.addAll(numbers);
        String within = within(scope, day, values);
        return sql.list(
                "select n.id, n.service_number, p.unit_id from person_named n join person_posting p on p.person_id = n.id"
                        + " and p.from_day <= ? and ? < p.until_day where n.service_number in (" + Sql.marks(numbers) + ")" + within,
                row -> new Whom(Sql.id(row, "id"), row.getString("service_number"), Sql.id(row, "unit_id")),
                values.toArray());
    }

    public Page<ExemptionView> list(UUID campaign, String q, String state, Page.Request page, Caller.Scope scope, LocalDate today) {
        List<Object> values = new ArrayList<>(List.of(today, today, today, today, campaign));
        StringBuilder where = new StringBuilder(" where e.campaign_id = ?").append(within(scope, today, values));
        for (String word : q == null ? List.<String>of() : Vietnamese.searchWords(q)) {
            where.append(" and ' ' || n.search_key like ?");
            values.add("% " + word + "%");
        }
        where.append(inState(state, today, values));
        long total = sql.first("select count(*)" + HOME + where, row -> row.getLong(1), values.toArray()).orElse(0L);
        values.add(page.size());
        values.add(page.offset());
        List<ExemptionView> items = sql.list(
                "select e.*, n.service_number, n.full_name, u.code as unit_code, u.name as unit_name" + HOME + where
                        + " order by e.from_day desc, n.name_key, e.id limit ? offset ?",
                row -> view(row, today),
                values.toArray());
        return new Page<>(items, total, page.page(), page.size());
    }

    /** Somebody's in every campaign, withdrawn ones too, the latest begun first. */
    public List<ExemptionOf> of(UUID person, LocalDate today) {
        return sql.list(
                "select e.*, n.service_number, n.full_name, u.code as unit_code, u.name as unit_name, c.name as campaign_name"
                        + HOME.replace(" from exemption e ", " from exemption e join campaign c on c.id = e.campaign_id ")
                        + " where e.person_id = ? order by e.from_day desc, c.code",
                row -> new ExemptionOf(row.getString("campaign_name"), view(row, today)),
                today, today, today, today, person);
    }

    private static String inState(String state, LocalDate today, List<Object> values) {
        if (state == null) {
            return "";
        }
        values.addAll(Collections.nCopies(state.equals("running") ? 2 : state.equals("withdrawn") ? 0 : 1, today));
        return switch (state) {
            case "coming" -> " and e.from_day < e.until_day and e.from_day > ?";
            case "running" -> " and e.from_day <= ? and ? < e.until_day";
            case "over" -> " and e.from_day < e.until_day and e.until_day <= ?";
            default -> " and e.from_day = e.until_day";
        };
    }

    private static ExemptionView view(ResultSet row, LocalDate today) throws SQLException {
        LocalDate from = Sql.day(row, "from_day");
        LocalDate until = Sql.day(row, "until_day");
        String state = !from.isBefore(until) ? "withdrawn" : from.isAfter(today) ? "coming" : until.isAfter(today) ? "running" : "over";
        return new ExemptionView(
                Sql.id(row, "id"),
                row.getString("service_number"),
                row.getString("full_name"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getString("reason"),
                row.getString("evidence"),
                from,
                until.equals(Period.OPEN) ? null : until.minusDays(1),
                state,
                row.getString("granted_by"),
                Sql.instant(row, "granted_at"),
                row.getString("ended_by"),
                Sql.instant(row, "ended_at"),
                row.getString("ended_reason"));
    }

    public Optional<Standing> find(UUID id, Caller.Scope scope, LocalDate today) {
        List<Object> values = new ArrayList<>(List.of(today, today, today, today, id));
        String within = within(scope, today, values);
        return sql.first(
                "select c.code, n.id as person, n.service_number, p.unit_id, e.from_day, e.until_day"
                        + HOME.replace(" from exemption e ", " from exemption e join campaign c on c.id = e.campaign_id ")
                        + " where e.id = ?" + within,
                row -> new Standing(
                        row.getString("code"),
                        new Whom(Sql.id(row, "person"), row.getString("service_number"), unit(row)),
                        Sql.day(row, "from_day"),
                        Sql.day(row, "until_day")),
                values.toArray());
    }

    private static UUID unit(ResultSet row) throws SQLException {
        UUID unit = Sql.id(row, "unit_id");
        return unit == null ? Caller.WHOLE : unit;
    }

    /** An exemption of the person that holds on one of the days. */
    public Optional<Period> overlapping(UUID campaign, UUID person, Period days) {
        return sql.first(
                "select from_day, until_day from exemption_days where campaign_id = ? and person_id = ? and from_day < ? and ? < until_day order by from_day",
                row -> new Period(Sql.day(row, "from_day"), Sql.day(row, "until_day")),
                campaign, person, days.until(), days.from());
    }

    /** A record of the same first day that was withdrawn gives way; the trail remembers it. */
    public void add(UUID id, UUID campaign, UUID person, ExemptionWish wish, Period days, String by, Instant now) {
        sql.update("delete from exemption where campaign_id = ? and person_id = ? and from_day = ? and until_day = from_day", campaign, person, days.from());
        sql.update(
                "insert into exemption (id, campaign_id, person_id, reason, evidence, from_day, until_day, granted_by, granted_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id, campaign, person, wish.reason(), wish.evidence(), days.from(), days.until(), by, now);
    }

    public void end(UUID id, LocalDate until, String reason, String by, Instant now) {
        sql.update("update exemption set until_day = ?, ended_reason = ?, ended_by = ?, ended_at = ? where id = ?", until, reason, by, now, id);
    }

    private static String within(Caller.Scope scope, LocalDate day, List<Object> values) {
        if (scope.whole()) {
            return "";
        }
        values.add(day);
        values.add(day);
        values.addAll(scope.roots());
        return " and p.unit_id in (select s.unit_id from unit_subtree s where s.from_day <= ? and ? < s.until_day"
                + " and s.ancestor_id in (" + Sql.marks(scope.roots()) + "))";
    }
}
