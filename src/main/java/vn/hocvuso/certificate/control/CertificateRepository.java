package vn.hocvuso.certificate.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hocvuso.certificate.CertificateView;
import vn.hocvuso.store.Sql;

/** Confirmations as frozen at issue, and the names to freeze. */
@ApplicationScoped
public class CertificateRepository {
    /** What is known of a person on a day; {@code rank} and {@code unit} may be null. */
    public record Holder(String fullName, String rank, UUID unit) {}

    private Sql sql;

    CertificateRepository() {}

    @Inject
    public CertificateRepository(Sql sql) {
        this.sql = sql;
    }

    /** A second one for the same item on the same day is left out. */
    public void add(CertificateView words, UUID person, String kind, UUID item, Instant now) {
        sql.update(
                """
                insert into certificate (serial, person_id, kind, item_id, full_name, rank_name, unit_name, subject, outcome,
                  earned_on, valid_until, issuer, issued_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                words.serial(),
                person,
                kind,
                item,
                words.fullName(),
                words.rank(),
                words.unit(),
                words.subject(),
                words.result(),
                words.earnedOn(),
                words.validUntil(),
                words.issuer(),
                now);
    }

    public void takeName(UUID person, String instead) {
        sql.update("update certificate set full_name = ?, rank_name = null where person_id = ?", instead, person);
    }

    public Optional<CertificateView> bySerial(String serial, LocalDate today) {
        return sql.first("select * from certificate where serial = ?", row -> view(row, today), serial);
    }

    public List<CertificateView> of(UUID person, LocalDate today) {
        return sql.list(
                "select * from certificate where person_id = ? order by earned_on desc, issued_at desc",
                row -> view(row, today),
                person);
    }

    /** By service number, the latest first; those without any are absent. */
    public Map<String, List<CertificateView>> of(Collection<String> serviceNumbers, LocalDate today) {
        Map<String, List<CertificateView>> found = new HashMap<>();
        sql.each(
                "select c.*, n.service_number from certificate c join person_named n on n.id = c.person_id where n.service_number in ("
                        + Sql.marks(serviceNumbers) + ") order by c.earned_on desc, c.issued_at desc",
                row -> found.computeIfAbsent(row.getString("service_number"), anew -> new ArrayList<>()).add(view(row, today)),
                serviceNumbers.toArray());
        return found;
    }

    public boolean holds(UUID person, String kind, UUID item, LocalDate today) {
        return sql.first(
                        """
                        select 1 from certificate where person_id = ? and kind = ? and item_id = ? and revoked_at is null
                          and (valid_until is null or valid_until >= ?)""",
                        row -> true,
                        person,
                        kind,
                        item,
                        today)
                .isPresent();
    }

    public void revoke(UUID person, String kind, UUID item, LocalDate earnedOn, Instant now) {
        sql.update(
                """
                update certificate set revoked_at = ?
                where person_id = ? and kind = ? and item_id = ? and earned_on = ? and revoked_at is null""",
                now,
                person,
                kind,
                item,
                earnedOn);
    }

    public Holder holder(UUID person, LocalDate day) {
        return sql.first(
                        """
                        select n.full_name, p.rank_name, p.unit_id from person_named n left join person_posting p
                          on p.person_id = n.id and p.from_day <= ? and ? < p.until_day
                        where n.id = ?""",
                        row -> new Holder(row.getString("full_name"), row.getString("rank_name"), Sql.id(row, "unit_id")),
                        day,
                        day,
                        person)
                .orElseThrow();
    }

    /** Names of the unit and of those above it on the day, the own one first, as an address is written. */
    public List<String> unitNames(UUID unit, LocalDate day) {
        return sql.list(
                """
                select u.name from unit_subtree s join unit_as_of u on u.id = s.ancestor_id
                where s.unit_id = ? and s.from_day <= ? and ? < s.until_day and u.from_day <= ? and ? < u.until_day
                order by s.depth""",
                row -> row.getString("name"),
                unit,
                day,
                day,
                day,
                day);
    }

    private static CertificateView view(ResultSet row, LocalDate today) throws SQLException {
        LocalDate validUntil = row.getObject("valid_until", LocalDate.class);
        boolean expired = validUntil != null && validUntil.isBefore(today);
        String status = Sql.instant(row, "revoked_at") != null ? "revoked" : expired ? "expired" : "valid";
        return new CertificateView(
                row.getString("serial"),
                row.getString("full_name"),
                row.getString("rank_name"),
                row.getString("unit_name"),
                row.getString("subject"),
                row.getString("outcome"),
                row.getObject("earned_on", LocalDate.class),
                validUntil,
                row.getString("issuer"),
                status);
    }
}
