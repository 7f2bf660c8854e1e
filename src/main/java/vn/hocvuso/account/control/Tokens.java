package vn.hocvuso.account.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.store.Sql;

/**
 * Signs tokens. The private keys live in the database, so that every node signs and verifies alike; each node writes the public
 * half to the file that MicroProfile JWT verifies with. The newest key signs; the first one also seals, and has to stay.
 */
@ApplicationScoped
public class Tokens {
    private static final String ISSUER = "hocvuso";

    private Sql sql;
    private Seal seal;
    private String home;
    private volatile RSAKey key;

    Tokens() {}

    @Inject
    public Tokens(Sql sql, Seal seal, @ConfigProperty(name = "hocvuso.home") String home) {
        this.sql = sql;
        this.seal = seal;
        this.home = home;
    }

    /** Takes the newest key, making the first one on an empty database. Needs a transaction. */
    public void prepare(Instant now) {
        try {
            if (stored().isEmpty()) {
                RSAKey made = new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256).keyID("k" + now.getEpochSecond()).generate();
                sql.update("insert into signing_key (kid, jwk, created_at) values (?, ?, ?)", made.getKeyID(), made.toJSONString(), now);
            }
            List<JWK> keys = new ArrayList<>();
            for (String jwk : stored()) {
                keys.add(RSAKey.parse(jwk));
            }
            key = (RSAKey) keys.get(0);
            seal.prepare(((RSAKey) keys.get(keys.size() - 1)).getPrivateExponent().decode());
            writePublicHalves(keys);
        } catch (JOSEException | ParseException | IOException e) {
            throw new IllegalStateException("the keys that sign tokens cannot be prepared", e);
        }
    }

    /** As JWK, the newest first. */
    private List<String> stored() {
        return sql.list("select jwk from signing_key order by created_at desc, kid", row -> row.getString("jwk"));
    }

    private void writePublicHalves(List<JWK> keys) throws IOException {
        Path folder = Files.createDirectories(Path.of(home, "keys"));
        Path fresh = Files.writeString(folder.resolve("jwks.json.new"), new JWKSet(keys).toString(true));
        Files.move(fresh, folder.resolve("jwks.json"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @param subject the service number; for people who read a token, nothing is decided by it */
    public String issue(String subject, UUID session, Instant now, Instant expiresAt) {
        try {
            JWTClaimsSet claims = new JWTClaimsSet.Builder()
                    .issuer(ISSUER)
                    .subject(subject)
                    .claim("upn", subject)
                    .claim("groups", List.of())
                    .claim("sid", session.toString())
                    .jwtID(UUID.randomUUID().toString())
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(expiresAt))
                    .build();
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).keyID(key.getKeyID()).build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a token cannot be signed", e);
        }
    }
}
