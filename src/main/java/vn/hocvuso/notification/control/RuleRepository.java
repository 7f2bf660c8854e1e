package vn.hocvuso.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hocvuso.notification.ReminderRules;
import vn.hocvuso.notification.RulesView;
import vn.hocvuso.store.Sql;

/** Reminder rules: the defaults of the installation, and those a campaign has of its own. */
@ApplicationScoped
public class RuleRepository {
    /** In the place of a campaign: the defaults. */
    public static final UUID DEFAULTS = new UUID(0, 0);

    private static final String FIELDS = "switched_on, before_days, on_due, every_days, most_times, escalate_after, expiring_days, changed_at, changed_by";

    private Sql sql;

    RuleRepository() {}

    @Inject
    public RuleRepository(Sql sql) {
        this.sql = sql;
    }

    /** False in an installation that reminds nobody. */
    public boolean isAnyOn() {
        return sql.first("select 1 from reminder_rules where switched_on = true limit 1", row -> true).isPresent();
    }

    /** @param code null with {@link #DEFAULTS} */
    public RulesView of(UUID campaign, String code) {
        return own(campaign, code).orElseGet(() -> {
            RulesView defaults = own(DEFAULTS, code).orElseThrow();
            return new RulesView(code, false, defaults.rules(), 0, defaults.changedAt(), defaults.changedBy());
        });
    }

    private Optional<RulesView> own(UUID campaign, String code) {
        return sql.first("select version, " + FIELDS + " from reminder_rules where campaign_id = ?", row -> view(row, code), campaign);
    }

    private static RulesView view(ResultSet row, String code) throws SQLException {
        return new RulesView(code, true, rules(row), row.getInt("version"), Sql.instant(row, "changed_at"), row.getString("changed_by"));
    }

    static ReminderRules rules(ResultSet row) throws SQLException {
        return new ReminderRules(
                row.getBoolean("switched_on"), numbers(row.getString("before_days")), row.getBoolean("on_due"), row.getInt("every_days"),
                row.getInt("most_times"), numbers(row.getString("escalate_after")), numbers(row.getString("expiring_days")));
    }

    /**
     * @param version as it was read; 0: there were none of its own
     * @return false: somebody else was faster
     */
    public boolean save(UUID campaign, ReminderRules rules, int version, String by, Instant at) {
        if (version == 0 && !campaign.equals(DEFAULTS)) {
            return sql.update(
                            "insert into reminder_rules (campaign_id, version, " + FIELDS + ") values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                            campaign, rules.on(), text(rules.before()), rules.onDue(), rules.everyDays(), rules.mostTimes(), text(rules.escalateAfter()),
                            text(rules.expiring()), at, by)
                    > 0;
        }
        return sql.update(
                        "update reminder_rules set version = version + 1, switched_on = ?, before_days = ?, on_due = ?, every_days = ?, most_times = ?,"
                                + " escalate_after = ?, expiring_days = ?, changed_at = ?, changed_by = ? where campaign_id = ? and version = ?",
                        rules.on(), text(rules.before()), rules.onDue(), rules.everyDays(), rules.mostTimes(), text(rules.escalateAfter()), text(rules.expiring()), at,
                        by, campaign, version)
                > 0;
    }

    /** The campaign follows the defaults again. */
    public boolean drop(UUID campaign, int version) {
        return sql.update("delete from reminder_rules where campaign_id = ? and version = ?", campaign, version) > 0;
    }

    private static List<Integer> numbers(String text) {
        return text.isBlank() ? List.of() : Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }

    static String text(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
