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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hocvuso.account.entity.SigningKey;

/**
 * Signs tokens, and keeps given passwords unreadable until they are hashed. The keys live in the database; each node writes the
 * public half to the file that MicroProfile JWT verifies with.
 */
@ApplicationScoped
public class Tokens {
    private static final String ISSUER = "hocvuso";
    private static final int NONCE_BYTES = 12;

    private final SecureRandom random = new SecureRandom();
    private volatile RSAKey key;

    @Inject
    @ConfigProperty(name = "hocvuso.home")
    String home;

    @Inject
    AccountRepository accounts;

    /** Takes the newest key, making the first one on an empty database. Needs a transaction. */
    public void prepare(Instant now) {
        try {
            if (accounts.keys().isEmpty()) {
                RSAKey made = new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256).keyID("k" + now.getEpochSecond()).generate();
                accounts.add(new SigningKey(made.getKeyID(), made.toJSONString(), now));
                accounts.flush();
            }
            List<SigningKey> stored = accounts.keys();
            key = RSAKey.parse(stored.get(0).jwk());
            writePublicKeys(stored);
        } catch (JOSEException | ParseException | IOException e) {
            throw new IllegalStateException("the keys that sign tokens cannot be prepared", e);
        }
    }

    private void writePublicKeys(List<SigningKey> stored) throws IOException, ParseException {
        List<JWK> all = new ArrayList<>();
        for (SigningKey one : stored) {
            all.add(RSAKey.parse(one.jwk()));
        }
        Path folder = Files.createDirectories(Path.of(home, "keys"));
        Path fresh = Files.writeString(folder.resolve("jwks.json.new"), new JWKSet(all).toString(true));
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

    public String encrypt(String password) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, password.getBytes(StandardCharsets.UTF_8));
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
        return Base64.getEncoder().encodeToString(all);
    }

    public String decrypt(String encrypted) {
        byte[] all = Base64.getDecoder().decode(encrypted);
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        return new String(cipher(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(all, NONCE_BYTES, all.length)), StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] input) {
        try {
            byte[] secret = MessageDigest.getInstance("SHA-256").digest(key.getPrivateExponent().decode());
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(128, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a given password cannot be kept", e);
        }
    }
}
