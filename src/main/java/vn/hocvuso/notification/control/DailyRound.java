package vn.hocvuso.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.notification.control.NoticeRepository.Fresh;
import vn.hocvuso.notification.rule.PersonReminder;
import vn.hocvuso.notification.rule.PersonReminder.Memory;
import vn.hocvuso.notification.rule.PersonReminder.Standing;
import vn.hocvuso.notification.rule.PersonReminder.Step;
import vn.hocvuso.notification.rule.ReminderDays;

/**
 * Everybody of a campaign once a day, some thousand at a time in the order of ids. What is sent, what is remembered of it and how
 * far the round has come are written in one transaction: cut short anywhere, it goes on where it stood.
 */
@ApplicationScoped
public class DailyRound {
    private static final UUID LAST = new UUID(-1L, -1L);

    private Standings standings;
    private MemoryRepository memories;
    private RunRepository runs;
    private EscalationRepository escalations;
    private Dispatch dispatch;
    private int atOnce;

    DailyRound() {}

    /** @param atOnce people in one transaction */
    @Inject
    public DailyRound(
            Standings standings, MemoryRepository memories, RunRepository runs, EscalationRepository escalations, Dispatch dispatch,
            @ConfigProperty(name = "hocvuso.notification.chunk", defaultValue = "2000") int atOnce) {
        this.standings = standings;
        this.memories = memories;
        this.runs = runs;
        this.escalations = escalations;
        this.dispatch = dispatch;
        this.atOnce = atOnce;
    }

    /** The next chunk of a round; when nobody is left, the end of it. */
    public void go(RunRepository.Round round, ReminderDays days, LocalDate day, Instant at) {
        List<Standing> people = standings.after(round.campaign(), day, round.reached(), atOnce);
        boolean last = people.isEmpty();
        UUID upTo = last ? LAST : people.get(people.size() - 1).person();
        Chunk chunk = new Chunk(round.campaign(), memories.between(round.campaign(), round.reached(), upTo), day);
        people.forEach(person -> chunk.take(person, days));
        chunk.quietTheRest();
        dispatch.send(chunk.notices, at);
        memories.add(round.campaign(), chunk.fresh);
        memories.change(round.campaign(), chunk.changed);
        runs.advance(day, round.campaign(), upTo, people.size(), chunk.notices.size());
        if (last) {
            escalations.forgetSettled(round.campaign());
            runs.finish(day, round.campaign(), at);
        }
    }

    private static final class Chunk {
        private final UUID campaign;
        private final Map<UUID, Memory> known;
        private final LocalDate day;
        private final Map<UUID, Memory> fresh = new HashMap<>();
        private final Map<UUID, Memory> changed = new HashMap<>();
        private final List<Fresh> notices = new ArrayList<>();

        Chunk(UUID campaign, Map<UUID, Memory> known, LocalDate day) {
            this.campaign = campaign;
            this.known = known;
            this.day = day;
        }

        void take(Standing now, ReminderDays days) {
            Memory before = known.remove(now.person());
            Step step = PersonReminder.next(before, now, day, days);
            remember(now.person(), before, step.memory());
            if (step.kind() != null) {
                notices.add(notice(now, step.memory(), step.kind()));
            }
        }

        private Fresh notice(Standing now, Memory told, String kind) {
            boolean expiring = kind.equals("expiring");
            int stage = expiring ? told.validStage() : told.stage();
            UUID id = NoticeRepository.idOf(expiring ? "expiring" : "reminder", campaign, now.person(), told.round(), stage);
            return new Fresh(id, now.person(), kind, campaign, NoticeRepository.NONE, day, now.counted(), stage);
        }

        /** Those of whom something is remembered and who are in the audience no more. */
        void quietTheRest() {
            known.forEach((person, before) -> remember(person, before, before.quiet(before.unit(), before.settled())));
        }

        private void remember(UUID person, Memory before, Memory now) {
            if (before == null && now != null) {
                fresh.put(person, now);
            } else if (before != null && !before.equals(now)) {
                changed.put(person, now);
            }
        }
    }
}
