package vn.hocvuso.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.campaign.control.CampaignQueries;
import vn.hocvuso.campaign.control.DutyQueries;
import vn.hocvuso.campaign.control.ExemptionRepository;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.store.Sql;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.testing.Fired;
import vn.hocvuso.testing.SeededIds;
import vn.hocvuso.testing.SettableClock;
import vn.hocvuso.testing.Transacted;

/**
 * A regiment of two companies, C1 in the audience and C2 excepted from it; campaign k runs through 2026. S1 and S2 are in C1, S3
 * is in C2, S4 came to C1 from C2 on 1 June and S5 left C1 at the end of March.
 */
class ExemptionsTest {
    private static final Caller.Scope ALL = Caller.Scope.EVERYTHING;
    private static final Page.Request FIRST = new Page.Request(0, 50);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final UUID E1 = new UUID(3, 1);
    private static final UUID C1 = new UUID(3, 2);
    private static final UUID C2 = new UUID(3, 3);
    private static final UUID CAMPAIGN = new UUID(1, 1);

    private final Fired<ExemptionsChanged> changed = new Fired<>();
    private final Fired<DomainEvent> audited = new Fired<>();
    private Transacted transactions;
    private Sql sql;
    private Exemptions exemptions;

    static Stream<Named<DataSource>> databases() {
        return Databases.both();
    }

    private void open(DataSource database) {
        transactions = new Transacted(database);
        sql = new Sql(transactions);
        exemptions = new Exemptions(
                new CampaignQueries(sql), new ExemptionRepository(sql), new DutyQueries(sql), changed, audited,
                new SettableClock(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC)), new SeededIds(1));
        unit(E1, "e1", null);
        unit(C1, "c1", E1);
        unit(C2, "c2", E1);
        post("S1", C1, "2025-01-01", null);
        post("S2", C1, "2025-01-01", null);
        post("S3", C2, "2025-01-01", null);
        post("S4", C2, "2025-01-01", "2026-05-31");
        post("S4", C1, "2026-06-01", null);
        post("S5", C1, "2025-01-01", "2026-03-31");
        sql.update(
                "insert into campaign (id, code, name, starts_on, due_on, target_tenths, closed, version, created_at, created_by)"
                        + " values (?, 'k', 'Đợt thử', ?, ?, 800, false, 0, current_timestamp, 'test')",
                CAMPAIGN, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        sql.update("insert into campaign_unit values (?, ?)", CAMPAIGN, E1);
        sql.update("insert into campaign_except values (?, ?)", CAMPAIGN, C2);
    }

    private void unit(UUID id, String code, UUID parent) {
        LocalDate from = LocalDate.of(2020, 1, 1);
        sql.update("insert into unit (id, code, from_day, until_day) values (?, ?, ?, ?)", id, code, from, Period.OPEN);
        sql.update(
                "insert into unit_record (unit_id, from_day, until_day, name, type_code, kind, sort_order, search_key) values (?, ?, ?, ?, 'dai_doi', 'don_vi', 1, ?)",
                id, from, Period.OPEN, "Đơn vị " + code, code);
        for (UUID above = id, chain = parent; above != null; above = chain, chain = null) {
            sql.update(
                    "insert into unit_ancestor (ancestor_id, unit_id, depth, from_day, until_day) values (?, ?, ?, ?, ?)",
                    above, id, above.equals(id) ? 0 : 1, from, Period.OPEN);
        }
    }

    private void post(String number, UUID unit, String from, String last) {
        UUID person = person(number);
        if (sql.list("select id from person where id = ?", row -> 1, person).isEmpty()) {
            sql.update(
                    "insert into person (id, service_number, full_name, search_key, name_key, version) values (?, ?, ?, ?, ?, 0)",
                    person, number, "Nguyễn Văn " + number, "nguien van " + number.toLowerCase(), number);
        }
        sql.update(
                "insert into posting (person_id, from_day, until_day, unit_id, group_code, rank_level, position_order) values (?, ?, ?, ?, 'HSQ-BS', 1, 999)",
                person, LocalDate.parse(from), last == null ? Period.OPEN : LocalDate.parse(last).plusDays(1), unit);
    }

    private static UUID person(String number) {
        return new UUID(2, number.charAt(1));
    }

    private static Caller.Scope at(UUID unit) {
        return new Caller.Scope(false, Set.of(unit));
    }

