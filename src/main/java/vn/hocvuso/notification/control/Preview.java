package vn.hocvuso.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.hocvuso.notification.ReminderPreview;
import vn.hocvuso.notification.ReminderPreview.Count;
import vn.hocvuso.notification.ReminderPreview.Sample;
import vn.hocvuso.notification.rule.DigestPlan;
import vn.hocvuso.notification.rule.DigestPlan.Overdue;
import vn.hocvuso.notification.rule.PersonReminder;
import vn.hocvuso.notification.rule.PersonReminder.Memory;
import vn.hocvuso.notification.rule.PersonReminder.Standing;
import vn.hocvuso.notification.rule.PersonReminder.Step;
import vn.hocvuso.notification.rule.ReminderDays;
import vn.hocvuso.store.Sql;

/** Walks through a day as the round would and writes nothing; of a large audience through its first part. */
@ApplicationScoped
public class Preview {
    private static final List<String> KINDS = List.of("before", "due", "overdue", "again", "expiring");
    private static final int SAMPLES = 3;
    private static final int CHUNK = 2_000;

    private Sql sql;
    private Standings standings;
    private MemoryRepository memories;
    private DigestRound digests;

    Preview() {}

    @Inject
    public Preview(Sql sql, Standings standings, MemoryRepository memories, DigestRound digests) {
        this.sql = sql;
        this.standings = standings;
        this.memories = memories;
        this.digests = digests;
    }

    /**
     * @param name   of the campaign
     * @param reader whose language the texts are in
     */
    public ReminderPreview of(UUID campaign, String name, ReminderDays days, LocalDate day, Locale reader) {
        Walk walk = new Walk(days, day);
        UUID reached = RunRepository.START;
        List<Standing> people = standings.after(campaign, day, reached, CHUNK);
        while (!people.isEmpty() && walk.people < ReminderPreview.MOST) {
            UUID upTo = people.get(people.size() - 1).person();
            Map<UUID, Memory> known = memories.between(campaign, reached, upTo);
            people.forEach(person -> walk.take(known.get(person.person()), person));
            reached = upTo;
            people = standings.after(campaign, day, reached, CHUNK);
        }
        List<DigestPlan.Line> lines = digests.plan(campaign, walk.overdue, days, day).lines();
        return new ReminderPreview(
                day, standings.audience(campaign, day), walk.people, people.isEmpty(), KINDS.stream().map(kind -> new Count(kind, walk.counts.getOrDefault(kind, 0L))).toList(),
                recipients(lines, true), recipients(lines, false), samples(walk, name, NoticeWords.in(reader)));
    }

    private static int recipients(List<DigestPlan.Line> lines, boolean own) {
        return (int) lines.stream().filter(line -> line.level() == 0 == own).map(DigestPlan.Line::recipient).distinct().count();
    }

    private List<Sample> samples(Walk walk, String campaign, NoticeWords words) {
        List<Sample> samples = new ArrayList<>();
        walk.samples.forEach((kind, people) -> people.forEach(one -> sql.first(
                        "select n.service_number, n.full_name, u.name from person_named n left join unit_as_of u on u.id = ? and u.from_day <= ?"
                                + " and u.until_day > ? where n.id = ?",
                        row -> new Sample(
                                kind, row.getString("service_number"), row.getString("full_name"), row.getString("name"),
                                words.reminderTitle(kind, campaign, one.counted(), walk.day), words.reminderText(kind, campaign, one.counted(), walk.day)),
                        one.unit(), walk.day, walk.day, one.person())
                .ifPresent(samples::add)));
        return samples;
    }

    private static final class Walk {
        private final ReminderDays days;
        private final LocalDate day;
        private final Map<UUID, Overdue> overdue = new HashMap<>();
        private final Map<String, Long> counts = new HashMap<>();
        private final Map<String, List<Standing>> samples = new LinkedHashMap<>();
        private long people;

        Walk(ReminderDays days, LocalDate day) {
            this.days = days;
            this.day = day;
            KINDS.forEach(kind -> samples.put(kind, new ArrayList<>()));
        }

        void take(Memory before, Standing now) {
            people++;
            Step step = PersonReminder.next(before, now, day, days);
            if (step.memory() != null && step.memory().overdue()) {
                Overdue one = new Overdue(1, day.toEpochDay() - step.memory().dueOn().toEpochDay());
                overdue.merge(now.unit(), one, (all, more) -> new Overdue(all.people() + 1, Math.max(all.days(), more.days())));
            }
            if (step.kind() != null) {
                counts.merge(step.kind(), 1L, Long::sum);
                if (samples.get(step.kind()).size() < SAMPLES) {
                    samples.get(step.kind()).add(now);
                }
            }
        }
    }
}
