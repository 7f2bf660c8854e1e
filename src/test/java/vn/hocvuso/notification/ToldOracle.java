package vn.hocvuso.notification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import vn.hocvuso.notification.Parade.Look;
import vn.hocvuso.notification.Parade.Stand;
import vn.hocvuso.notification.rule.ReminderDays;

/**
 * Who should have been told what, slowly: every answer goes through all that was ever seen, from the first day on, and nothing is
 * carried from one day to the next but the list of what was seen and of what was told.
 */
final class ToldOracle {
    private final Parade parade;
    private final ReminderDays days;
    private final List<Look> looks = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();
    private final List<Up> ups = new ArrayList<>();
    private final Set<String> lines = new TreeSet<>();

    /** A round that came to its end, and the units that had somebody overdue then. */
    private record Ended(UUID campaign, LocalDate day, Set<UUID> late) {}

    /** A level up to which a unit was told of on a day. */
    private record Up(UUID campaign, UUID unit, LocalDate day, int level) {}

    ToldOracle(Parade parade, ReminderDays days) {
        this.parade = parade;
        this.days = days;
    }

    void saw(List<Look> seen) {
        looks.addAll(seen);
    }

    /** @param campaigns whose round of the day is through */
    void ended(LocalDate day, List<UUID> campaigns) {
        campaigns.forEach(campaign -> ended.add(new Ended(campaign, day, late(campaign, day).keySet())));
    }

    Set<List<UUID>> seenOn(LocalDate day) {
        Set<List<UUID>> seen = new HashSet<>();
        looks.stream().filter(look -> look.day().equals(day)).forEach(look -> seen.add(List.of(look.campaign(), look.person())));
        return seen;
    }

    Set<String> told() {
        Set<String> told = new TreeSet<>();
        for (UUID person : parade.people) {
            parade.campaigns.forEach(campaign -> told.addAll(told(campaign.id(), person)));
        }
        return told;
    }

