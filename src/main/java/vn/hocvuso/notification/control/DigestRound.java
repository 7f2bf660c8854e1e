package vn.hocvuso.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.notification.control.NoticeRepository.Fresh;
import vn.hocvuso.notification.rule.DigestPlan;
import vn.hocvuso.notification.rule.DigestPlan.Overdue;
import vn.hocvuso.notification.rule.ReminderDays;
import vn.hocvuso.store.Sql;

/** A week's digests: the lines of each campaign in a transaction of its own, then one message for each recipient of any line. */
@ApplicationScoped
public class DigestRound {
    private static final int CHUNK = 500;

    private Sql sql;
    private MemoryRepository memories;
    private EscalationRepository escalations;
    private Responsible responsible;
    private RunRepository runs;
    private Dispatch dispatch;

    DigestRound() {}

    @Inject
    public DigestRound(
            Sql sql, MemoryRepository memories, EscalationRepository escalations, Responsible responsible, RunRepository runs, Dispatch dispatch) {
        this.sql = sql;
        this.memories = memories;
        this.escalations = escalations;
        this.responsible = responsible;
        this.runs = runs;
        this.dispatch = dispatch;
    }

    /** What would be told on the day of these units; nothing is written. */
    public DigestPlan.Result plan(UUID campaign, Map<UUID, Overdue> overdue, ReminderDays days, LocalDate day) {
        Map<UUID, List<UUID>> chains = escalations.chains(overdue.keySet(), day);
        Map<UUID, Overdue> standing = new HashMap<>(overdue);
        standing.keySet().retainAll(chains.keySet());
        Set<UUID> all = chains.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return DigestPlan.of(standing, escalations.told(campaign), chains::get, responsible.of(all, day), days);
    }

    /** The lines of one campaign. */
    public void prepare(UUID campaign, ReminderDays days, LocalDate week, LocalDate day) {
        DigestPlan.Result result = plan(campaign, memories.overdue(campaign, day), days, day);
        escalations.write(campaign, escalations.told(campaign), result.levels());
        sql.insert(
                "digest_line (notice_id, week, person_id, campaign_id, unit_id, level, units, overdue, as_of)",
                result.lines().stream()
                        .map(line -> new Object[] {
                            NoticeRepository.idOf("digest", week, line.recipient()), week, line.recipient(), campaign, line.unit(), line.level(),
                            line.units(), line.overdue(), day
                        })
                        .toList());
        runs.digested(week, campaign);
    }

    /** The next recipients, in the order of their ids. */
    public void send(LocalDate week, UUID reached, LocalDate day, Instant at) {
        List<Fresh> digests = sql.list(
                "select distinct person_id, notice_id from digest_line where week = ? and person_id > ? order by person_id limit " + CHUNK,
                row -> new Fresh(
                        Sql.id(row, "notice_id"), Sql.id(row, "person_id"), "digest", NoticeRepository.NONE, NoticeRepository.NONE, day, null, 0),
                week, reached);
        dispatch.send(digests, at);
        if (!digests.isEmpty()) {
            runs.advanceDigest(week, digests.get(digests.size() - 1).person(), digests.size());
        }
        if (digests.size() < CHUNK) {
            runs.finishDigest(week, at);
        }
    }
}
