package vn.hocvuso.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes text unreadable and unchangeable for everybody without the installation's key: given passwords that wait to be hashed,
 * secrets of second factors, and what a page carries from one step of a sign-in to the next (AES-256-GCM).
 */
@ApplicationScoped
public class Seal {
    /** What a sealed text is for; one made for another purpose does not open. */
    public enum Purpose {
        /** A given password until it is hashed. */
        PASSWORD(""),
        /** The secret of a second factor, at rest. */
        SECRET("secret"),
        /** A secret that is being enrolled. */
        ENROLMENT("enrolment"),
        /** A sign-in whose password was right. */
        HALFWAY("halfway");

        private final byte[] label;

        Purpose(String label) {
            this.label = label.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private volatile SecretKeySpec key;

    /** @param material bytes nobody else knows, the same for as long as something sealed has to be opened */
    public void prepare(byte[] material) {
        try {
            key = new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(material), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key that seals cannot be prepared", e);
        }
    }

    public String close(Purpose purpose, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing can be sealed", e);
        }
    }

    /** @throws IllegalStateException when it was not sealed by this installation */
    public String open(Purpose purpose, String sealed) {
        return tryOpen(purpose, sealed).orElseThrow(() -> new IllegalStateException("something sealed does not open: the installation's first key is another"));
    }

    /** Empty for what was changed, made up, or sealed for another purpose. */
    public Optional<String> tryOpen(Purpose purpose, String sealed) {
        try {
            byte[] all = Base64.getDecoder().decode(sealed);
            if (all.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, purpose, Arrays.copyOf(all, NONCE_BYTES));
            return Optional.of(new String(cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, Purpose purpose, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.label);
        return cipher;
    }
}
