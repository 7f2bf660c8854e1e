package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import vn.hocvuso.coverage.CoverageView;
import vn.hocvuso.coverage.Filter;
import vn.hocvuso.coverage.GroupFigures;
import vn.hocvuso.coverage.TrendView;
import vn.hocvuso.coverage.UnitFigures;
import vn.hocvuso.coverage.control.UnitQueries.Unit;
import vn.hocvuso.coverage.rule.Counts;
import vn.hocvuso.coverage.rule.CoveragePercent;
import vn.hocvuso.coverage.rule.LedgerPage;
import vn.hocvuso.coverage.rule.Line;

/** Reads a unit's figures: one ledger page of the unit and of each child, summed to the day, whatever the day. */
@ApplicationScoped
public class CoverageQueries {
    @Inject
    private PageRepository pages;

    @Inject
    private UnitQueries units;

    public CoverageQueries() {}

    public CoverageQueries(PageRepository pages, UnitQueries units) {
        this.pages = pages;
        this.units = units;
    }

    public CoverageView view(UUID campaign, Unit unit, Filter filter, CoverageView.Frame frame) {
        LocalDate day = frame.asOf();
        List<Unit> children = units.children(unit.id(), day);
        List<UUID> ids = Stream.concat(Stream.of(unit), children.stream()).map(Unit::id).toList();
        Map<UUID, SortedMap<Line, Counts>> found = pages.on(campaign, ids, day);
        SortedMap<Line, Counts> lines = lines(found, unit.id(), filter);
        Counts all = sum(lines.values());
        List<UnitFigures> below = new ArrayList<>();
        Counts own = all;
        for (Unit child : children) {
            Counts counts = sum(lines(found, child.id(), filter).values());
            own = own.minus(counts);
            below.add(UnitFigures.of(child.name(), counts));
        }
        return CoverageView.of(frame, all, own, groups(lines), below);
    }

    /** Of each unit the sums of its subtree on the day. */
    public Map<UUID, Counts> counts(UUID campaign, Collection<UUID> ids, LocalDate day) {
        return counts(campaign, ids, day, Filter.NONE);
    }

    public Map<UUID, Counts> counts(UUID campaign, Collection<UUID> ids, LocalDate day, Filter filter) {
        Map<UUID, Counts> counts = new HashMap<>();
        Map<UUID, SortedMap<Line, Counts>> found = pages.on(campaign, ids, day);
        ids.forEach(id -> counts.put(id, sum(lines(found, id, filter).values())));
        return counts;
    }

    /** Cohorts of whom somebody is on the roll on the day, {@link Filter#WITHOUT_COHORT} for those who have none. */
    public List<String> cohorts(UUID campaign, UUID unit, LocalDate day) {
        Map<String, Long> people = new TreeMap<>();
        lines(pages.on(campaign, List.of(unit), day), unit, Filter.NONE)
                .forEach((line, counts) -> people.merge(line.cohort().isEmpty() ? Filter.WITHOUT_COHORT : line.cohort(), counts.onRoll(), Long::sum));
        people.values().removeIf(many -> many == 0);
        return List.copyOf(people.keySet());
    }

    public TrendView trend(UUID campaign, UUID unit, LocalDate from, LocalDate to, Filter filter) {
        Iterator<LedgerPage> rest = pages.between(campaign, unit, from, to).iterator();
        List<TrendView.Day> days = new ArrayList<>();
        LedgerPage page = rest.hasNext() ? rest.next() : LedgerPage.first();
        LedgerPage next = rest.hasNext() ? rest.next() : null;
        Counts counts = sum(taken(page.balance(from), filter).values());
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (next != null && !day.isBefore(next.from())) {
                page = next;
                next = rest.hasNext() ? rest.next() : null;
            }
            if (day.isAfter(from)) {
                counts = counts.plus(sum(taken(page.changes().getOrDefault(day, new TreeMap<>()), filter).values()));
            }
            days.add(new TrendView.Day(
                    day,
                    counts.required(),
                    counts.passed(),
                    CoveragePercent.of(counts.passed(), counts.required()).orElse(null)));
        }
        return new TrendView(days);
    }

    private static SortedMap<Line, Counts> lines(Map<UUID, SortedMap<Line, Counts>> balances, UUID unit, Filter filter) {
        return taken(balances.getOrDefault(unit, new TreeMap<>()), filter);
    }

    private static SortedMap<Line, Counts> taken(SortedMap<Line, Counts> lines, Filter filter) {
        if (!filter.isOn()) {
            return lines;
        }
        SortedMap<Line, Counts> taken = new TreeMap<>(lines);
        taken.keySet().removeIf(line -> !filter.takes(line));
        return taken;
    }

    private static List<GroupFigures> groups(SortedMap<Line, Counts> lines) {
        List<GroupFigures> groups = new ArrayList<>();
        for (String group : Filter.GROUPS) {
            Counts counts = sum(lines.entrySet().stream()
                    .filter(line -> line.getKey().group().equals(group))
                    .map(Map.Entry::getValue)
                    .toList());
            if (counts.onRoll() != 0) {
                groups.add(GroupFigures.of(group, counts));
            }
        }
        return groups;
    }

    private static Counts sum(Collection<Counts> all) {
        return all.stream().reduce(Counts.ZERO, Counts::plus);
    }
}
