package vn.hocvuso.coverage.rule;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.hocvuso.kernel.Period;

/** A small division f1 (e1: c1, c2; e2: c3) told in one line of a table, for both ways of counting. */
final class Story {
    private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);

    private final List<Recount.Placed> placements = new ArrayList<>();
    private final List<Recount.Stood> units = new ArrayList<>();
    private final List<Recount.Posted> postings = new ArrayList<>();
    private final List<Recount.InStatus> statuses = new ArrayList<>();
    private final List<Recount.LetOff> exemptions = new ArrayList<>();
    private final List<Recount.Earned> results = new ArrayList<>();
    private final List<Recount.Succeeded> successions = new ArrayList<>();
    private final Recount.Asks asks;

    Story(String terms, String tree, String people) {
        for (String unit : List.of("f1", "e1", "e2", "c1", "c2", "c3")) {
            units.add(new Recount.Stood(id(unit), BEGINNING, Period.OPEN));
        }
        Map.of("e1", "f1", "e2", "f1", "c1", "e1", "c2", "e1", "c3", "e2").forEach(this::place);
        parts(tree, ";").forEach(this::reorganise);
        parts(people, "\\|").forEach(this::person);
        asks = asks(terms);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    Recount recount() {
        return new Recount(
                new Recount.World(placements, units, postings, statuses, exemptions, results, successions), asks);
    }

    /** The same figures by the spans of every person. */
    Counts bySpans(String unit, LocalDate day) {
        Counts counts = Counts.ZERO;
        Set<UUID> persons = new LinkedHashSet<>();
        postings.forEach(posting -> persons.add(posting.person()));
        for (UUID person : persons) {
            for (Span span : PersonSpans.of(facts(person), terms())) {
                if (span.days().contains(day) && span.path().contains(id(unit))) {
                    counts = counts.plus(Counts.ofState(span.state()));
                }
            }
        }
        return counts;
    }

    private Terms terms() {
        Map<UUID, LocalDate> audience = standing(asks.units());
        Map<UUID, LocalDate> except = standing(asks.except());
        return new Terms(
                asks.campaign(),
                audience,
                except,
                asks.groups(),
                asks.cohorts(),
                asks.steps(),
                asks.quiz(),
                asks.startsOn(),
                asks.dueOn(),
                asks.newcomerDays(),
                asks.newcomerFromEnlistment(),
                asks.excusing(),
                asks.validityMonths(),
                asks.renewalDays());
    }

    private Map<UUID, LocalDate> standing(Set<UUID> named) {
        Map<UUID, LocalDate> standing = new HashMap<>();
        named.forEach(unit -> standing.put(unit, LocalDate.of(1, 1, 1)));
        successions.stream()
                .filter(step -> standing.containsKey(step.predecessor()))
                .forEach(step -> standing.putIfAbsent(step.successor(), step.on()));
        return standing;
    }

    private Facts facts(UUID person) {
        List<Facts.Stay> stays = new ArrayList<>();
        for (Recount.Posted posting : postings) {
            if (posting.person().equals(person)) {
                stays.addAll(stays(posting));
            }
        }
        return new Facts(
                stays,
                statuses.stream()
                        .filter(row -> row.person().equals(person))
                        .map(row -> new Facts.Status(row.status(), new Period(row.from(), row.until())))
                        .toList(),
                exemptions.stream()
                        .filter(row -> row.person().equals(person))
                        .map(row -> new Facts.Exemption(row.campaign(), new Period(row.from(), row.until())))
                        .toList(),
                results.stream()
                        .filter(row -> row.person().equals(person))
                        .map(row -> new Facts.Result(row.item(), row.outcome(), row.on()))
                        .toList());
    }

    private List<Facts.Stay> stays(Recount.Posted posting) {
        List<UnitPaths.Above> rows = new ArrayList<>();
        climb(rows, posting.unit(), 0, new Period(BEGINNING, Period.OPEN));
        return UnitPaths.of(rows).stretches().stream()
                .filter(stretch -> stretch.days().overlaps(new Period(posting.from(), posting.until())))
                .map(stretch -> new Facts.Stay(
                        new Period(
                                DaySet.later(stretch.days().from(), posting.from()),
                                DaySet.earlier(stretch.days().until(), posting.until())),
                        stretch.path(),
                        posting.group(),
                        posting.cohort()))
                .toList();
    }

    private void climb(List<UnitPaths.Above> rows, UUID unit, int depth, Period days) {
        rows.add(new UnitPaths.Above(unit, depth, days));
        for (Recount.Placed row : placements) {
            Period placed = new Period(row.from(), row.until());
            if (row.unit().equals(unit) && placed.overlaps(days)) {
                Period both = new Period(
                        DaySet.later(placed.from(), days.from()), DaySet.earlier(placed.until(), days.until()));
                climb(rows, row.parent(), depth + 1, both);
            }
        }
    }

    private void place(String unit, String parent) {
        placements.add(new Recount.Placed(id(unit), id(parent), BEGINNING, Period.OPEN));
    }

    private void reorganise(String event) {
        String[] words = event.split(" ");
        UUID unit = id(words[1]);
        LocalDate on = LocalDate.parse(words[3]);
        if (List.of("merge", "split").contains(words[0])) {
            successions.add(new Recount.Succeeded(unit, id(words[2]), on));
        } else if (words[0].equals("move")) {
            placements.replaceAll(row -> row.unit().equals(unit)
                    ? new Recount.Placed(unit, row.parent(), row.from(), on)
                    : row);
            placements.add(new Recount.Placed(unit, id(words[2]), on, Period.OPEN));
        }
    }

    private void person(String life) {
        UUID person = UUID.nameUUIDFromBytes(("person " + postings.size() + life).getBytes(StandardCharsets.UTF_8));
        for (String event : parts(life, ";")) {
            String[] words = event.split(" ");
            Period days = days(words[words.length - 1]);
            switch (words[0]) {
                case "in" -> postings.add(
                        new Recount.Posted(
                                person, id(words[1]), words[2], words.length > 4 ? words[3] : null, days.from(), days.until()));
                case "status" -> statuses.add(new Recount.InStatus(person, words[1], days.from(), days.until()));
                case "exempt" -> exemptions.add(
                        new Recount.LetOff(person, id("campaign"), days.from(), days.until()));
                case "other-exempt" -> exemptions.add(
                        new Recount.LetOff(person, id("other"), days.from(), days.until()));
                default -> results.add(new Recount.Earned(person, id(words[0]), words[1], days.from()));
            }
        }
    }

    private static Period days(String text) {
        String[] ends = text.split("\\.\\.");
        return Period.inclusive(LocalDate.parse(ends[0]), ends.length == 1 ? null : LocalDate.parse(ends[1]));
    }

    private static Recount.Asks asks(String terms) {
        Map<String, String> given = new HashMap<>();
        parts(terms, " ").forEach(part -> given.put(part.split("=")[0], part.split("=")[1]));
        Set<String> excusing = names(given.getOrDefault(
                "excusing", "secondment+study_long+hospital+maternity+abroad+pre_retirement+pre_discharge"));
        return new Recount.Asks(
                id("campaign"),
                ids(given.getOrDefault("units", "f1")),
                ids(given.getOrDefault("except", "none")),
                names(given.getOrDefault("groups", "none")),
                names(given.getOrDefault("cohorts", "none")),
                steps(given.getOrDefault("courses", "A+B")),
                ids(given.getOrDefault("quiz", "Q")).stream().findFirst(),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 6, 30),
                Optional.ofNullable(given.get("newcomer")).map(Integer::valueOf),
                "enlistment".equals(given.get("from")),
                excusing,
                Optional.ofNullable(given.get("months")).map(Integer::valueOf),
                Optional.ofNullable(given.get("renewal")).map(Integer::valueOf));
    }

    /** Steps in order, alternatives with a stroke between them: A+B/C. */
    private static List<Set<UUID>> steps(String list) {
        return parts(list.equals("none") ? null : list, "\\+").stream().map(step -> ids(step.replace("/", "+"))).toList();
    }

    private static Set<String> names(String list) {
        return list.equals("none") ? Set.of() : new HashSet<>(List.of(list.split("\\+")));
    }

    private static Set<UUID> ids(String list) {
        Set<UUID> ids = new HashSet<>();
        names(list).forEach(name -> ids.add(id(name)));
        return ids;
    }

    private static List<String> parts(String text, String separator) {
        List<String> parts = new ArrayList<>();
        if (text != null) {
            for (String part : text.split(separator)) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
