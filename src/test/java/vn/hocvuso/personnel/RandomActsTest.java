package vn.hocvuso.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Refused;
import vn.hocvuso.personnel.rule.Departure;
import vn.hocvuso.personnel.rule.Status;
import vn.hocvuso.testing.Databases;

/**
 * Lives full of chance: transfers, discharges, returns, statuses and corrections, sensible ones and others, against the same told
 * day by day. Nobody is in two units on a day, and what was on record at any moment can be read for ever.
 */
class RandomActsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Clerk CLERK = new Clerk(Caller.Scope.EVERYTHING, "clerk");
    private static final List<Status> KINDS = List.of(Status.LEAVE, Status.HOSPITAL);
    private static final PlaceWish SAME = new PlaceWish(null, null, null, null, null);

    @Test
    void on_h2() {
        lives(Databases::h2, 1, 8);
    }

    @Test
    void on_postgresql() {
        lives(Databases::postgres, 101, 4);
    }

    private static void lives(Supplier<DataSource> databases, long firstSeed, int seeds) {
        Garrison garrison = new Garrison(databases.get(), firstSeed);
        garrison.importUnits(Garrison.unitRows("u0 - 2020-01-01 | u1 u0 2020-01-01 | u2 u0 2020-01-01 | u3 u0 2020-01-01"), false, false);
        for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
            new Life(garrison, seed).live();
        }
    }

    private static final class Life {
        private final Garrison garrison;
        private final Random random;
        private final String number;
        private final DayByDay postings = new DayByDay();
        private final Map<Status, DayByDay> statuses = new TreeMap<>();
        private final Map<Instant, String> record = new TreeMap<>();
        private int accepted;
        private String what = "enlisted";

        private Life(Garrison garrison, long seed) {
            this.garrison = garrison;
            this.random = new Random(seed);
            this.number = "P" + seed;
            KINDS.forEach(kind -> statuses.put(kind, new DayByDay()));
        }

        private void live() {
            String unit = unit();
            int day = random.nextInt(20);
            act(postings.moveOn(day, unit), () -> garrison.careers.enlist(
                    new Newcomer(number, "Nguyễn Văn " + number, null, day(day), new PlaceWish(unit, "HSQ-BS", null, null, null)), CLERK));
            for (int step = 0; step < 60; step++) {
                step();
                assertThat(told(garrison.careers.postings(id()), garrison.careers.statuses(id())))
                        .as("%s, %s after %s", number, what, record.values().stream().reduce("", (one, other) -> other)).isEqualTo(toldSlowly());
                record.put(garrison.clock.instant(), toldSlowly());
            }
            record.forEach((moment, then) -> assertThat(told(garrison.careers.postingsKnownAt(id(), moment), garrison.careers.statusesKnownAt(id(), moment)))
                    .as("%s as known at %s", number, moment).isEqualTo(then));
            assertThat(accepted).as("the history is no row of refusals").isGreaterThan(15);
        }

        private UUID id() {
            return garrison.people.idOf(number);
        }

        private void step() {
            int day = random.nextInt(DayByDay.DAYS - 1);
            Status kind = KINDS.get(random.nextInt(KINDS.size()));
            DayByDay held = statuses.get(kind);
            String unit = unit();
            int from = Math.max(0, day + random.nextInt(9) - 4);
            int choice = random.nextInt(8);
            int until = random.nextInt(4) == 0 ? DayByDay.DAYS : Math.min(DayByDay.DAYS, from + 1 + random.nextInt(25));
            what = choice + " day " + day + " " + from + ".." + until + " " + unit;
            switch (choice) {
                case 0, 1 -> act(postings.moveOn(day, unit), () -> garrison.careers.post(number, day(day), new PlaceWish(unit, "HSQ-BS", null, null, null), null, CLERK));
                case 2 -> act(postings.leaveAfter(day), () -> garrison.careers.leave(number, day(day), Departure.DISCHARGE, null, CLERK));
                case 3 -> {
                    int of = beginning(postings, day);
                    act(postings.never(of), () -> garrison.careers.correct(number, new PostingCorrection(day(of), true, null, null, SAME), "nhầm", CLERK));
                }
                case 4 -> {
                    int of = beginning(postings, day);
                    act(postings.correct(of, from, until, unit), () -> garrison.careers.correct(
                            number, new PostingCorrection(day(of), false, day(from), last(until), new PlaceWish(unit, null, null, null, null)), "nhầm", CLERK));
                }
                case 5 -> act(held.add(from, until), () -> garrison.careers.status(number, kind, new Period(day(from), until(until)), null, CLERK));
                case 6 -> {
                    boolean any = false;
                    for (DayByDay one : statuses.values()) {
                        any |= one.endOn(day);
                    }
                    act(any, () -> garrison.careers.status(number, Status.ACTIVE, Period.inclusive(day(day), null), null, CLERK));
                }
                default -> {
                    int of = beginning(held, day);
                    boolean sensible = held.beginsOn(of);
                    if (sensible) {
                        held.endOn(of);
                    }
                    act(sensible, () -> garrison.careers.correct(
                            number, new StatusCorrection(kind.code(), day(of), true, null, null, null), "nhầm", CLERK));
                }
            }
        }

        private static int beginning(DayByDay line, int near) {
            for (int day = near; day >= 0; day--) {
                if (line.beginsOn(day)) {
                    return day;
                }
            }
            return near;
        }

        private void act(boolean sensible, Runnable act) {
            garrison.clock.advance(Duration.ofMinutes(1));
            String before = record.isEmpty() ? "" : new ArrayList<>(record.values()).get(record.size() - 1);
            boolean done = true;
            try {
                garrison.transaction.run(act);
                accepted++;
            } catch (Refused refused) {
                done = false;
            }
            assertThat(done).as("%s, %s after %s", number, what, before).isEqualTo(sensible);
        }

        private String unit() {
            return "u" + random.nextInt(4);
        }

        private String toldSlowly() {
            return postings + " | " + statuses;
        }

        /** Fails when two rows hold on one day. */
        private static String told(List<PostingView> postings, List<StatusView> statuses) {
            List<String> days = new ArrayList<>();
            for (int day = 0; day < DayByDay.DAYS; day++) {
                LocalDate on = day(day);
                List<String> there = postings.stream().filter(one -> holds(one.from(), one.to(), on)).map(PostingView::unitCode).toList();
                assertThat(there.size()).as("one home unit on %s", on).isLessThanOrEqualTo(1);
                days.add(there.isEmpty() ? "-" : there.get(0));
            }
            Map<Status, String> lines = new TreeMap<>();
            KINDS.forEach(kind -> {
                List<String> line = new ArrayList<>();
                for (int day = 0; day < DayByDay.DAYS; day++) {
                    LocalDate on = day(day);
                    long there = statuses.stream().filter(one -> one.status().equals(kind.code()) && holds(one.from(), one.to(), on)).count();
                    line.add(there == 0 ? "-" : "x".repeat((int) there));
                }
                lines.put(kind, String.join(" ", line));
            });
            return String.join(" ", days) + " | " + lines;
        }

        private static boolean holds(LocalDate from, LocalDate to, LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        private static LocalDate day(int day) {
            return FIRST.plusDays(day);
        }

        private static LocalDate until(int until) {
            return until == DayByDay.DAYS ? Period.OPEN : day(until);
        }

        private static LocalDate last(int until) {
            return until == DayByDay.DAYS ? Period.OPEN : day(until - 1);
        }
    }
}
