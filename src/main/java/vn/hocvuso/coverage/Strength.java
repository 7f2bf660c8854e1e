package vn.hocvuso.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.coverage.control.StrengthRepository;
import vn.hocvuso.coverage.control.StrengthRepository.Confirmation;
import vn.hocvuso.coverage.control.StrengthRepository.Roster;
import vn.hocvuso.coverage.control.UnitQueries;
import vn.hocvuso.coverage.control.UnitQueries.Unit;
import vn.hocvuso.coverage.rule.StrengthCheck;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.DomainEvent;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;

/**
 * The strength check: what commanders confirmed (quân số chính thức), beside the roster of the same day. Coverage counts the
 * roster; whom the roster lacks nobody counts, and this is where it shows.
 */
@ApplicationScoped
@Transactional
public class Strength {
    private StrengthRepository strengths;
    private UnitQueries units;
    private Event<DomainEvent> events;
    private Ids ids;
    private Clock clock;
    private int oldDays;

    Strength() {}

    /** @param oldDays after how many days a confirmation is called old */
    @Inject
    public Strength(
            StrengthRepository strengths,
            UnitQueries units,
            Event<DomainEvent> events,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "hocvuso.strength.old-days", defaultValue = "30") int oldDays) {
        this.strengths = strengths;
        this.units = units;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.oldDays = oldDays;
    }

    /**
     * @param asOf null: today
     * @throws Refused  422 {@code day-in-future}
     * @throws NotFound no such unit within the scope
     */
    public StrengthView of(String unitCode, LocalDate asOf, Caller.Scope scope) {
        LocalDate day = day(asOf);
        Unit unit = unit(unitCode, day, scope);
        List<Unit> children = units.children(unit.id(), day);
        Checks checks = checks(Stream.concat(Stream.of(unit), children.stream()).map(Unit::id).toList(), day);
        UnitStrength own = checks.of(unit);
        List<UnitStrength> below = children.stream().map(checks::of).toList();
        return new StrengthView(
                unit.name(),
                day,
                own.confirmed(),
                own.confirmedOn(),
                own.roster(),
                own.difference(),
                own.state(),
                own.old(),
                checks.version(unit.id()).orElse(null),
                checks.groups(unit.id()),
                below.stream().filter(child -> child.confirmed() != null).mapToLong(UnitStrength::confirmed).sum(),
                (int) below.stream().filter(child -> child.confirmed() == null).count(),
                below);
    }

    /** The unit alone: one line beside its coverage. Refuses as {@link #of} does. */
    public UnitStrength check(String unitCode, LocalDate asOf, Caller.Scope scope) {
        LocalDate day = day(asOf);
        Unit unit = unit(unitCode, day, scope);
        return checks(List.of(unit.id()), day).of(unit);
    }

    /** Every confirmation of the unit, also those a newer version replaced; the latest first. */
    public Page<StrengthVersion> history(String unitCode, Page.Request page, Caller.Scope scope) {
        return strengths.history(unit(unitCode, LocalDate.now(clock), scope).id(), page);
    }

    /**
     * Signs a day's strength. The same again changes nothing; anything else is the day's next version.
     *
     * @param scope where the signer commands or administers
     * @return whether something was new
     * @throws Refused  422 as {@link StrengthWish#check} says, {@code day-in-future}, {@code strength-unit-not-standing};
     *                  409 {@code strength-just-confirmed}
     * @throws NotFound no such unit within the scope
     */
    public boolean confirm(String unitCode, StrengthWish wish, StrengthWish.Signer signer, Caller.Scope scope) {
        wish.check();
        LocalDate on = day(wish.on());
        Unit unit = unit(unitCode, LocalDate.now(clock), scope);
        if (!units.stands(unit.id(), on)) {
            throw new Refused("strength-unit-not-standing", unitCode, on);
        }
        Confirmation last = strengths.latest(List.of(unit.id()), on).get(unit.id());
        if (last != null && last.version().on().equals(on) && isSame(last.version(), wish)) {
            return false;
        }
        StrengthWish dated = new StrengthWish(on, wish.total(), wish.groups(), wish.note());
        int version = strengths.add(ids.next(), unit.id(), dated, signer, clock.instant());
        if (version == 0) {
            throw new Refused(Refused.Kind.CONFLICT, "strength-just-confirmed", unitCode);
        }
        events.fire(new StrengthConfirmed(unitCode, unit.id(), on, version, wish.total(), signer.as()));
        return true;
    }

    private static boolean isSame(StrengthVersion last, StrengthWish wish) {
        Map<String, Long> groups = last.groups().stream()
                .collect(Collectors.toMap(StrengthVersion.Group::group, StrengthVersion.Group::number));
        return last.total() == wish.total() && groups.equals(wish.groups()) && Objects.equals(last.note(), wish.note());
    }

    private Checks checks(List<UUID> unitIds, LocalDate day) {
        Map<UUID, Confirmation> confirmed = strengths.latest(unitIds, day);
        Map<UUID, LocalDate> dayOf = new HashMap<>();
        unitIds.forEach(id -> dayOf.put(id, confirmed.containsKey(id) ? confirmed.get(id).version().on() : day));
        Map<UUID, Roster> rosters = strengths.rosters(dayOf);
        return new Checks(confirmed, rosters, day, oldDays);
    }

    /** Confirmations and rosters of a few units, put side by side. */
    private record Checks(Map<UUID, Confirmation> confirmed, Map<UUID, Roster> rosters, LocalDate asOf, int oldDays) {
        private Optional<StrengthVersion> version(UUID unit) {
            return Optional.ofNullable(confirmed.get(unit)).map(Confirmation::version);
        }

        private UnitStrength of(Unit unit) {
            Long total = version(unit.id()).map(StrengthVersion::total).orElse(null);
            LocalDate on = version(unit.id()).map(StrengthVersion::on).orElse(null);
            long roster = rosters.getOrDefault(unit.id(), Roster.EMPTY).total();
            return UnitStrength.of(unit.name(), total, on, roster, StrengthCheck.of(total, on, roster, asOf, oldDays));
        }

        private List<GroupStrength> groups(UUID unit) {
            Roster roster = rosters.getOrDefault(unit, Roster.EMPTY);
            List<StrengthVersion.Group> signed = version(unit).map(StrengthVersion::groups).orElse(List.of());
            return StrengthWish.GROUPS.stream()
                    .map(group -> group(group, signed.isEmpty() ? null : number(signed, group), roster.of(group)))
                    .filter(group -> group.roster() > 0 || group.confirmed() != null && group.confirmed() > 0)
                    .toList();
        }

        private static GroupStrength group(String group, Long confirmed, long roster) {
            return new GroupStrength(group, confirmed, roster, confirmed == null ? null : roster - confirmed);
        }

        /** A group left out of a confirmation by groups was confirmed as nobody. */
        private static long number(List<StrengthVersion.Group> signed, String group) {
            return signed.stream().filter(one -> one.group().equals(group)).mapToLong(StrengthVersion.Group::number).sum();
        }
    }

    private Unit unit(String code, LocalDate day, Caller.Scope scope) {
        return units.find(code, day)
                .filter(found -> units.isWithin(scope, found.id(), LocalDate.now(clock), day))
                .orElseThrow(() -> new NotFound("unit " + code));
    }

    private LocalDate day(LocalDate asked) {
        LocalDate today = LocalDate.now(clock);
        if (asked != null && asked.isAfter(today)) {
            throw new Refused("day-in-future", asked);
        }
        return asked == null ? today : asked;
    }
}