    private List<String> told(UUID campaign, UUID person) {
        List<Look> seen = looks.stream().filter(look -> look.campaign().equals(campaign) && look.person().equals(person)).toList();
        List<String> told = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            Stand stand = seen.get(i).stand();
            LocalDate day = seen.get(i).day();
            int warning = isEnding(stand) ? latestWarning(stand.last(), day) : ReminderDays.NONE;
            if (warning != ReminderDays.NONE && !warnedBefore(seen, i, warning)) {
                told.add(person + " " + campaign + " " + day + " expiring " + stand.last() + " " + warning);
            }
            int stage = isAsked(stand) ? latest(stand.due(), day) : ReminderDays.NONE;
            if (stage != ReminderDays.NONE && !toldBefore(seen, i, stage)) {
                told.add(person + " " + campaign + " " + day + " " + kind(seen, i) + " " + stand.due() + " " + stage);
            }
        }
        return told;
    }

    private static boolean isAsked(Stand stand) {
        return stand.required() && !stand.passed() && stand.due() != null;
    }

    private static boolean isEnding(Stand stand) {
        return stand.required() && stand.passed() && stand.last() != null;
    }

    private int latestWarning(LocalDate last, LocalDate day) {
        return days.expiring().stream().map(ahead -> -ahead).filter(stage -> !last.plusDays(stage).isAfter(day)).max(Integer::compareTo).orElse(ReminderDays.NONE);
    }

    /** Whether this stage, or a later one, was reached on an earlier day since the pass that ends is the one it is. */
    private boolean warnedBefore(List<Look> seen, int now, int stage) {
        LocalDate last = seen.get(now).stand().last();
        for (int i = now - 1; i >= 0; i--) {
            Stand before = seen.get(i).stand();
            if (isEnding(before) && !before.last().equals(last)) {
                return false;
            }
            if (isEnding(before) && latestWarning(last, seen.get(i).day()) >= stage) {
                return true;
            }
        }
        return false;
    }

    /** Every stage there is, tried one after the other. */
    private int latest(LocalDate due, LocalDate day) {
        List<Integer> stages = new ArrayList<>();
        days.before().forEach(ahead -> stages.add(-ahead));
        stages.add(0);
        for (int time = 1; time <= days.mostTimes(); time++) {
            stages.add(time * days.everyDays());
        }
        return stages.stream().filter(stage -> !due.plusDays(stage).isAfter(day)).max(Integer::compareTo).orElse(ReminderDays.NONE);
    }

    /** Whether this stage, or a later one, was reached on an earlier day since the due day became what it is. */
    private boolean toldBefore(List<Look> seen, int now, int stage) {
        LocalDate due = seen.get(now).stand().due();
        for (int i = now - 1; i >= 0; i--) {
            Stand before = seen.get(i).stand();
            if (isAsked(before) && !before.due().equals(due)) {
                return false;
            }
            if (isAsked(before) && latest(due, seen.get(i).day()) >= stage) {
                return true;
            }
        }
        return false;
    }

    private static String kind(List<Look> seen, int now) {
        Stand stand = seen.get(now).stand();
        LocalDate day = seen.get(now).day();
        if (!day.isAfter(stand.due())) {
            return day.equals(stand.due()) ? "due" : "before";
        }
        return hasLost(seen, now) ? "again" : "overdue";
    }

    /** The last time they had to learn they had passed; who was never to be told anything before is not known to have. */
    private static boolean hasLost(List<Look> seen, int now) {
        boolean known = false;
        boolean settled = false;
        for (int i = 0; i < now; i++) {
            Stand stand = seen.get(i).stand();
            boolean passing = stand.required() && stand.passed();
            known |= isAsked(stand) || passing && (stand.due() != null || stand.last() != null);
            settled = known && (stand.required() ? passing : settled);
        }
        return settled;
    }

    /** Of units with people overdue at the end of the day's round: their due days. */
    private Map<UUID, List<LocalDate>> late(UUID campaign, LocalDate day) {
        Map<UUID, List<LocalDate>> late = new TreeMap<>();
        for (Look look : looks) {
            Stand stand = look.stand();
            if (look.campaign().equals(campaign) && look.day().equals(day) && isAsked(stand) && day.isAfter(stand.due())) {
                late.computeIfAbsent(stand.unit(), unit -> new ArrayList<>()).add(stand.due());
            }
        }
        return late;
    }

    void digest(UUID campaign, LocalDate week, LocalDate day) {
        Map<UUID, List<LocalDate>> late = late(campaign, day);
        Map<List<UUID>, int[]> cells = new HashMap<>();
        late.forEach((unit, dues) -> {
            long longest = dues.stream().mapToLong(due -> ChronoUnit.DAYS.between(due, day)).max().orElseThrow();
            int level = toldUpTo(campaign, unit, day) + 1;
            List<UUID> chain = parade.chain(unit);
            while (level < chain.size() && level < days.escalateAfter().size() && days.escalateAfter().get(level) <= longest) {
                ups.add(new Up(campaign, unit, day, level));
                Set<UUID> people = responsible(chain.get(level), level == 0);
                for (UUID person : people) {
                    int[] cell = cells.computeIfAbsent(List.of(person, chain.get(Math.max(0, level - 1))), anew -> new int[2]);
                    cell[0] = Math.max(cell[0], level);
                    cell[1]++;
                }
                if (!people.isEmpty()) {
                    break;
                }
                level++;
            }
        });
        cells.forEach((place, cell) -> lines.add(week + " " + campaign + " " + place.get(0) + " " + place.get(1) + " " + cell[0] + " " + cell[1] + " "
                + late.entrySet().stream().filter(unit -> parade.chain(unit.getKey()).contains(place.get(1))).mapToInt(unit -> unit.getValue().size()).sum()));
    }

    /** Since the last round at whose end the unit had nobody overdue. */
    private int toldUpTo(UUID campaign, UUID unit, LocalDate day) {
        LocalDate clear = ended.stream()
                .filter(round -> round.campaign().equals(campaign) && !round.day().isAfter(day) && !round.late().contains(unit))
                .map(Ended::day)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        return ups.stream()
                .filter(up -> up.campaign().equals(campaign) && up.unit().equals(unit) && up.day().isAfter(clear))
                .mapToInt(Up::level)
                .max()
                .orElse(-1);
    }

    private Set<UUID> responsible(UUID unit, boolean own) {
        Map<UUID, String> holders = parade.holders.getOrDefault(unit, Map.of());
        Set<UUID> officers = new TreeSet<>();
        Set<UUID> commanders = new TreeSet<>();
        holders.forEach((person, what) -> {
            String lower = what.toLowerCase(Locale.ROOT);
            if (lower.contains("chính trị viên") || lower.contains("trợ lý")) {
                officers.add(person);
            }
            if (what.startsWith("COMMANDER")) {
                commanders.add(person);
            }
        });
        return own && !officers.isEmpty() ? officers : !commanders.isEmpty() ? commanders : holders.keySet();
    }

    Set<String> lines() {
        return lines;
    }
}
