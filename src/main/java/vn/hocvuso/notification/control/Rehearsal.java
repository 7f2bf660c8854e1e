package vn.hocvuso.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import vn.hocvuso.notification.TrialView.Audience;
import vn.hocvuso.notification.control.TrialRepository.Told;
import vn.hocvuso.notification.rule.DigestPlan;
import vn.hocvuso.notification.rule.DigestPlan.Overdue;
import vn.hocvuso.notification.rule.PersonReminder;
import vn.hocvuso.notification.rule.PersonReminder.Memory;
import vn.hocvuso.notification.rule.PersonReminder.Standing;
import vn.hocvuso.notification.rule.PersonReminder.Step;
import vn.hocvuso.notification.rule.ReminderDays;

/**
 * Walks through a day as the round would, everybody of the audience some thousand at a time, and tells nobody. Held in memory are the
 * units with somebody overdue and the people of one piece, whatever the size of the audience.
 */
@ApplicationScoped
public class Rehearsal {
    private static final int CHUNK = 2_000;

    private Standings standings;
    private MemoryRepository memories;
    private DigestRound digests;
    private TrialPeople names;

    Rehearsal() {}

    @Inject
    public Rehearsal(Standings standings, MemoryRepository memories, DigestRound digests, TrialPeople names) {
        this.standings = standings;
        this.memories = memories;
        this.digests = digests;
        this.names = names;
    }

    /** @param recipients of digests, by level */
    public record Outcome(Audience audience, long looked, Map<Told, Long> counts, Map<Integer, Long> recipients) {}

    /**
     * The names go into the tables as they come.
     *
     * @param progress people looked at so far
     */
    public Outcome of(UUID trial, UUID campaign, ReminderDays days, LocalDate day, LongConsumer progress) {
        Walk walk = new Walk(names.writer(trial), days, day);
        UUID reached = RunRepository.START;
        List<Standing> people = standings.after(campaign, day, reached, CHUNK);
        while (!people.isEmpty()) {
            UUID upTo = people.get(people.size() - 1).person();
            Map<UUID, Memory> known = memories.between(campaign, reached, upTo);
            people.forEach(person -> walk.take(known.get(person.person()), person));
            progress.accept(walk.people);
            reached = upTo;
            people = standings.after(campaign, day, reached, CHUNK);
        }
        walk.names.flush();
        List<DigestPlan.Line> lines = digests.plan(campaign, walk.overdue, days, day).lines();
        return new Outcome(standings.audience(campaign, day), walk.people, walk.counts, recipients(lines));
    }

    /** How many there are in the audience on the day. */
    public long audience(UUID campaign, LocalDate day) {
        return standings.audience(campaign, day).people();
    }

    private static Map<Integer, Long> recipients(List<DigestPlan.Line> lines) {
        Map<Integer, Set<UUID>> people = lines.stream().collect(
                Collectors.groupingBy(DigestPlan.Line::level, TreeMap::new, Collectors.mapping(DigestPlan.Line::recipient, Collectors.toSet())));
        Map<Integer, Long> recipients = new TreeMap<>();
        people.forEach((level, who) -> recipients.put(level, (long) who.size()));
        return recipients;
    }

    private static final class Walk {
        private final TrialPeople.Writer names;
        private final ReminderDays days;
        private final LocalDate day;
        private final Map<UUID, Overdue> overdue = new HashMap<>();
        private final Map<Told, Long> counts = new TreeMap<>();
        private long people;

        Walk(TrialPeople.Writer names, ReminderDays days, LocalDate day) {
            this.names = names;
            this.days = days;
            this.day = day;
        }

        void take(Memory before, Standing now) {
            people++;
            Step step = PersonReminder.next(before, now, day, days);
            if (step.memory() != null && step.memory().overdue()) {
                Overdue one = new Overdue(1, day.toEpochDay() - step.memory().dueOn().toEpochDay());
                overdue.merge(now.unit(), one, (all, more) -> new Overdue(all.people() + 1, Math.max(all.days(), more.days())));
            }
            if (step.kind() != null) {
                Told told = new Told(step.kind(), step.kind().equals("expiring") ? step.memory().validStage() : step.memory().stage());
                counts.merge(told, 1L, Long::sum);
                names.add(told, now.person(), now.counted());
            }
        }
    }
}
