package vn.hocvuso.campaign.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import vn.hocvuso.campaign.rule.CampaignState;

/** A row of the table of campaigns. */
record CampaignHead(
        UUID id,
        String code,
        String name,
        LocalDate startsOn,
        LocalDate dueOn,
        Integer newcomerDays,
        String newcomerFrom,
        int targetTenths,
        Integer validityMonths,
        Integer renewalDays,
        boolean closed,
        int version) {
    static final String COLUMNS = "id, code, name, starts_on, due_on, newcomer_days, newcomer_from, target_tenths,"
            + " validity_months, renewal_days, closed, version";

    CampaignState state(LocalDate today) {
        return CampaignState.of(closed, startsOn, dueOn, today);
    }

    static CampaignHead read(ResultSet row) throws SQLException {
        return new CampaignHead(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("newcomer_days", Integer.class),
                row.getString("newcomer_from"),
                row.getInt("target_tenths"),
                row.getObject("validity_months", Integer.class),
                row.getObject("renewal_days", Integer.class),
                row.getBoolean("closed"),
                row.getInt("version"));
    }
}