    private int grant(String people, String from, String to, Caller.Scope scope) {
        ExemptionWish wish = new ExemptionWish(Arrays.asList(people.split(" ")), "nằm viện", "QĐ 12", LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
        return transactions.call(() -> exemptions.grant("k", wish, "CH", scope));
    }

    private void refused(String code, String people, String from, String to, Caller.Scope scope, String why) {
        assertThatThrownBy(() -> grant(people, from, to, scope))
                .as(why)
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private List<ExemptionView> list(Caller.Scope scope) {
        return exemptions.list("k", null, null, FIRST, scope).items();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void several_people_are_let_off_with_reason_ground_and_end(DataSource database) {
        open(database);
        assertThat(grant("S1 S2", "2026-06-15", "2026-08-31", at(E1))).isEqualTo(2);
        assertThat(changed.events).containsExactly(new ExemptionsChanged(Set.of(person("S1"), person("S2"))));
        assertThat(audited.events).extracting(DomainEvent::action).containsExactly("exemption-granted", "exemption-granted");
        assertThat(audited.events.get(0).details().toString()).contains("QĐ 12", "2026-08-31");
        ExemptionView one = exemptions.list("k", "s1", "running", FIRST, at(C1)).items().get(0);
        assertThat(one.to()).as("inclusive").isEqualTo("2026-08-31");
        assertThat(List.of(one.serviceNumber(), one.unitCode(), one.evidence(), one.grantedBy())).containsExactly("S1", "c1", "QĐ 12", "CH");
        assertThat(exemptions.list("k", null, "coming", FIRST, ALL).total()).isZero();
        assertThat(list(at(C2))).as("another company").isEmpty();
        grant("S4", "2026-12-01", null, ALL);
        assertThat(exemptions.list("k", null, "coming", FIRST, ALL).items()).extracting(ExemptionView::to).containsExactly((LocalDate) null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void an_exemption_outside_the_campaign_is_refused_and_nobody_is_let_off(DataSource database) {
        open(database);
        refused("exemption-before-start", "S1", "2025-11-01", "2025-12-31", ALL, "over before the first day");
        refused("exemption-outside-audience", "S3", "2026-02-01", null, ALL, "in the excepted company");
        refused("exemption-outside-audience", "S1 S4", "2026-02-01", "2026-05-31", ALL, "in the audience only afterwards");
        refused("exemption-unknown-people", "S1 S9", "2026-02-01", null, ALL, "there is no S9");
        refused("exemption-unknown-people", "S1", "2026-02-01", null, at(C2), "not at home in the scope");
        refused("exemption-unknown-people", "S5", "2026-02-01", null, at(E1), "off the roll today");
        refused("days-out-of-order", "S1", "2026-03-01", "2026-02-01", ALL, "ends before it begins");
        assertThat(list(ALL)).isEmpty();
        assertThat(changed.events).isEmpty();
        assertThat(grant("S4", "2026-02-01", "2026-06-01", ALL)).as("one day in the audience is enough").isEqualTo(1);
        assertThat(grant("S1", "2025-11-01", "2026-01-01", ALL)).as("up to the first day").isEqualTo(1);
        refused("exemption-overlaps", "S1", "2026-01-01", null, ALL, "let off on that day already");
        assertThat(grant("S1", "2026-01-02", "2026-01-31", ALL)).as("from the next day").isEqualTo(1);
        assertThatThrownBy(() -> exemptions.grant("k", new ExemptionWish(List.of(), " ", null, null, null), "CH", ALL))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.fields()).extracting(Refused.Field::name)
                        .containsExactly("people", "reason", "evidence"));
        sql.update("update campaign set closed = true");
        refused("campaign-closed", "S2", "2026-02-01", null, ALL, "it asks nothing any more");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("databases")
    void it_is_ended_early_and_what_it_excused_stays_excused(DataSource database) {
        open(database);
        grant("S1", "2026-06-15", null, ALL);
        grant("S2", "2026-06-15", "2026-08-31", ALL);
        changed.events.clear();
        UUID first = id("S1");
        end(first, "2026-06-30", at(C1));
        assertThat(days("S1")).containsExactly("2026-06-15..2026-07-01");
        assertThat(changed.events).containsExactly(new ExemptionsChanged(Set.of(person("S1"))));
        assertThat(exemptions.list("k", null, "over", FIRST, ALL).items()).extracting(ExemptionView::endedReason).containsExactly("ra viện");
        assertThatThrownBy(() -> end(first, "2026-06-30", ALL))
                .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code()).isEqualTo("exemption-not-earlier"));
        assertThatThrownBy(() -> end(id("S2"), "2026-07-01", at(C2))).isInstanceOf(NotFound.class);
        end(id("S2"), "2026-06-14", ALL);
        assertThat(days("S2")).as("withdrawn: on no day").isEmpty();
        assertThat(exemptions.list("k", null, "withdrawn", FIRST, ALL).items()).extracting(ExemptionView::serviceNumber).containsExactly("S2");
        assertThat(grant("S2", "2026-06-15", "2026-06-20", ALL)).as("the same first day again").isEqualTo(1);
        assertThat(days("S2")).containsExactly("2026-06-15..2026-06-21");
    }

    private UUID id(String number) {
        return exemptions.list("k", number.toLowerCase(), null, FIRST, ALL).items().get(0).id();
    }

    private void end(UUID id, String lastDay, Caller.Scope scope) {
        transactions.run(() -> exemptions.end(id, LocalDate.parse(lastDay), "ra viện", "CH", scope));
    }

    private List<String> days(String number) {
        return sql.list(
                "select from_day, until_day from exemption_days where person_id = ? order by from_day",
                row -> row.getObject(1, LocalDate.class) + ".." + row.getObject(2, LocalDate.class),
                person(number));
    }
}
