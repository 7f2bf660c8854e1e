package vn.hocvuso.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import vn.hocvuso.store.Sql;

/** Second factors: a sealed secret whose codes are taken once each, and ten spare codes for a lost phone. */
@ApplicationScoped
public class FactorRepository {
    private static final int SPARE_CODES = 10;

    private Sql sql;
    private Seal seal;
    private Passwords passwords;

    FactorRepository() {}

    @Inject
    public FactorRepository(Sql sql, Seal seal, Passwords passwords) {
        this.sql = sql;
        this.seal = seal;
        this.passwords = passwords;
    }

    private record Factor(byte[] secret, long lastStep) {}

    public boolean has(UUID person) {
        return sql.first("select 1 from second_factor where person_id = ?", row -> true, person).isPresent();
    }

    /** @return the spare codes, readable this once */
    public List<String> enrol(UUID person, String secret, long usedStep, Instant now) {
        sql.insert(
                "second_factor (person_id, secret, last_step, enrolled_at)",
                List.<Object[]>of(new Object[] {person, seal.close(Seal.Purpose.SECRET, secret), usedStep, now}));
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < SPARE_CODES; i++) {
            codes.add(passwords.random());
        }
        sql.insert(
                "recovery_code (person_id, code_hash, used_at)",
                codes.stream().map(code -> new Object[] {person, hash(person, code), null}).toList());
        return codes;
    }

    /** Whether the code is right and was not taken before; taking it uses it up, also for somebody who sends it at the same moment. */
    public boolean take(UUID person, String typed, Instant now) {
        String code = typed.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return code.matches("\\d{" + Totp.DIGITS + "}") ? takeTimed(person, code, now) : takeSpare(person, code, now);
    }

    private boolean takeTimed(UUID person, String code, Instant now) {
        Optional<Factor> factor = sql.first(
                "select secret, last_step from second_factor where person_id = ?",
                row -> new Factor(Totp.bytes(seal.open(Seal.Purpose.SECRET, row.getString("secret"))), row.getLong("last_step")),
                person);
        OptionalLong step = factor.isEmpty() ? OptionalLong.empty() : Totp.stepOf(code, factor.get().secret(), now, factor.get().lastStep());
        return step.isPresent()
                && sql.update("update second_factor set last_step = ? where person_id = ? and last_step < ?", step.getAsLong(), person, step.getAsLong()) == 1;
    }

    private boolean takeSpare(UUID person, String code, Instant now) {
        return sql.update("update recovery_code set used_at = ? where person_id = ? and code_hash = ? and used_at is null", now, person, hash(person, code)) == 1;
    }

    public int spareCodesLeft(UUID person) {
        return sql.first("select count(*) from recovery_code where person_id = ? and used_at is null", row -> row.getInt(1), person).orElse(0);
    }

    /** @return whether there was one */
    public boolean remove(UUID person) {
        sql.update("delete from recovery_code where person_id = ?", person);
        return sql.update("delete from second_factor where person_id = ?", person) > 0;
    }

    /** 49 random bits need no slow hash; the person in it keeps two equal codes of two people apart. */
    private static String hash(UUID person, String code) {
        try {
            byte[] text = (person + ":" + code).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256 in this Java", e);
        }
    }
}
