package vn.hocvuso.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.PlaceWish;
import vn.hocvuso.personnel.rule.PlaceRule;
import vn.hocvuso.personnel.rule.Posting;
import vn.hocvuso.personnel.rule.Rank;
import vn.hocvuso.personnel.rule.ReportGroup;
import vn.hocvuso.store.Sql;
import vn.hocvuso.unit.Units;

/** Reads where somebody is to serve, and asks whether units stand and are in the clerk's scope. */
@ApplicationScoped
public class Places {
    private static final int LONGEST_POSITION = 120;
    private static final int LONGEST_COHORT = 20;

    private Units units;
    private Sql sql;

    Places() {}

    @Inject
    public Places(Units units, Sql sql) {
        this.units = units;
        this.sql = sql;
    }

    /** No unit ends until the transaction does; before anything else is locked. */
    public void holdStill() {
        units.holdStill();
    }

    /**
     * @param before what holds where the wish says nothing; null: unit and group must be said
     * @throws Refused 422 {@code invalid-fields}
     */
    public Posting.Place read(PlaceWish wish, Posting.Place before) {
        Optional<UUID> unit = unit(wish.unit());
        Optional<ReportGroup> group = Optional.ofNullable(wish.group()).flatMap(ReportGroup::named);
        boolean ranked = wish.rank() != null && !wish.rank().isEmpty();
        Optional<Rank> rank = ranked ? Rank.named(wish.rank()) : Optional.empty();
        Refused.Checks checks = new Refused.Checks()
                .that(before != null || wish.unit() != null, "unit", "required")
                .that(wish.unit() == null || unit.isPresent(), "unit", "no-such-unit", String.valueOf(wish.unit()))
                .that(before != null || wish.group() != null, "group", "required")
                .that(wish.group() == null || group.isPresent(), "group", "unknown-report-group", String.valueOf(wish.group()))
                .that(!ranked || rank.isPresent(), "rank", "unknown-rank", String.valueOf(wish.rank()))
                .that(length(wish.position()) <= LONGEST_POSITION, "position", "too-long", LONGEST_POSITION)
                .that(length(wish.cohort()) <= LONGEST_COHORT, "cohort", "too-long", LONGEST_COHORT);
        checks.orRefuse();
        Posting.Place place = new Posting.Place(
                unit.orElseGet(() -> before.unit()),
                group.map(ReportGroup::code).orElseGet(() -> before.group()),
                wish.rank() == null ? (before == null ? null : before.rank()) : rank.orElse(null),
                said(wish.position(), before == null ? null : before.position()),
                said(wish.cohort(), before == null ? null : before.cohort()));
        checks.that(PlaceRule.rankFits(place.group(), place.rank()), "rank", "rank-not-of-group", place.group()).orRefuse();
        return place;
    }

    private Optional<UUID> unit(String code) {
        try {
            return code == null ? Optional.empty() : Optional.of(units.idOf(code));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    private static String said(String wish, String before) {
        return wish == null ? before : wish.isEmpty() ? null : wish;
    }

    /**
     * @throws Refused 422 {@code posting-outside-unit}; 403 {@code forbidden} when a posting that comes or goes is outside the scope
     */
    public void require(CareerRepository.Changed person, Caller.Scope scope, LocalDate today) {
        List<Posting> come = person.come();
        boolean within = Stream.concat(person.gone().stream(), come.stream())
                .allMatch(posting -> covers(scope, posting.place().unit(), PlaceRule.nearest(posting, today)));
        if (!within) {
            throw new Refused(Refused.Kind.FORBIDDEN, "forbidden");
        }
        Map<UUID, Period> stands = new HashMap<>();
        come.forEach(posting -> stands.computeIfAbsent(posting.place().unit(), this::days));
        PlaceRule.requireStanding(come, stands);
    }

    public boolean covers(Caller.Scope scope, UUID unit, LocalDate day) {
        return scope.whole() || units.covers(scope, unit, day);
    }

    private Period days(UUID unit) {
        return sql.first(
                        "select founded_day, dissolved_day from unit_as_of where id = ?",
                        row -> new Period(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)), unit)
                .orElseThrow();
    }
}
