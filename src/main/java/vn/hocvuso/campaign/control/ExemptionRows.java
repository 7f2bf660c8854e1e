package vn.hocvuso.campaign.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import vn.hocvuso.campaign.rule.Words;
import vn.hocvuso.kernel.Bulk;
import vn.hocvuso.kernel.Ids;
import vn.hocvuso.kernel.Period;
import vn.hocvuso.kernel.Vietnamese;
import vn.hocvuso.store.Sql;

/** The rows of one file on their way into the table, a batch at a time. */
final class ExemptionRows {
    private static final int BATCH = 1_000;
    private static final int LONGEST_REASON = 200;

    private record Campaign(UUID id, LocalDate startsOn) {}

    private record Known(UUID id, String reason, LocalDate until, UUID mark) {}

    private final Sql sql;
    private final CampaignNames names;
    private final Ids ids;
    private final Bulk.Keeper keeper;
    private final Bulk.Listener listener;
    private final Consumer<Set<UUID>> changed;
    private final UUID mark;
    private final Map<String, Campaign> campaigns = new HashMap<>();
    private final List<Bulk.Row> waiting = new ArrayList<>();
    private final Set<UUID> touched = new HashSet<>();
    private int total;
    private int created;
    private int updated;
    private int unchanged;
    private int rejected;

    ExemptionRows(Sql sql, CampaignNames names, Ids ids, Bulk.Keeper keeper, Bulk.Listener listener, Consumer<Set<UUID>> changed) {
        this.sql = sql;
        this.names = names;
        this.ids = ids;
        this.keeper = keeper;
        this.listener = listener;
        this.changed = changed;
        this.mark = ids.next();
        sql.list(
                "select code, id, starts_on from campaign",
                row -> campaigns.put(
                        row.getString(1), new Campaign(row.getObject(2, UUID.class), row.getObject(3, LocalDate.class))));
    }

    UUID mark() {
        return mark;
    }

    boolean mayApply(boolean skip) {
        return skip || rejected == 0;
    }

    Bulk.Report report(int ended) {
        return new Bulk.Report(total, created, updated, 0, ended, unchanged, rejected);
    }

    void take(Bulk.Row row) {
        waiting.add(row);
        if (waiting.size() == BATCH) {
            applyBatch();
        }
    }

    void applyBatch() {
        Set<String> serviceNumbers = new HashSet<>();
        waiting.stream().map(row -> row.get("service_number")).filter(n -> n != null).forEach(serviceNumbers::add);
        Map<String, UUID> people = names.people(serviceNumbers);
        keeper.before(ExemptionImport.EXEMPTIONS, people.values());
        waiting.forEach(row -> apply(row, people));
        total += waiting.size();
        waiting.clear();
        if (!touched.isEmpty()) {
            changed.accept(Set.copyOf(touched));
            touched.clear();
        }
        listener.processed(total);
    }

    private void apply(Bulk.Row row, Map<String, UUID> people) {
        int rejectedBefore = rejected;
        UUID person = named(row, "service_number", people, "unknown-person");
        Campaign campaign = named(row, "campaign", campaigns, "unknown-campaign");
        String reason = reason(row);
        LocalDate from = day(row, "from", true);
        LocalDate to = day(row, "to", false);
        if (rejected > rejectedBefore) {
            rejected = rejectedBefore + 1;
            return;
        }
        if (to != null && to.isBefore(from)) {
            reject(row, "to", "days-out-of-order", row.get("from"), row.get("to"));
        } else if (to != null && to.isBefore(campaign.startsOn())) {
            reject(row, "to", "exemption-before-start", row.get("campaign"), campaign.startsOn().toString());
        } else {
            write(row, person, campaign.id(), reason, new Period(from, to == null ? Period.OPEN : to.plusDays(1)));
        }
    }

    private <T> T named(Bulk.Row row, String column, Map<String, T> known, String code) {
        String text = row.get(column);
        if (text == null) {
            return reject(row, column, "required");
        }
        T found = known.get(text);
        return found == null ? reject(row, column, code, text) : found;
    }

    private String reason(Bulk.Row row) {
        String reason = Vietnamese.clean(row.get("reason"));
        if (reason == null) {
            return reject(row, "reason", "required");
        }
        return reason.length() > LONGEST_REASON ? reject(row, "reason", "too-long", LONGEST_REASON) : reason;
    }

    private LocalDate day(Bulk.Row row, String column, boolean needed) {
        String text = row.get(column);
        if (text == null) {
            return needed ? reject(row, column, "required") : null;
        }
        Optional<LocalDate> day = Words.day(text).filter(found -> found.getYear() > 1900 && found.getYear() < 3000);
        return day.isPresent() ? day.get() : reject(row, column, "malformed-day", text);
    }

    /** @return null, so that a reader of a cell can reject and return in one breath */
    private <T> T reject(Bulk.Row row, String column, String code, Object... parameters) {
        rejected++;
        listener.reject(row.number(), column, code, parameters);
        return null;
    }

    private void write(Bulk.Row row, UUID person, UUID campaign, String reason, Period days) {
        Optional<Known> known = sql
                .list(
                        "select id, reason, until_day, import_mark from exemption"
                                + " where campaign_id = ? and person_id = ? and from_day = ?",
                        found -> new Known(
                                found.getObject(1, UUID.class),
                                found.getString(2),
                                found.getObject(3, LocalDate.class),
                                found.getObject(4, UUID.class)),
                        campaign,
                        person,
                        days.from())
                .stream()
                .findFirst();
        if (known.isEmpty()) {
            sql.update(
                    "insert into exemption (id, campaign_id, person_id, reason, from_day, until_day, import_mark)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    ids.next(), campaign, person, reason, days.from(), days.until(), mark);
            created++;
            touched.add(person);
        } else {
            update(row, person, known.get(), reason, days.until());
        }
    }

    private void update(Bulk.Row row, UUID person, Known known, String reason, LocalDate until) {
        boolean same = known.reason().equals(reason) && known.until().equals(until);
        if (!same && known.mark().equals(mark)) {
            reject(row, "from", "exemption-twice", row.get("service_number"), row.get("campaign"), row.get("from"));
            return;
        }
        sql.update(
                "update exemption set reason = ?, until_day = ?, import_mark = ? where id = ?",
                reason, until, mark, known.id());
        if (same) {
            unchanged++;
        } else {
            updated++;
            touched.add(person);
        }
    }
}
