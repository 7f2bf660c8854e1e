package vn.hocvuso.report.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.report.ReportSetting;
import vn.hocvuso.store.Sql;

/** How units' reports are headed and signed. */
@ApplicationScoped
public class SettingRepository {
    private static final String COLUMNS =
            "header, parent_line, unit_line, code, place, signer_form, signed_for, signer_role, signer_rank, signer_name, recipients";

    @Inject
    private Sql sql;

    public SettingRepository() {}

    public SettingRepository(Sql sql) {
        this.sql = sql;
    }

    public Optional<ReportSetting> find(UUID unit) {
        return sql.first("select " + COLUMNS + ", version from report_setting where unit_id = ?",
                row -> new ReportSetting(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                        row.getString(7), row.getString(8), row.getString(9), row.getString(10), row.getString(11), row.getInt(12)), unit);
    }

    /** @return false: somebody else changed them meanwhile */
    public boolean save(UUID unit, ReportSetting s) {
        if (s.version() == 0) {
            return sql.update("insert into report_setting (" + COLUMNS + ", version, unit_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)"
                            + " on conflict do nothing",
                    s.header(), s.parentLine(), s.unitLine(), s.code(), s.place(), s.signerForm(), s.signedFor(), s.signerRole(), s.signerRank(),
                    s.signerName(), s.recipients(), unit) == 1;
        }
        return sql.update("update report_setting set " + COLUMNS.replace(",", " = ?,") + " = ?, version = version + 1 where unit_id = ? and version = ?",
                s.header(), s.parentLine(), s.unitLine(), s.code(), s.place(), s.signerForm(), s.signedFor(), s.signerRole(), s.signerRank(),
                s.signerName(), s.recipients(), unit, s.version()) == 1;
    }
}
