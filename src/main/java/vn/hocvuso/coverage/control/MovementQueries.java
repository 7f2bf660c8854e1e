package vn.hocvuso.coverage.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.coverage.Movement;
import vn.hocvuso.coverage.UnitName;
import vn.hocvuso.coverage.rule.Changes;
import vn.hocvuso.coverage.rule.Counts;
import vn.hocvuso.coverage.rule.Span;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.store.Sql;

/** The names behind what passed through a unit: everybody who was there is booked anew, alone, and asked what the ledger got of them. */
@ApplicationScoped
public class MovementQueries {
    private static final int AT_ONCE = 500;

    private Sql sql;
    private SpanRepository spans;

    MovementQueries() {}

    @Inject
    public MovementQueries(Sql sql, SpanRepository spans) {
        this.sql = sql;
        this.spans = spans;
    }

    private record Event(UUID person, UUID unit, String group, LocalDate on) {}

    private record Named(String number, String fullName, String key, String rank) {}

    /**
     * @param kind one of {@link Movement#KINDS}; the total is what the flow of that name says
     * @throws Refused 422 {@code too-many-to-look-at} for a unit of more than {@link Movement#MOST_PEOPLE}
     */
    public Page<Movement> list(Asked asked, String kind, Page.Request page) {
        List<UUID> people = sql.list(
                "select distinct p.person_id from unit_subtree t join person_posting p on p.unit_id = t.unit_id where t.ancestor_id = ?"
                        + " and t.from_day <= ? and t.until_day > ? and p.from_day <= ? and p.until_day > ? fetch first " + (Movement.MOST_PEOPLE + 1) + " rows only",
                row -> row.getObject(1, UUID.class),
                asked.unit().id(), asked.to(), asked.from(), asked.to(), asked.from());
        if (people.size() > Movement.MOST_PEOPLE) {
            throw new Refused("too-many-to-look-at", Movement.MOST_PEOPLE);
        }
        List<Event> events = new ArrayList<>();
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            List<UUID> piece = people.subList(from, Math.min(people.size(), from + AT_ONCE));
            spans.of(asked.terms().id(), piece).forEach((person, story) -> add(events, asked, kind, person, story));
        }
        Map<UUID, Named> names = names(events, asked.to());
        events.sort(Comparator.comparing(Event::on).reversed()
                .thenComparing(event -> names.get(event.person()).key())
                .thenComparing(event -> names.get(event.person()).number()));
        Map<UUID, UnitName> units = units(events, asked.to());
        return Slices.of(events, page, event -> {
            Named name = names.get(event.person());
            return new Movement(event.on(), name.number(), name.fullName(), name.rank(), event.group(), units.get(event.unit()));
        });
    }

    private static void add(List<Event> events, Asked asked, String kind, UUID person, List<Span> story) {
        Map<UUID, Changes> ledgers = new HashMap<>();
        Changes.book(ledgers, story, false);
        Changes seen = ledgers.getOrDefault(asked.unit().id(), new Changes());
        seen.byDay().subMap(asked.from().plusDays(1), asked.to().plusDays(1)).forEach((day, lines) -> lines.forEach((line, counts) -> {
            if (asked.filter().takes(line) && flow(kind, counts) > 0) {
                events.add(new Event(person, home(story, kind.startsWith("left") ? day.minusDays(1) : day), line.group(), day));
            }
        }));
    }

    private static long flow(String kind, Counts counts) {
        return switch (kind) {
            case "gained" -> counts.gained();
            case "lost" -> counts.lost();
            case "came" -> counts.came();
            case "came-done" -> counts.cameDone();
            case "left" -> counts.left();
            case "left-done" -> counts.leftDone();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static UUID home(List<Span> story, LocalDate day) {
        return story.stream().filter(span -> span.days().contains(day)).findFirst().orElseThrow().path().get(0);
    }

    /** With the rank held last up to the day. */
    private Map<UUID, Named> names(List<Event> events, LocalDate day) {
        Map<UUID, Named> names = new HashMap<>();
        for (List<UUID> piece : Pieces.of(events.stream().map(Event::person).collect(Collectors.toSet()))) {
            sql.each(
                    "select n.id, n.service_number, n.full_name, n.name_key, p.rank_name from person_named n"
                            + " join person_posting p on p.person_id = n.id and p.from_day <= ? where n.id in (" + Sql.marks(piece) + ") order by p.from_day",
                    row -> names.put(row.getObject(1, UUID.class), new Named(row.getString(2), row.getString(3), row.getString(4), row.getString(5))),
                    Pieces.flat(day, piece));
        }
        return names;
    }

    /** As they were called last up to the day. */
    private Map<UUID, UnitName> units(List<Event> events, LocalDate day) {
        Map<UUID, UnitName> units = new HashMap<>();
        for (List<UUID> piece : Pieces.of(events.stream().map(Event::unit).collect(Collectors.toSet()))) {
            sql.each(
                    "select u.id, u.code, u.name, u.type_name, u.tier from unit_as_of u where u.from_day <= ? and u.id in (" + Sql.marks(piece)
                            + ") order by u.from_day",
                    row -> units.put(row.getObject(1, UUID.class), UnitQueries.Unit.read(row).name()),
                    Pieces.flat(day, piece));
        }
        return units;
    }
}
