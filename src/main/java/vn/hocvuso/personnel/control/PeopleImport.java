package vn.hocvuso.personnel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.personnel.rule.Career;
import vn.hocvuso.personnel.rule.CareerChange;
import vn.hocvuso.personnel.rule.PersonRow;
import vn.hocvuso.unit.UnitDirectory;
import vn.hocvuso.unit.UnitSpan;
import vn.hocvuso.unit.Units;

/**
 * Takes a file of people: a first reading finds out who stands in it more than once, a second weighs the rows against what is
 * known as they stream by. Rows of one person that are apart in the file wait in a table until all are there. Memory holds one
 * chunk and eight bytes a person, however long the file.
 */
@ApplicationScoped
public class PeopleImport {
    private static final int CHUNK = 1000;
    private static final UUID LOWEST = new UUID(0, 0);

    private PersonRows staged;
    private CareerRepository careers;
    private Units units;
    private Ids ids;
    private Clock clock;

    PeopleImport() {}

    @Inject
    public PeopleImport(PersonRows staged, CareerRepository careers, Units units, Ids ids, Clock clock) {
        this.staged = staged;
        this.careers = careers;
        this.units = units;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param changed hears of people whose names or postings changed, at most a thousand at a time
     * @throws Bulk.Rejected when a row was refused and may not be skipped
     */
    public Bulk.Report run(Bulk.Source source, Bulk.Options options, Bulk.Listener listener, Consumer<Set<UUID>> changed) {
        Run run = new Run(options, listener, changed);
        source.read(run::look);
        source.read(run::take);
        run.mergeAlone();
        run.stage();
        staged.inChunks(run.id, CHUNK, run::merge);
        if (options.full()) {
            run.endAbsent();
        }
        staged.clear(run.id);
        Bulk.Report report = run.report();
        if (report.rejected() > 0 && !options.skip()) {
            throw new Bulk.Rejected(report);
        }
        run.requireUnitsAsTheyWere();
        return report;
    }

    private static Map<UUID, Period> days(List<UnitSpan> spans) {
        Map<UUID, Period> days = new HashMap<>();
        spans.forEach(span -> days.put(span.id(), new Period(span.from(), span.until())));
        return days;
    }

    private final class Run {
        private final UUID id = ids.next();
        private final Bulk.Options options;
        private final ActRepository.Importing importing;
        private final Bulk.Listener listener;
        private final Consumer<Set<UUID>> changed;
        private final UnitDirectory directory = units.directory();
        private final Map<UUID, Period> unitDays = days(units.spans());
        private final Set<UUID> postedTo = new HashSet<>();
        private final Repeats repeats = new Repeats();
        private final List<PersonRow> alone = new ArrayList<>();
        private final List<PersonRow> waiting = new ArrayList<>();
        private final List<PersonRows.Named> named = new ArrayList<>();
        private final Set<String> everybody = careers.everybodyIfFew();
        private final Map<CareerChange.Outcome, Integer> outcomes = new HashMap<>();
        private int total;
        private int rejected;
        private int processed;
        private int ended;
        private boolean remembered;

        private Run(Bulk.Options options, Bulk.Listener listener, Consumer<Set<UUID>> changed) {
            this.options = options;
            this.importing = new ActRepository.Importing(id, options, clock.instant());
            this.listener = listener;
            this.changed = changed;
        }

        private void look(Bulk.Row row) {
            String number = row.get("service_number");
            if (number != null) {
                repeats.see(number);
            }
        }

        private void take(Bulk.Row row) {
            total++;
            PersonRow.read(row, directory, options.today(), listener).ifPresentOrElse(this::place, () -> refused(row));
        }

        private void place(PersonRow row) {
            if (repeats.contains(row.serviceNumber())) {
                waiting.add(row);
                if (waiting.size() == CHUNK) {
                    stage();
                }
                return;
            }
            name(row.serviceNumber(), row.number());
            alone.add(row);
            if (alone.size() == CHUNK) {
                mergeAlone();
            }
        }

        private void refused(Bulk.Row row) {
            rejected++;
            processed++;
            if (row.get("service_number") != null) {
                name(row.get("service_number"), row.number());
            }
        }

        /** Who is named in a full file is not absent. */
        private void name(String serviceNumber, int row) {
            if (options.full()) {
                named.add(new PersonRows.Named(serviceNumber, row));
                if (named.size() == CHUNK) {
                    stage();
                }
            }
        }

        private void stage() {
            staged.add(id, waiting);
            staged.addNamed(id, named);
            waiting.clear();
            named.clear();
        }

        private void mergeAlone() {
            if (!alone.isEmpty()) {
                merge(alone);
                alone.clear();
            }
        }

        private void merge(List<PersonRow> rows) {
            Map<String, List<PersonRow>> byPerson = new LinkedHashMap<>();
            rows.forEach(row -> byPerson.computeIfAbsent(row.serviceNumber(), number -> new ArrayList<>()).add(row));
            Map<String, CareerRepository.Known> known = careers.known(possiblyKnown(byPerson.keySet()));
            List<CareerRepository.Changed> people = new ArrayList<>();
            Map<UUID, Integer> firstRows = new HashMap<>();
            byPerson.forEach((number, own) -> {
                CareerRepository.Changed after = weigh(number, own, known.get(number));
                if (after != null) {
                    people.add(after);
                    firstRows.put(after.id(), own.stream().mapToInt(PersonRow::number).min().orElseThrow());
                }
            });
            if (mayWrite()) {
                write(people, firstRows);
            }
            processed += rows.size();
            listener.processed(processed);
        }

        /** An empty installation is not asked a thousand times whether it knows a thousand people. */
        private Set<String> possiblyKnown(Set<String> numbers) {
            if (everybody == null) {
                return numbers;
            }
            Set<String> some = new HashSet<>(numbers);
            some.retainAll(everybody);
            return some;
        }

        /** @return null when nothing is different */
        private CareerRepository.Changed weigh(String number, List<PersonRow> rows, CareerRepository.Known known) {
            CareerChange.Names names = known == null ? null : known.names();
            Career career = known == null ? Career.of(List.of()) : known.career();
            CareerChange change = new CareerChange(names, career, rows, unitDays, listener);
            rejected += change.rejected();
            change.outcomes().forEach((outcome, count) -> outcomes.merge(outcome, count, Integer::sum));
            Career after = change.after();
            boolean same = known == null ? change.namesAfter() == null : change.namesAfter().equals(names) && after.equals(career);
            return same ? null : new CareerRepository.Changed(known == null ? ids.next() : known.id(), number, known, change.namesAfter(), after);
        }

        private void write(List<CareerRepository.Changed> people, Map<UUID, Integer> firstRows) {
            options.keeper().before(CareerRepository.PERSON, ids(people, true));
            List<UUID> newcomers = ids(people, false);
            options.keeper().created(CareerRepository.PERSON, newcomers);
            if (!remembered && !newcomers.isEmpty() && importing.file() != null) {
                careers.remember(importing);
                remembered = true;
            }
            careers.saveImported(people, importing, firstRows);
            people.forEach(person -> person.come().forEach(posting -> postedTo.add(posting.place().unit())));
            Set<UUID> others = people.stream().map(CareerRepository.Changed::id).collect(Collectors.toSet());
            if (!others.isEmpty()) {
                changed.accept(others);
            }
        }

        private static List<UUID> ids(List<CareerRepository.Changed> people, boolean known) {
            return people.stream().filter(one -> (one.known() != null) == known).map(CareerRepository.Changed::id).toList();
        }

        private void endAbsent() {
            List<UUID> some = careers.absent(id, options.today(), LOWEST, CHUNK);
            while (!some.isEmpty()) {
                ended += some.size();
                if (mayWrite()) {
                    options.keeper().before(CareerRepository.PERSON, some);
                    careers.endImported(some, importing);
                    changed.accept(Set.copyOf(some));
                }
                some = careers.absent(id, options.today(), some.get(some.size() - 1), CHUNK);
            }
        }

        /** A unit that ended since the file was begun must not be left with people. Asked last: the tree waits for no file. */
        private void requireUnitsAsTheyWere() {
            if (postedTo.isEmpty()) {
                return;
            }
            if (!units.tryHoldStill()) {
                throw new Bulk.Outdated("the tree of units");
            }
            Map<UUID, Period> now = days(units.spans());
            if (postedTo.stream().anyMatch(unit -> !unitDays.get(unit).equals(now.get(unit)))) {
                throw new Bulk.Outdated("units that the file posts people to");
            }
        }

        /** Once a row is refused that may not be skipped all will be undone; the rest is read for its mistakes only. */
        private boolean mayWrite() {
            return rejected == 0 || options.skip();
        }

        private Bulk.Report report() {
            return new Bulk.Report(
                    total,
                    outcomes.getOrDefault(CareerChange.Outcome.CREATED, 0),
                    outcomes.getOrDefault(CareerChange.Outcome.UPDATED, 0),
                    outcomes.getOrDefault(CareerChange.Outcome.TRANSFERRED, 0),
                    ended,
                    outcomes.getOrDefault(CareerChange.Outcome.UNCHANGED, 0),
                    rejected);
        }
    }
}
