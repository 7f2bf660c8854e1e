package vn.hocvuso.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import vn.hocvuso.kernel.Vietnamese;

/**
 * A person's way in. It is opened with an initial password that has to be changed on the page, lives through changes of
 * password, and is closed when the person leaves. A password given by an import waits encrypted until it is hashed.
 */
@Entity
@Table(name = "account")
public class Account {
    @Id
    @Column(name = "person_id")
    private UUID personId;

    private String username;

    @Column(name = "username_key")
    private String usernameKey;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "pending_password")
    private String pendingPassword;

    @Column(name = "must_change")
    private boolean mustChange;

    private boolean closed;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    Account() {}

    public Account(UUID personId, String username, Instant now) {
        this.personId = personId;
        this.username = Vietnamese.clean(username);
        this.usernameKey = key(username);
        this.createdAt = now;
        this.changedAt = now;
    }

    /** What two spellings of one user name have in common. */
    public static String key(String username) {
        return Vietnamese.clean(username).toLowerCase(Locale.ROOT);
    }

    public void rename(String newUsername, Instant now) {
        username = Vietnamese.clean(newUsername);
        usernameKey = key(newUsername);
        changedAt = now;
    }

    /** Somebody else chose it; the owner is asked to replace it. */
    public void giveInitialPassword(String encrypted, Instant now) {
        pendingPassword = encrypted;
        passwordHash = null;
        mustChange = true;
        changedAt = now;
    }

    public void hashed(String hash) {
        passwordHash = hash;
        pendingPassword = null;
    }

    /** The owner chose it. */
    public void choosePassword(String hash, Instant now) {
        hashed(hash);
        mustChange = false;
        changedAt = now;
    }

    public void close(Instant now) {
        closed = true;
        changedAt = now;
    }

    public UUID personId() {
        return personId;
    }

    public String username() {
        return username;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public String pendingPassword() {
        return pendingPassword;
    }

    public boolean mustChange() {
        return mustChange;
    }

    public boolean isClosed() {
        return closed;
    }
}
